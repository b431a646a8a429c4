import type { Rational } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import type { Figure, ScoreLine } from '../scoring/trace.ts'
import { type Trial, trialLine, valuedBy } from './trial.ts'
import { inputGiving } from './trial-input.ts'

/** What a worked example shows, as data: the words for it are the page's. */
export type CaseSubject =
  | { readonly kind: 'at_target' | 'at_full' | 'just_below' | 'half_way' | 'at_floor'; readonly value: Figure }
  /** Of several parts each gives the most; or one gives the least and the others the most. */
  | { readonly kind: 'parts_full' | 'nothing_counted' }
  | { readonly kind: 'part_least'; readonly name: string }
  /** So many of a thing that a line counts, and nothing else. */
  | { readonly kind: 'counted'; readonly name: string; readonly unit: string | null; readonly count: number }
  | { readonly kind: 'missing' | 'zero_denominator' | 'yes' | 'no' | 'all_on_time' | 'none_reached' }
  /** Every level item, ballot or vote says this level. */
  | { readonly kind: 'level' | 'all_level'; readonly level: string }
  /** One milestone late by so many months, or not reached; all others on time. */
  | { readonly kind: 'milestone_late'; readonly name: string; readonly months: number }
  | { readonly kind: 'milestone_missed'; readonly name: string }
  | { readonly kind: 'days_late'; readonly days: number }
  /** So many of all hold. */
  | { readonly kind: 'held'; readonly count: number; readonly of: number }
  /** Every judge gives this score. */
  | { readonly kind: 'all_score'; readonly score: Figure }

/** A worked example: what it shows and how it is scored, with its trace. */
export interface TrialCase {
  readonly subject: CaseSubject
  readonly line: ScoreLine
}

/** The example of an input. */
export function caseOf(trial: Trial, subject: CaseSubject, input: AssesseeInput): TrialCase {
  return { subject, line: trialLine(trial, input) }
}

/** The example of a value of the indicator: from values of its items where they can be found, else from the value outright. */
export function caseOfValue(
  trial: Trial,
  kind: Extract<CaseSubject, { value: Figure }>['kind'],
  value: Rational,
): TrialCase {
  const input = inputGiving(trial, value)
  const subject = { kind, value: toFigure(value) }
  if (input !== null) return caseOf(trial, subject, input)
  const given = valuedBy(trial)(value)
  return { subject, line: trialLine({ ...given, compiled: { ...given.compiled, shown: [] } }) }
}
