import { formulaTypeOf } from '../indicator/check-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { divide, greatest, HUNDRED, least, multiply, rational, type Rational, total, ZERO } from '../number/rational.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import { typedValue } from '../scoring/score-input.ts'
import type { Aggregation, MissingPolicy } from './aggregation.ts'

/** The value of one reporting period, as kept; null where nobody supplied one. */
export interface PeriodValue {
  readonly period: string
  readonly value: string | null
  /** ISO date by whose end it is due; null while it is not due. */
  readonly dueOn: string | null
  /** ISO date on which it was supplied. */
  readonly suppliedOn: string | null
}

/** One value out of several periods, exactly; or nothing, and which periods are to blame. */
export type AggregateOutcome =
  | {
      readonly kind: 'value'
      readonly value: FormulaValue
      /** Periods whose own value entered. */
      readonly counted: readonly string[]
      /** Periods without a value: left out, or counted as 0 where the policy says so. Never silent. */
      readonly missing: readonly string[]
    }
  | { readonly kind: 'missing'; readonly periods: readonly string[] }

const everyType: ReadonlySet<Aggregation> = new Set(['last', 'count', 'on_time'])

/** How an indicator aggregates one of its items: its own way, else the item's, else the last value. */
export function aggregationOf({ aggregations }: Pick<Indicator, 'aggregations'>, item: DataItem): Aggregation {
  return aggregations?.[item.key] ?? item.aggregation ?? 'last'
}

/** Numbers may be aggregated in every way, but percentages are not summed; everything else has only a last value and counts. */
export function checkAggregation(item: DataItem, path: ProblemPath): Problem[] {
  const { aggregation } = item
  if (aggregation === undefined || everyType.has(aggregation)) return []
  const fits = formulaTypeOf(item) === 'number' && !(item.type === 'percentage' && aggregation === 'sum')
  return fits ? [] : [problem('aggregation_unfit', { item: item.name, aggregation }, path)]
}

type NumberAggregation = Exclude<Aggregation, 'last' | 'count' | 'on_time'>

/** Of at least one number. */
const calculations: Readonly<Record<NumberAggregation, (numbers: readonly Rational[]) => Rational>> = {
  sum: total,
  mean: numbers => divide(total(numbers), rational(BigInt(numbers.length))),
  min: numbers => numbers.reduce(least),
  max: numbers => numbers.reduce(greatest),
}

function periodsOf(values: readonly PeriodValue[], supplied: boolean): readonly string[] {
  return values.filter(each => (each.value !== null) === supplied).map(each => each.period)
}

function inTime({ value, dueOn, suppliedOn }: PeriodValue): boolean {
  return value !== null && dueOn !== null && suppliedOn !== null && suppliedOn.slice(0, 10) <= dueOn
}

/** Percent of the due periods that were supplied by the end of the day; nothing due: nothing to say. */
function onTime(values: readonly PeriodValue[]): AggregateOutcome {
  const due = values.filter(each => each.dueOn !== null)
  if (due.length === 0) return { kind: 'missing', periods: [] }
  const share = rational(BigInt(due.filter(inTime).length), BigInt(due.length))
  return {
    kind: 'value',
    value: multiply(share, HUNDRED),
    counted: due.filter(inTime).map(each => each.period),
    missing: periodsOf(due, false),
  }
}

/** What stands for a period: its value, 0 where the policy says so of a number, or nothing. */
function numbersOf(item: DataItem, values: readonly PeriodValue[], missing: MissingPolicy): readonly FormulaValue[] {
  const zero = missing === 'zero' && formulaTypeOf(item) === 'number'
  return values.flatMap(({ value }) => {
    if (value !== null) return [typedValue(item, value)]
    return zero ? [ZERO] : []
  })
}

function asNumber(item: DataItem, value: FormulaValue, aggregation: Aggregation): Rational {
  return typeof value === 'object' ? value : refuse('aggregation_unfit', { item: item.name, aggregation }, [item.key])
}

function combine(
  item: DataItem,
  all: readonly FormulaValue[],
  aggregation: NumberAggregation | 'last',
): FormulaValue | undefined {
  if (aggregation === 'last') return all.at(-1)
  return all.length === 0 ? undefined : calculations[aggregation](all.map(each => asNumber(item, each, aggregation)))
}

/**
 * One value of a data item out of its reporting periods (oldest first, all of them that were to be supplied). A missing period is
 * handled as the scheme says and always named; of texts and the like nothing can be 0, so there `zero` blocks too.
 * @throws DomainError when a value is not of the item's type, or `aggregation_unfit`
 */
export function aggregate(
  item: DataItem,
  values: readonly PeriodValue[],
  aggregation: Aggregation,
  policy: MissingPolicy,
): AggregateOutcome {
  const [counted, missing] = [periodsOf(values, true), periodsOf(values, false)]
  if (aggregation === 'on_time') return onTime(values)
  if (aggregation === 'count') return { kind: 'value', value: rational(BigInt(counted.length)), counted, missing }
  const blocked = policy === 'block' || (policy === 'zero' && formulaTypeOf(item) !== 'number')
  if (blocked && missing.length > 0) return { kind: 'missing', periods: missing }
  const value = combine(item, numbersOf(item, values, policy), aggregation)
  return value === undefined ? { kind: 'missing', periods: missing } : { kind: 'value', value, counted, missing }
}
