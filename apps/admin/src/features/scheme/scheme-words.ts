import { listOf, looseOf, textOf } from './field-spec.ts'

/** What a part of a scheme is said with. */
export interface SchemeWords {
  /** Names of fields. */
  readonly fields: Readonly<Record<string, string>>
  /** Words of choices, as `publicShows.grade`. */
  readonly choices: Readonly<Record<string, string>>
  /** What a key or an id stands for: categories, groups, offices, indicators, data items; with its field before it where keys of two kinds are alike, as `kinds.primary`. */
  readonly names: ReadonlyMap<string, string>
  readonly colon: string
}

/** Fields whose value says what it is by itself. */
const selfEvident = new Set(['name', 'grade', 'label', 'kind'])

/** Fields in which people write what they like, Latin letters too. */
const written = new Set([
  'name',
  'grade',
  'label',
  'code',
  'trigger',
  'consequence',
  'legalBasis',
  'triggerDocument',
  'listedInspection',
])

/** Fields that only serve to find a part again. */
const hidden = new Set(['key'])

/** A part of a scheme as people read it: every field by its name, every key by what it stands for; what has no words is left out. */
export function wordsOf(value: unknown, field: string, words: SchemeWords): string {
  if (value === true) return words.fields[field] ?? ''
  if (value === false || value === null || value === undefined) return ''
  if (Array.isArray(value)) return inList(value, field, words)
  if (typeof value === 'object') return inFields(value, field, words)
  return wordOf(textOf(value), field, words)
}

function inList(values: readonly unknown[], field: string, words: SchemeWords): string {
  const said = listOf(values)
    .map(each => wordsOf(each, field, words))
    .filter(Boolean)
  return said.join(values.some(each => typeof each === 'object') ? '；' : '、')
}

function inFields(value: object, field: string, words: SchemeWords): string {
  const said = Object.entries(looseOf(value)).flatMap(([key, each]) => {
    if (hidden.has(key)) return []
    const inner = key === 'kind' ? wordOf(textOf(each), field, words) : wordsOf(each, key, words)
    if (inner === '') return []
    const label = words.fields[key] ?? words.names.get(key)
    return each === true || selfEvident.has(key) || label === undefined ? [inner] : [`${label}${words.colon}${inner}`]
  })
  return said.join('，')
}

/** A choice by its word, an id by its name, else what people wrote; a raw key has no words. */
function wordOf(text: string, field: string, { choices, names }: SchemeWords): string {
  const known = choices[`${field}.${text}`] ?? names.get(`${field}.${text}`) ?? names.get(text)
  if (known !== undefined) return known
  return !written.has(field) && isRawKey(text) ? '' : text
}

/** `cap_grade`, `019902c9-be80-7d00-8430-000000000002`. */
function isRawKey(text: string): boolean {
  return /^[a-z]\w*$/iu.test(text) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)
}
