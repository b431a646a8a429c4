import {
  add,
  compare,
  divide,
  greatest,
  isZero,
  least,
  multiply,
  rational,
  type Rational,
  subtract,
  total,
} from '../number/rational.ts'
import { squareRoot } from '../number/root.ts'
import { toFigure } from '../number/rounding.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { GroupMember } from './rule-definition.ts'

/** Which way is better within a group. */
export type Better = 'higher' | 'lower'

/** Where somebody stands among those who are ranked: the best place that the tied share (1, 2, 2, 4), and how many share it. */
export interface Place {
  readonly rank: number
  readonly tied: number
}

type Members = readonly GroupMember[]

/** Statistics are made once for a group and kept as long as it is. */
const kept = new WeakMap<Members, Map<string, unknown>>()

function once<T>(members: Members, key: string, make: () => T): T {
  const known = kept.get(members) ?? new Map<string, unknown>()
  kept.set(members, known)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key names one statistic of one type: the literals below differ
  if (known.has(key)) return known.get(key) as T
  const made = make()
  known.set(key, made)
  return made
}

/** Places by value, best first; the tied share the best place and the next are skipped. */
export function rankValues(
  values: readonly { readonly assesseeId: string; readonly value: Rational }[],
  better: Better,
): ReadonlyMap<string, Place> {
  const sign = better === 'higher' ? -1 : 1
  const sorted = values.toSorted((a, b) => sign * compare(a.value, b.value))
  const places = new Map<string, Place>()
  let start = 0
  sorted.forEach((each, at) => {
    const next = sorted[at + 1]
    if (next !== undefined && compare(next.value, each.value) === 0) return
    const place = { rank: start + 1, tied: at + 1 - start }
    for (const shared of sorted.slice(start, at + 1)) places.set(shared.assesseeId, place)
    start = at + 1
  })
  return places
}

/** Whether a value reaches what is asked: the bound itself does. */
export function reaches(value: Rational, threshold: Rational, better: Better): boolean {
  return better === 'higher' ? compare(value, threshold) >= 0 : compare(value, threshold) <= 0
}

/** Places of all members, or only of those that do not reach the threshold (R11 d). */
export function placesOf(members: Members, better: Better, below: Rational | null = null): ReadonlyMap<string, Place> {
  const key = `places ${better} ${below === null ? '' : `${below.n}/${below.d}`}`
  return once(members, key, () =>
    rankValues(below === null ? members : members.filter(each => !reaches(each.value, below, better)), better),
  )
}

/** Places a period earlier, of the members that have a value of then. */
export function earlierPlacesOf(members: Members, better: Better): ReadonlyMap<string, Place> {
  return once(members, `earlier ${better}`, () =>
    rankValues(
      members.flatMap(({ assesseeId, baseValue }) => (baseValue === null ? [] : [{ assesseeId, value: baseValue }])),
      better,
    ),
  )
}

/** Greatest or least value, null of nobody. */
export function bestOf(members: Members, better: Better): Rational | null {
  const [first, ...rest] = members
  if (first === undefined) return null
  const pick = better === 'higher' ? greatest : least
  return once(members, `best ${better}`, () => rest.reduce((best, each) => pick(best, each.value), first.value))
}

/** The mean: of ratios the sum of numerators over the sum of denominators (`pooled`), or each unit the same (`units`). Null where there is none. */
export function meanOf(members: Members, of: 'pooled' | 'units'): Rational | null {
  return once(members, `mean ${of}`, () => {
    const above = total(members.map(each => (of === 'pooled' ? each.numerator : each.value)))
    const below = of === 'pooled' ? total(members.map(each => each.denominator)) : rational(BigInt(members.length))
    return isZero(below) ? null : divide(above, below)
  })
}

/** Standard deviation over all N members, the root to thirty digits. Null of nobody. */
export function deviationOf(members: Members): Rational | null {
  const mean = meanOf(members, 'units')
  if (mean === null) return null
  return once(members, 'deviation', () => {
    const squares = members.map(each => subtract(each.value, mean)).map(off => multiply(off, off))
    return squareRoot(divide(total(squares), rational(BigInt(members.length))))
  })
}

type Strip = Extract<RulePicture, { kind: 'strip' }>

/** More dots than this no strip shows apart. */
const MOST_DOTS = 60

/** Where a value stands on the strip: itself, or the middle of its part where there are too many. */
function spotsOf(members: Members, low: Rational, high: Rational): readonly Rational[] {
  const values = members.map(each => each.value)
  const span = subtract(high, low)
  if (new Set(values.map(toFigure)).size <= MOST_DOTS || isZero(span)) return values
  const part = divide(span, rational(BigInt(MOST_DOTS)))
  return values.map(value => {
    const steps = divide(subtract(value, low), part)
    const at = least(rational(steps.n / steps.d), rational(BigInt(MOST_DOTS - 1)))
    return add(low, multiply(part, add(at, rational(1n, 2n))))
  })
}

/** The group's values as dots on a strip: how many stand where, without names. */
export function dotsOf(members: Members): Pick<Strip, 'min' | 'max' | 'dots'> {
  return once(members, 'dots', () => {
    const [low, high] = [bestOf(members, 'lower'), bestOf(members, 'higher')]
    if (low === null || high === null) return { min: '0', max: '0', dots: [] }
    const counts = new Map<string, number>()
    for (const spot of spotsOf(members, low, high).map(toFigure)) counts.set(spot, (counts.get(spot) ?? 0) + 1)
    return { min: toFigure(low), max: toFigure(high), dots: [...counts].map(([at, count]) => ({ at, count })) }
  })
}
