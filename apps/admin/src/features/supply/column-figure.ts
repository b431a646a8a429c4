import { decimal, formatFigure, formatNumber, isDecimal, round, type DataItem, type Rational } from '@yaodian/domain'

/** What the last rows of the grid say about a column; null where it would mean nothing. */
export interface ColumnFigures {
  readonly sum: string | null
  readonly mean: string | null
}

const numeric: readonly DataItem['type'][] = ['integer', 'decimal', 'percentage', 'money']

const nothing: ColumnFigures = { sum: null, mean: null }

/** Sum and mean of a column's values, exact: counts and money add up; of percentages and measures only the mean means something. */
export function figuresOf({ type }: Pick<DataItem, 'type'>, values: readonly string[]): ColumnFigures {
  if (!numeric.includes(type)) return nothing
  const numbers = values.filter(isDecimal).map(decimal)
  if (numbers.length === 0) return nothing
  const sum = numbers.reduce(add)
  const mean = { n: sum.n, d: sum.d * BigInt(numbers.length) }
  return {
    sum: type === 'integer' || type === 'money' ? formatNumber(round(sum, placesOf(values))) : null,
    mean: formatFigure(round(mean, 2)),
  }
}

function add(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

/** As many places as the most exact value has: rounding to it changes nothing. */
function placesOf(values: readonly string[]): number {
  return Math.max(0, ...values.map(value => value.split('.')[1]?.length ?? 0))
}
