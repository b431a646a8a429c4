import type { SchemeDefinition } from '../scheme/scheme.ts'
import { occurrenceFormulas } from '../scoring/rule-formula.ts'
import { occurrenceTypes } from './occurrence-type.ts'

/** Every type of occurrence that anything of the scheme counts: its tables of bonus and penalty, and the lines of its rules. */
export function countedOccurrenceTypes(
  definition: Pick<SchemeDefinition, 'bonus' | 'penalty' | 'entries'>,
): readonly string[] {
  const tables = occurrenceTypes(definition).map(({ type }) => type.key)
  const lines = definition.entries.flatMap(entry =>
    occurrenceFormulas(entry.rule).flatMap(({ filter }) => filter.types),
  )
  return [...new Set([...tables, ...lines])]
}
