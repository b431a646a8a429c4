import type { ProblemPath, RuleKind } from '@yaodian/domain'
import { listOf, looseOf, textOf, type FieldSpec, type Loose } from './field-spec.ts'
import { lineFields, ruleFields } from './rule-field.ts'

/** A number of a scheme that can be moved. */
export interface Lever {
  readonly path: ProblemPath
  /** The field's name in the texts. */
  readonly name: string
  /** The row it stands in: which list, which place, and what the row says of itself. */
  readonly row: LeverRow | null
  /** As the scheme has it; null for none. */
  readonly value: string | null
  /** Whether there may be none. */
  readonly optional: boolean
}

export interface LeverRow {
  readonly field: string
  readonly at: number
  readonly words: string
}

/** The numbers of an entry: its full marks, and every number that its rule says. */
export function entryLevers(entry: Loose, path: ProblemPath): readonly Lever[] {
  const rule = looseOf(entry['rule'])
  const kind = Object.keys(ruleFields).find((each): each is RuleKind => each === rule['kind'])
  const fields = kind === undefined ? [] : [...ruleFields[kind], ...lineFields(kind)]
  return [
    ...leversOf([{ key: 'fullMarks', as: 'number' }], entry, path, null),
    ...leversOf(fields, rule, [...path, 'rule'], null),
  ]
}

/** The line and the quota of each grade. */
export function gradeLevers(grades: unknown): readonly Lever[] {
  const row: readonly FieldSpec[] = [
    { key: 'atLeast', as: 'number', empty: 'null' },
    { key: 'quota', as: 'number', empty: 'null' },
  ]
  return leversOf([{ key: 'grades', as: 'rows', row, blank: {} }], { grades }, [], null)
}

/** The weights of one group, in the order of the categories. */
export function weightLevers(
  categories: readonly { readonly key: string }[],
  weights: Loose,
  at: number,
): readonly Lever[] {
  return categories.flatMap(({ key }) => {
    const value = weights[key]
    const path = ['groups', at, 'weights', key]
    return typeof value === 'string' ? [{ path, name: key, row: null, value, optional: false }] : []
  })
}

function leversOf(
  fields: readonly FieldSpec[],
  value: Loose,
  path: ProblemPath,
  row: LeverRow | null,
): readonly Lever[] {
  return fields.flatMap(spec => {
    const own = value[spec.key]
    const here = [...path, spec.key]
    switch (spec.as) {
      case 'number': {
        // Counts of places or judges are numbers of their own kind: no lever.
        const optional = spec.empty === 'null'
        if (typeof own !== 'string' && !(own === null && optional)) return []
        return [{ path: here, name: spec.key, row, value: own, optional }]
      }
      case 'rows':
        return listOf(own)
          .map(looseOf)
          .flatMap((each, at) => leversOf(spec.row, each, [...here, at], { field: spec.key, at, words: wordsOf(each) }))
      case 'part':
        return own === undefined ? [] : leversOf(spec.of, looseOf(own), here, row)
      case 'variant':
        return leversOf(spec.of[textOf(looseOf(own)['kind'])] ?? [], looseOf(own), here, row)
      default:
        return []
    }
  })
}

function wordsOf(row: Loose): string {
  return textOf(row['label'] ?? row['name'] ?? row['grade'] ?? row['level'] ?? row['voter'])
}

/** A place as a key. */
export function keyOf(path: ProblemPath): string {
  return path.join('.')
}
