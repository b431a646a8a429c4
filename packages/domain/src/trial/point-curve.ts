import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  greatest,
  HUNDRED,
  least,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { ValueRule } from '../rule/index.ts'
import { pointRange } from '../rule/point-range.ts'
import { definitionOf } from '../rule/table.ts'
import { comparesInGroup } from '../scoring/group.ts'
import type { Figure } from '../scoring/trace.ts'
import { type AxisMark, axisMarks, type MarkRole, turningValues } from './axis-mark.ts'
import { type Piece, type PointsAt, sampleCurve, simplestBetween } from './sample-curve.ts'
import { supply } from './trial-input.ts'
import { isNumber, type Trial, trialPoints, trialScope, valueText, valuedBy, withRule } from './trial.ts'

/** A value on the axis and its points, before rounding. */
export interface CurveSpot {
  readonly value: Figure
  readonly points: Figure
}

/** A stretch without a jump; the points run straight from spot to spot. An end that is not `in` belongs to the neighbour. */
export interface CurvePiece {
  readonly spots: readonly CurveSpot[]
  readonly fromIn: boolean
  readonly toIn: boolean
}

/** The points of a rule over the indicator's value, to be drawn and read as a table. Exact at its bounds and jumps. */
export interface PointCurve {
  readonly unit: string | null
  readonly min: Figure
  readonly max: Figure
  /** Left and right of the axis the points stay as at its ends. */
  readonly flatBefore: boolean
  readonly flatAfter: boolean
  readonly low: Figure
  readonly high: Figure
  readonly fullMarks: Figure
  /** Least and most points where they are not nothing and full marks, or null for no bound. */
  readonly floor: Figure | null
  readonly cap: Figure | null
  readonly pieces: readonly CurvePiece[]
  /** The rule without coefficient, deductions, conditions and bounds, where those change it. */
  readonly bare: readonly CurvePiece[] | null
  readonly marks: readonly { readonly at: Figure; readonly role: MarkRole }[]
  /** Where the trial's own values stand. */
  readonly own: CurveSpot | null
}

const STEPS = 64n
const QUARTER = rational(1n, 4n)
const HALF = rational(1n, 2n)

function valueOf(trial: Trial): Rational | null {
  const outcome = evaluateFormula(trial.compiled.tree, trialScope(trial))
  return outcome.kind === 'value' && isNumber(outcome.value) ? outcome.value : null
}

/** The same trial, in which these items may have any number and nothing else is asked: a curve runs between whole numbers too. */
export function loosened(trial: Trial, keys: readonly string[]): Trial {
  const { scheme, compiled } = trial
  const changed = keys.flatMap(key => {
    const item = scheme.items.get(key)
    return item?.type === 'integer' ? [[key, { ...item, type: 'decimal' as const }] as const] : []
  })
  return {
    ...trial,
    scheme: { ...scheme, items: new Map([...scheme.items, ...changed]) },
    compiled: { ...compiled, required: [], requiredUnlessOccurred: [] },
  }
}

/** Points by the indicator's value; everything else as in the trial. Where the value is one data item, lines that read the item follow. */
export function pointsByValue(trial: Trial): PointsAt {
  const { tree } = trial.compiled
  const key = tree.kind === 'name' && trial.scheme.items.has(tree.name) ? tree.name : null
  const valued = valuedBy(key === null ? trial : loosened(trial, [key]))
  return value => {
    const given = valued(value)
    return trialPoints(key === null ? given : { ...given, input: supply(given.input, { [key]: valueText(value) }) })
  }
}

/** The rule as it stands without the lines that any rule may carry; the lines of a kind that is made of them stay. */
function bareRule(rule: ValueRule): ValueRule | null {
  const { coefficient, fullWhen, zeroWhen, floor, noFloor, cap, ...rest } = rule
  const lines = [coefficient, fullWhen, zeroWhen, floor, noFloor, cap]
  if (rest.kind === 'deduction' || rest.kind === 'clearance' || rest.deductions === undefined)
    return lines.every(each => each === undefined) ? null : rest
  const { deductions: _, ...without } = rest
  return without
}

/** Beyond the marks the points still change: the axis is made longer, at most so often. */
const MOST_DOUBLINGS = 5

function farEnd(at: PointsAt, start: Rational, fullMarks: Rational): Rational {
  let end = start
  for (let times = 0; times < MOST_DOUBLINGS; times += 1) {
    const twice = add(end, end)
    const [here, there] = [at(end), at(twice)]
    if (here === null || there === null) return end
    if (compare(multiply(absolute(subtract(here, there)), rational(8n)), fullMarks) < 0) return end
    end = twice
  }
  return end
}

function axisOf(at: PointsAt, all: readonly Rational[], unit: string | null, fullMarks: Rational): readonly Rational[] {
  const top = all.reduce(greatest, ZERO)
  const low = all.reduce(least, ZERO)
  if (unit === '%') return [low, greatest(top, HUNDRED)]
  const start = compare(top, ZERO) > 0 ? multiply(top, add(ONE, QUARTER)) : ONE
  return [low, simplestBetween(start, multiply(farEnd(at, start, fullMarks), decimal('1.04')))]
}

function gridOf(min: Rational, max: Rational, turning: readonly Rational[]): readonly Rational[] {
  const step = divide(subtract(max, min), rational(STEPS))
  const even = Array.from({ length: Number(STEPS) + 1 }, (_, at) => add(min, multiply(step, rational(BigInt(at)))))
  const within = turning.filter(each => compare(each, min) > 0 && compare(each, max) < 0)
  const sorted = [...even, ...within].toSorted(compare)
  return sorted.filter((each, at) => at === 0 || compare(each, sorted[at - 1] ?? each) !== 0)
}

/** Where the points first and last change. */
function changes(pieces: readonly Piece[]): readonly [Rational, Rational] | null {
  const spots = pieces.flatMap(piece => piece.spots)
  const [first, last] = [spots[0], spots.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = spots.findLast((_, at) => spots.slice(0, at + 1).every(each => compare(each.points, first.points) === 0))
  const to = spots.find((_, at) => spots.slice(at).every(each => compare(each.points, last.points) === 0))
  return from === undefined || to === undefined || compare(from.value, to.value) > 0 ? null : [from.value, to.value]
}

/** Looks closer where everything happens on a small part of the axis. */
function closer(
  [min, max]: readonly [Rational, Rational],
  pieces: readonly Piece[],
  shown: readonly Rational[],
): readonly [Rational, Rational] | null {
  const found = changes(pieces)
  if (found === null) return null
  const [from, to] = [shown.reduce(least, found[0]), shown.reduce(greatest, found[1])]
  const width = subtract(to, from)
  if (compare(width, multiply(subtract(max, min), decimal('0.4'))) >= 0) return null
  const pad = compare(width, ZERO) > 0 ? multiply(width, QUARTER) : multiply(subtract(max, min), decimal('0.1'))
  const slack = multiply(pad, HALF)
  const low = greatest(min, simplestBetween(subtract(from, pad), subtract(from, slack)))
  const high = least(max, simplestBetween(add(to, slack), add(to, pad)))
  return compare(low, high) < 0 ? [low, high] : null
}

function figures(pieces: readonly Piece[]): readonly CurvePiece[] {
  return pieces.map(({ spots, ...ends }) => ({
    ...ends,
    spots: spots.map(({ value, points }) => ({ value: toFigure(value), points: toFigure(points) })),
  }))
}

/** Whether the rule of the trial reads one number, so that its points can be drawn over it. */
export function hasCurve(trial: Trial): boolean {
  const { rule } = trial.compiled.entry
  if (!definitionOf(rule).readsValue || rule.kind === 'level') return false
  return rule.kind !== 'threshold' || ['at_least', 'at_most', 'between'].includes(rule.test.kind)
}

interface Drawn {
  readonly ends: readonly [Rational, Rational]
  readonly pieces: readonly Piece[]
}

function draw(at: PointsAt, trial: Trial, marks: readonly AxisMark[], own: Rational | null): Drawn | null {
  const fullMarks = decimal(trial.compiled.entry.fullMarks)
  const turning = [...marks.map(mark => mark.at), ...turningValues(trial)]
  const members = comparesInGroup(trial.compiled) ? [] : own === null ? [] : [own]
  const [min, max] = axisOf(at, [...turning, ...members], trial.compiled.indicator.unit, fullMarks)
  if (min === undefined || max === undefined || compare(min, max) >= 0) return null
  const pieces = sampleCurve(at, gridOf(min, max, turning), fullMarks)
  const near = closer([min, max], pieces, [...marks.map(mark => mark.at), ...(own === null ? [] : [own])])
  if (near === null) return { ends: [min, max], pieces }
  return { ends: near, pieces: sampleCurve(at, gridOf(...near, turning), fullMarks) }
}

function spotOf(at: PointsAt, value: Rational | null): CurveSpot | null {
  const points = value === null ? null : at(value)
  return value === null || points === null ? null : { value: toFigure(value), points: toFigure(points) }
}

/** The points over whatever number `at` takes: its curve with marks and one's own place. Null where there are none to draw. */
export function curveOver(
  trial: Trial,
  by: (trial: Trial) => PointsAt,
  marks: readonly AxisMark[],
  value: Rational | null,
): PointCurve | null {
  const at = by(trial)
  const drawn = draw(at, trial, marks, value)
  if (drawn === null || drawn.pieces.length === 0) return null
  const fullMarks = decimal(trial.compiled.entry.fullMarks)
  const [min, max] = drawn.ends
  const turning = [...marks.map(mark => mark.at), ...turningValues(trial)]
  const rule = bareRule(trial.compiled.entry.rule)
  const bare = rule === null ? null : sampleCurve(by(withRule(trial, rule)), gridOf(min, max, turning), fullMarks)
  const points = [...drawn.pieces, ...(bare ?? [])].flatMap(piece => piece.spots.map(spot => spot.points))
  const range = pointRange(trial.compiled.entry.rule, fullMarks)
  const [first, last] = [drawn.pieces[0]?.spots, drawn.pieces.at(-1)?.spots]
  return {
    unit: trial.compiled.indicator.unit,
    min: toFigure(min),
    max: toFigure(max),
    flatBefore: isFlat(first?.[0]?.points, first?.[1]?.points),
    flatAfter: isFlat(last?.at(-1)?.points, last?.at(-2)?.points),
    low: toFigure(points.reduce(least, ZERO)),
    high: toFigure(points.reduce(greatest, fullMarks)),
    fullMarks: toFigure(fullMarks),
    floor: range.floor === null ? null : toFigure(range.floor),
    cap: range.cap === null ? null : toFigure(range.cap),
    pieces: figures(drawn.pieces),
    bare: bare === null ? null : figures(bare),
    marks: marks.map(mark => ({ at: toFigure(mark.at), role: mark.role })),
    own: spotOf(at, value),
  }
}

/**
 * The points of the trial's rule over the indicator's value, all else as in the trial: steps as steps, slopes as slopes, the effect of
 * its lines in it. Null for a rule that reads no number, or gives no points anywhere on the axis.
 * @throws DomainError when a value of the trial is not of its item's type
 */
export function pointCurve(trial: Trial): PointCurve | null {
  return hasCurve(trial) ? curveOver(trial, pointsByValue, axisMarks(trial), valueOf(trial)) : null
}

/** Whether the points change anywhere on the curve. */
export function isVaried({ pieces }: PointCurve): boolean {
  const [first, ...others] = pieces.flatMap(piece => piece.spots.map(spot => spot.points))
  return others.some(points => points !== first)
}

function isFlat(a: Rational | undefined, b: Rational | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
