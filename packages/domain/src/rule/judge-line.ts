import type { FormulaOutcome } from '../indicator/evaluate-formula.ts'
import { compare, decimal, greatest, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { Occurrence, OccurrenceFilter } from '../occurrence/occurrence.ts'
import { occurrenceCount } from '../occurrence/select-occurrence.ts'
import type { Condition, StepMode } from './rule-line.ts'
import { costOf, stepCount } from './step-count.ts'

/** What lines read: the rule's formulas and the confirmed occurrences. */
export interface LineReader {
  formula(text: string): FormulaOutcome
  occurrences(filter: OccurrenceFilter): readonly Occurrence[]
}

/** A line of deductions or awards; `each` is what every `per` is worth. */
export interface CountedLine {
  readonly label: string
  readonly count: string
  readonly occurrences?: OccurrenceFilter
  readonly per: string
  readonly each: string
  readonly stepMode: StepMode
  readonly cap: string | null
  readonly when: string | null
}

/** One line as judged. `documents` name the occurrences that were counted; none where the formula counted. */
export interface LineTrace {
  readonly label: string
  readonly count: string
  readonly steps: string
  readonly each: string
  readonly amount: string
  readonly capped: boolean
  readonly documents: readonly string[]
}

/** What came of a line: it counted, its condition does not hold, or it could not be computed. */
export type JudgedLine =
  | { readonly kind: 'counted'; readonly trace: LineTrace; readonly amount: Rational }
  | { readonly kind: 'not_met' }
  | { readonly kind: 'left_out'; readonly why: 'no_base' | 'zero_denominator' | 'missing' }

function countOf(line: CountedLine, selected: readonly Occurrence[], read: LineReader): Rational | JudgedLine {
  if (selected.length > 0) return occurrenceCount(selected)
  const outcome = read.formula(line.count)
  if (outcome.kind !== 'value') return { kind: 'left_out', why: outcome.kind }
  return typeof outcome.value === 'object' ? outcome.value : { kind: 'not_met' }
}

/** Counts a line (R4): confirmed occurrences where there are any, else its formula; every `per` is worth `each`, at most the cap. */
export function judgeLine(line: CountedLine, read: LineReader): JudgedLine {
  if (line.when !== null) {
    const applies = read.formula(line.when)
    if (applies.kind !== 'value') return { kind: 'left_out', why: applies.kind }
    if (applies.value !== true) return { kind: 'not_met' }
  }
  const selected = line.occurrences === undefined ? [] : read.occurrences(line.occurrences)
  const found = countOf(line, selected, read)
  if ('kind' in found) return found
  const count = greatest(ZERO, found)
  const steps = stepCount(count, decimal(line.per), line.stepMode)
  const whole = costOf(steps, decimal(line.each))
  const capped = line.cap !== null && compare(whole, decimal(line.cap)) > 0
  const amount = capped ? decimal(line.cap ?? '0') : whole
  const trace = {
    label: line.label,
    count: toFigure(count),
    steps: toFigure(steps),
    each: line.each,
    amount: toFigure(amount),
    capped,
    documents: selected.map(each => each.documentNumber),
  }
  return { kind: 'counted', trace, amount }
}

/** Whether a condition holds: one confirmed occurrence is enough, else its formula says. One that cannot be computed does not hold. */
export function conditionHolds(condition: Condition, read: LineReader): boolean {
  if (condition.occurrences !== undefined && read.occurrences(condition.occurrences).length > 0) return true
  const outcome = read.formula(condition.when)
  return outcome.kind === 'value' && outcome.value === true
}
