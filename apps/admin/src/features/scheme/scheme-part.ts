import { listOf, looseOf, textOf, type Loose } from './field-spec.ts'
import type { SchemeValue } from './scheme-value.ts'

/** A part of a scheme that one decides on by itself: its name, an entry, a group, a veto clause, or another field as a whole. */
export interface SchemePart {
  readonly key: string
  /** `name`, or the field of the definition. */
  readonly field: string
  /** Which one of a list; null for a field as a whole. */
  readonly id: string | null
  readonly mine: unknown
  readonly theirs: unknown
}

/** Lists whose members are found again by a key of their own. */
const keyed: Readonly<Record<string, string>> = { entries: 'indicatorId', groups: 'key', vetoes: 'code' }

/** Everything in which two versions differ. */
export function differingParts(mine: SchemeValue, theirs: SchemeValue): readonly SchemePart[] {
  const fields = [...new Set([...Object.keys(mine.definition), ...Object.keys(theirs.definition)])]
  return [
    { key: 'name', field: 'name', id: null, mine: mine.name, theirs: theirs.name },
    ...fields.flatMap(field => partsOf(field, mine.definition[field], theirs.definition[field])),
  ].filter(part => !same(part.mine, part.theirs))
}

/** Theirs, with my version of the chosen parts. */
export function mergeParts(theirs: SchemeValue, chosen: readonly SchemePart[]): SchemeValue {
  return chosen.reduce(withMine, theirs)
}

/** Whether only one side changed the part since both saw `base`: then nothing has to be decided. */
export function changedBy(part: SchemePart, base: SchemeValue | null): 'mine' | 'theirs' | 'both' {
  if (base === null) return 'both'
  const before = part.id === null ? wholeOf(base, part.field) : memberOf(base.definition, part.field, part.id)
  if (same(before, part.theirs)) return 'mine'
  return same(before, part.mine) ? 'theirs' : 'both'
}

/** Of one version of a part, what the other has otherwise; a list, or what the other does not have at all, whole. */
export function onlyDiffering(value: unknown, other: unknown): unknown {
  if (!isRecord(value) || !isRecord(other)) return value
  const fields = Object.entries(value).filter(([key, each]) => !same(each, looseOf(other)[key]))
  return Object.fromEntries(fields.map(([key, each]) => [key, onlyDiffering(each, looseOf(other)[key])]))
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function partsOf(field: string, mine: unknown, theirs: unknown): readonly SchemePart[] {
  const id = keyed[field]
  if (id === undefined || !hasOwnKeys(mine, id) || !hasOwnKeys(theirs, id))
    return [{ key: field, field, id: null, mine, theirs }]
  const ids = [...new Set([...listOf(mine), ...listOf(theirs)].map(each => textOf(looseOf(each)[id])))]
  return ids.map(each => ({
    key: `${field} ${each}`,
    field,
    id: each,
    mine: memberOf({ [field]: mine }, field, each),
    theirs: memberOf({ [field]: theirs }, field, each),
  }))
}

/** Two members of one key cannot be told apart: then the list is one part. */
function hasOwnKeys(list: unknown, key: string): boolean {
  const keys = listOf(list).map(each => textOf(looseOf(each)[key]))
  return new Set(keys).size === keys.length
}

function withMine(scheme: SchemeValue, { field, id, mine }: SchemePart): SchemeValue {
  if (field === 'name') return { ...scheme, name: textOf(mine) }
  const { [field]: present, ...rest } = scheme.definition
  const next = id === null ? mine : withMember(listOf(present), keyed[field] ?? '', id, mine)
  return { ...scheme, definition: next === undefined ? rest : { ...scheme.definition, [field]: next } }
}

function withMember(list: readonly unknown[], key: string, id: string, mine: unknown): readonly unknown[] {
  const isIt = (each: unknown): boolean => textOf(looseOf(each)[key]) === id
  if (mine === undefined) return list.filter(each => !isIt(each))
  return list.some(isIt) ? list.map(each => (isIt(each) ? mine : each)) : [...list, mine]
}

function wholeOf({ name, definition }: SchemeValue, field: string): unknown {
  return field === 'name' ? name : definition[field]
}

function memberOf(definition: Loose, field: string, id: string): unknown {
  return listOf(definition[field]).find(each => textOf(looseOf(each)[keyed[field] ?? '']) === id)
}

/** The order of an object's keys makes no difference. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  )
}
