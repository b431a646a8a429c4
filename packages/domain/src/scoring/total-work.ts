import type { Rational } from '../number/rational.ts'
import type { Category, RankingGroup } from '../scheme/scheme.ts'
import type { CompiledScheme } from './compile-scheme.ts'
import type { GroupMeans } from './group-mean.ts'
import type { AssesseeInput } from './score-input.ts'
import type { StandingVeto } from './standing-veto.ts'
import type { ScoreLine, TotalStep } from './trace.ts'

/** What stays the same while a total is made. */
export interface TotalFacts {
  readonly scheme: CompiledScheme
  readonly input: AssesseeInput
  readonly group: RankingGroup
  /** Vetoes that are in force. */
  readonly vetoes: readonly StandingVeto[]
  /** Means of the ranking group, for indicators that take them where they do not apply; null while it is scored by itself. */
  readonly means: GroupMeans | null
}

/** A category on its way into the total. Points and full marks are of what applied, until a cap makes them the category's. */
export interface CategoryWork {
  readonly category: Category
  readonly points: Rational
  readonly fullMarks: Rational
  /** Full marks of everything in it that counts for the assessee, applied or not. */
  readonly possible: Rational
  /** Points of 100 that it can give; 0 until weighed. */
  readonly weight: Rational
  readonly contribution: Rational
}

/** A total on its way through the steps. */
export interface TotalWork {
  readonly lines: readonly ScoreLine[]
  readonly categories: readonly CategoryWork[]
  /** The total so far; null when nothing applied. */
  readonly points: Rational | null
  /** The total before bonus and penalty. */
  readonly base: Rational | null
  readonly bonus: Rational
  readonly penalty: Rational
  readonly steps: readonly TotalStep[]
}

/** One step of the computation order from indicator scores to the total. */
export type TotalStage = (work: TotalWork, facts: TotalFacts) => TotalWork

/** The work with one more step. */
export function withTotalStep(work: TotalWork, step: TotalStep, change: Partial<TotalWork> = {}): TotalWork {
  return { ...work, ...change, steps: [...work.steps, step] }
}
