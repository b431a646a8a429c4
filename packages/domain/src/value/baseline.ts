import { divide, rational, type Rational, total } from '../number/rational.ts'
import { refuse } from '../problem.ts'
import type { BaselinePolicy } from './baseline-policy.ts'

/** The base of a value, exactly, with the periods it is made of; or which periods have none. */
export type BaselineOutcome =
  | { readonly kind: 'value'; readonly value: Rational; readonly periods: readonly string[] }
  | { readonly kind: 'no_base'; readonly periods: readonly string[] }

/** A period by its name: `2020`, `2020-03`, `2020-Q1`, `2020-H1`, school year `2019-2020`, term `2019-2020-1`. */
interface Period {
  readonly year: number
  readonly schoolYear: boolean
  /** What follows the year: `-03`, `-Q1`, the term; empty for the whole. */
  readonly rest: string
}

const PERIOD = /^(\d{4})(?:-(\d{4})(-[12])?|(-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?)$/

/** @throws DomainError `period_invalid` */
function readPeriod(period: string): Period {
  const match = PERIOD.exec(period)
  if (match === null) return refuse('period_invalid', { period: period.slice(0, 40) })
  const [, first = '', second, term, part] = match
  if (second === undefined) return { year: Number(first), schoolYear: false, rest: part ?? '' }
  if (Number(second) !== Number(first) + 1) return refuse('period_invalid', { period })
  return { year: Number(first), schoolYear: true, rest: term ?? '' }
}

function write({ year, schoolYear, rest }: Period): string {
  const text = (number: number): string => `${number}`.padStart(4, '0')
  return schoolYear ? `${text(year)}-${text(year + 1)}${rest}` : `${text(year)}${rest}`
}

/** Of a calendar year the school year that ends in it: the year 2020 is assessed with the school year 2019-2020. */
function schoolYearOf(period: Period): Period {
  return period.schoolYear ? { ...period, rest: '' } : { year: period.year - 1, schoolYear: true, rest: '' }
}

function earlier(period: Period, years: number): Period {
  return { ...period, year: period.year - years }
}

function previousTerm(period: Period): Period {
  if (period.rest === '-2') return { ...period, rest: '-1' }
  if (period.rest === '-1' && period.schoolYear) return { ...earlier(period, 1), rest: '-2' }
  return refuse('period_invalid', { period: write(period) })
}

/** The periods before that make the base, latest first. @throws DomainError `period_invalid` for a name that is none, or no term where a term is due */
export function baselinePeriods(policy: BaselinePolicy, period: string): readonly string[] {
  const now = readPeriod(period)
  switch (policy.kind) {
    case 'previous_year':
      return [write(earlier(now, 1))]
    case 'previous_school_year':
      return [write(earlier(schoolYearOf(now), 1))]
    case 'previous_term':
      return [write(previousTerm(now))]
    case 'mean_of_years':
      return Array.from({ length: policy.years }, (_, at) => write(earlier(now, at + 1)))
  }
}

/** The base of a value from the earlier periods. A period without a value is none of 0: below the least number of years there is no base (R6: not applicable). */
export function baselineOf(
  policy: BaselinePolicy,
  period: string,
  valueOf: (period: string) => Rational | null,
): BaselineOutcome {
  const found = baselinePeriods(policy, period).map(each => ({ period: each, value: valueOf(each) }))
  const values = found.flatMap(({ value }) => value ?? [])
  const least = policy.kind === 'mean_of_years' ? policy.least : 1
  const periods = (has: boolean): readonly string[] =>
    found.filter(({ value }) => (value !== null) === has).map(each => each.period)
  if (values.length < least || values.length === 0) return { kind: 'no_base', periods: periods(false) }
  return { kind: 'value', value: divide(total(values), rational(BigInt(values.length))), periods: periods(true) }
}
