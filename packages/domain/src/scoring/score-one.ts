import type { CalendarDay } from '../calendar/working-day.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { DomainError } from '../problem.ts'
import type { SchemeEntry } from '../scheme/scheme.ts'
import { compileScheme } from './compile-scheme.ts'
import { scoreAssessee } from './score.ts'
import type { AssesseeInput } from './score-input.ts'
import type { ScoreLine } from './trace.ts'

/** One indicator of a scheme with everything that its score reads: what a page gets to score in the browser. */
export interface ScoredLine {
  readonly entry: SchemeEntry
  readonly indicator: Indicator
  readonly categoryName: string
  readonly dataItems: readonly DataItem[]
  readonly trees: FormulaTrees
  /** Holidays and make-up days, where its rule counts working days. */
  readonly calendar?: readonly CalendarDay[]
}

/** Whose value is scored, and how it stands now. */
export interface OneInput {
  readonly assesseeId: string
  readonly groupKey: string
  readonly values: AssesseeInput['values']
  readonly notApplicable: boolean
  readonly use: AssesseeInput['use']
}

/** Scores one indicator by itself, as it will count in the whole scheme; null while a value is not of its item's type. */
export function scoreOne(line: ScoredLine, input: OneInput): ScoreLine | null {
  const { entry, indicator, categoryName, dataItems, trees } = line
  const { assesseeId, groupKey, values, use } = input
  const definition = {
    categories: [{ key: entry.category, name: categoryName }],
    groups: [{ key: groupKey, name: groupKey, kinds: [], weights: { [entry.category]: '100' } }],
    entries: [entry],
    vetoes: [],
    grades: [],
    tieBreak: [],
    publicShows: 'grade' as const,
    listedInspection: null,
  }
  try {
    const scheme = compileScheme(definition, [indicator], dataItems, trees, line.calendar)
    const notApplicable = input.notApplicable ? [indicator.id] : []
    return scoreAssessee(scheme, { assesseeId, groupKey, values, notApplicable, vetoes: [], use }).lines[0] ?? null
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
