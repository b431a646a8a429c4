import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  floor,
  multiply,
  rational,
  type Rational,
  subtract,
} from '../number/rational.ts'

/** A value and what it gives. */
export interface Spot {
  readonly value: Rational
  readonly points: Rational
}

/** Between two jumps the points run straight from spot to spot. An end that is not `in` belongs to the neighbour. */
export interface Piece {
  readonly spots: readonly Spot[]
  readonly fromIn: boolean
  readonly toIn: boolean
}

/** What a value gives; null where it gives nothing that could be drawn. */
export type PointsAt = (value: Rational) => Rational | null

const HALF = rational(1n, 2n)
/** How often a stretch between two grid values is halved to find a jump. */
const MOST_HALVINGS = 26
/** More values than this are not tried: the curve is then drawn through the grid. */
const MOST_TRIED = 2400

interface Jump {
  readonly before: Spot
  readonly after: Spot
}

function middle(a: Rational, b: Rational): Rational {
  return multiply(add(a, b), HALF)
}

/** The decimal with the fewest places between two, both included. */
export function simplestBetween(low: Rational, high: Rational): Rational {
  for (let places = 0; places < 14; places += 1) {
    const unit = 10n ** BigInt(places)
    const scaled = floor(multiply(high, rational(unit)))
    const found = divide(scaled, rational(unit))
    if (compare(found, low) >= 0) return found
  }
  return high
}

/** Whatever stands between two spots beside a straight line: further spots and jumps, in order; undefined when it takes too many tries. */
class Search {
  readonly at: PointsAt
  readonly tolerance: Rational
  tried = 0

  constructor(at: PointsAt, tolerance: Rational) {
    this.at = at
    this.tolerance = tolerance
  }

  spot(value: Rational): Spot | null {
    this.tried += 1
    const points = this.at(value)
    return points === null ? null : { value, points }
  }

  private isNear(a: Rational, b: Rational): boolean {
    return compare(absolute(subtract(a, b)), this.tolerance) <= 0
  }

  private isStraight(a: Spot, m: Spot, b: Spot): boolean {
    if (!this.isNear(m.points, middle(a.points, b.points))) return false
    if (compare(a.points, b.points) === 0) return true
    const quarter = this.spot(middle(a.value, m.value))
    return quarter === null || this.isNear(quarter.points, middle(a.points, m.points))
  }

  between(a: Spot, b: Spot, depth = MOST_HALVINGS): readonly (Spot | Jump)[] {
    if (this.tried > MOST_TRIED) return []
    if (depth === 0) return this.isNear(a.points, b.points) ? [] : [{ before: a, after: b }]
    const m = this.spot(middle(a.value, b.value))
    if (m === null || this.isStraight(a, m, b)) return []
    return [...this.between(a, m, depth - 1), m, ...this.between(m, b, depth - 1)]
  }
}

function isJump(each: Spot | Jump): each is Jump {
  return 'before' in each
}

/** Spots on one straight line: only its ends are kept. */
function ends(spots: readonly Spot[]): readonly Spot[] {
  return spots.filter((spot, at) => {
    const [before, after] = [spots[at - 1], spots[at + 1]]
    if (before === undefined || after === undefined) return true
    const rise = multiply(subtract(spot.points, before.points), subtract(after.value, before.value))
    return compare(rise, multiply(subtract(after.points, before.points), subtract(spot.value, before.value))) !== 0
  })
}

/** Cuts at the jumps; the bound is the shortest figure where it happens, and belongs to the side whose points it gives. */
function cut(all: readonly (Spot | Jump)[], at: PointsAt): readonly Piece[] {
  const pieces: Piece[] = []
  let [spots, fromIn]: [Spot[], boolean] = [[], true]
  for (const each of all) {
    if (!isJump(each)) {
      const last = spots.at(-1)
      if (last === undefined || compare(last.value, each.value) < 0) spots.push(each)
      continue
    }
    const bound = simplestBetween(each.before.value, each.after.value)
    const there = at(bound)
    const left = there !== null && compare(there, each.after.points) !== 0
    const kept = spots.filter(spot => compare(spot.value, bound) < 0)
    pieces.push({ spots: ends([...kept, { value: bound, points: each.before.points }]), fromIn, toIn: left })
    spots = [{ value: bound, points: each.after.points }]
    fromIn = !left
  }
  return [...pieces, { spots: ends(spots), fromIn, toIn: true }]
}

/**
 * The points over an axis, exact at its bounds and jumps: whatever the rule and its lines are, it only asks for points. `grid`: values in
 * ascending order, those where something may turn among them. `fullMarks` set how fine a bend is drawn.
 */
export function sampleCurve(at: PointsAt, grid: readonly Rational[], fullMarks: Rational): readonly Piece[] {
  const search = new Search(at, divide(fullMarks, decimal('400')))
  const spots = grid.flatMap(value => search.spot(value) ?? [])
  const all = spots.flatMap((spot, index) => {
    const before = spots[index - 1]
    return before === undefined ? [spot] : [...search.between(before, spot), spot]
  })
  if (spots.length < 2) return []
  return search.tried > MOST_TRIED ? [{ spots: ends(spots), fromIn: true, toIn: true }] : cut(all, at)
}
