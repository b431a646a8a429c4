import type { OccurrenceFilter } from '../occurrence/occurrence.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { isIsoDate } from './months-late.ts'

/** The formulas of a line that counts. */
export function countedFormulas(line: { readonly count: string; readonly when: string | null }): readonly string[] {
  return line.when === null ? [line.count] : [line.count, line.when]
}

/** A window with dates that exist, the first not after the last. */
export function checkOccurrenceFilter(filter: OccurrenceFilter | undefined, path: ProblemPath): Problem[] {
  const window = filter?.window
  if (window === undefined) return []
  const wrong = (['from', 'to'] as const).filter(end => !isIsoDate(window[end]))
  if (wrong.length > 0)
    return wrong.map(end => problem('date_invalid', { date: window[end] }, [...path, 'window', end]))
  return window.from > window.to
    ? [problem('bounds_reversed', { from: window.from, to: window.to }, [...path, 'window'])]
    : []
}
