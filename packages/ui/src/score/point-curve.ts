import {
  formatFigure,
  round as roundFigure,
  decimal,
  type CurvePiece,
  type MarkRole,
  type PointCurve,
} from '@yaodian/domain'
import {
  dot,
  drawingWidth,
  inside,
  line,
  round,
  scale,
  text,
  widthOf,
  type Drawing,
  type Shape,
  type Tone,
} from './drawing.ts'
import type { PictureWords } from './picture-words.ts'

const top = 24
const base = 148
const rowHeight = 17
/** Of a staircase with more steps the ends are not dotted one by one. */
const mostDotted = 9

interface Plane {
  readonly x: (figure: string) => number
  readonly y: (figure: string) => number
  readonly left: number
  readonly right: number
}

/** The points over the value: steps as steps, with target, bounds and one's own place; the rule without its lines in grey behind. */
export function drawPointCurve(curve: PointCurve, words: PictureWords): Drawing {
  const levels = levelsOf(curve, words)
  const left = Math.max(...levels.map(level => widthOf(level.words))) + 8
  const right = drawingWidth - 8
  const plane: Plane = {
    x: scale(curve.min, curve.max, left, right),
    y: scale(curve.low, curve.high, base, top),
    left,
    right,
  }
  const labels = placed(axisLabels(curve, words, plane))
  const rows = Math.max(0, ...labels.map(label => label.row + 1))
  const own =
    curve.own === null
      ? null
      : `${words.actual} ${formatFigure(curve.own.value)} · ${words.points(shown(curve.own.points))}`
  return {
    width: drawingWidth,
    height: base + 8 + rows * rowHeight,
    label: [
      ...levels.map(level => `${level.name} ${level.words}`),
      ...labels.filter(each => each.named).map(each => each.words),
      own,
    ]
      .filter(Boolean)
      .join(' · '),
    shapes: [
      ...curve.pieces.flatMap(piece => area(piece, curve, plane)),
      ...levels.flatMap(level => drawLevel(level, plane)),
      ...curve.marks.map(mark =>
        line(
          plane.x(mark.at),
          top,
          plane.x(mark.at),
          base + 4,
          mark.role === 'target' ? 'ink' : 'lineStrong',
          mark.role === 'target' ? 2 : 1,
        ),
      ),
      ...(curve.bare ?? []).flatMap(piece => stretch(piece, plane, 'lineStrong', 1)),
      ...jumps(curve, plane),
      ...curve.pieces.flatMap(piece => stretch(piece, plane, 'brand', 2)),
      ...(curve.pieces.length <= mostDotted
        ? curve.pieces.flatMap((piece, at) => pieceEnds(piece, at, curve, plane))
        : []),
      ...labels.map(label =>
        text(label.x, base + rowHeight + label.row * rowHeight, label.words, 'middle', label.named ? 'ink' : 'ink2'),
      ),
      ...(curve.own === null || own === null ? [] : drawOwn(plane.x(curve.own.value), plane.y(curve.own.points), own)),
    ],
  }
}

/** Points as people read them. */
function shown(points: string): string {
  return formatFigure(roundFigure(decimal(points), 2).replace(/\.?0+$/u, ''))
}

interface Level {
  readonly at: string
  readonly words: string
  readonly name: string
  readonly strong: boolean
}

/** Full marks, nothing, and the rule's own floor and cap. */
function levelsOf(curve: PointCurve, words: PictureWords): readonly Level[] {
  const level = (at: string, name: string, strong = false): Level => ({ at, words: shown(at), name, strong })
  const all = [
    level('0', words.points('0'), true),
    level(curve.fullMarks, words.fullMarks),
    ...(curve.cap === null || Number(curve.cap) > Number(curve.high) ? [] : [level(curve.cap, words.cap)]),
    ...(curve.floor === null ? [] : [level(curve.floor, words.floor)]),
    ...(Number(curve.low) < 0 ? [level(curve.low, words.floor)] : []),
  ]
  return all.filter((each, at) => all.findIndex(other => other.at === each.at) === at)
}

function drawLevel({ at, words, strong }: Level, { y, left, right }: Plane): readonly Shape[] {
  return [line(left, y(at), right, y(at), strong ? 'lineStrong' : 'line'), text(left - 6, y(at) + 4, words, 'end')]
}

/** The ground below the points, so that steps are seen as steps. */
function area({ spots }: CurvePiece, curve: PointCurve, { x, y }: Plane): readonly Shape[] {
  const [first, last] = [spots[0], spots.at(-1)]
  if (first === undefined || last === undefined) return []
  const zero = y(Number(curve.low) > 0 ? curve.low : '0')
  const over = spots.map(spot => `L${x(spot.value)} ${y(spot.points)}`).join('')
  return [
    {
      kind: 'path',
      d: `M${x(first.value)} ${zero}${over}L${x(last.value)} ${zero}z`,
      fill: 'brandTint',
      stroke: 'none',
    },
  ]
}

function stretch({ spots }: CurvePiece, { x, y }: Plane, tone: Tone, width: number): readonly Shape[] {
  return spots.flatMap((spot, at) => {
    const next = spots[at + 1]
    return next === undefined ? [] : [line(x(spot.value), y(spot.points), x(next.value), y(next.points), tone, width)]
  })
}

/** A thin riser between two steps. */
function jumps({ pieces }: PointCurve, { x, y }: Plane): readonly Shape[] {
  return pieces.flatMap((piece, at) => {
    const [end, start] = [piece.spots.at(-1), pieces[at + 1]?.spots[0]]
    return end === undefined || start === undefined
      ? []
      : [line(x(end.value), y(end.points), x(end.value), y(start.points), 'brand', 0.6)]
  })
}

/** A filled end belongs to the step, an open one to its neighbour. */
function pieceEnds(piece: CurvePiece, at: number, { pieces }: PointCurve, { x, y }: Plane): readonly Shape[] {
  const [first, last] = [piece.spots[0], piece.spots.at(-1)]
  const end = (spot: typeof first, isIn: boolean): readonly Shape[] =>
    spot === undefined
      ? []
      : [{ kind: 'circle', x: x(spot.value), y: y(spot.points), r: 3, fill: isIn ? 'brand' : 'paper', stroke: 'brand' }]
  return [...(at === 0 ? [] : end(first, piece.fromIn)), ...(at === pieces.length - 1 ? [] : end(last, piece.toIn))]
}

interface AxisLabel {
  readonly x: number
  readonly words: string
  /** A place that people speak of; it takes a row of its own where it must. */
  readonly named: boolean
}

function axisLabels(curve: PointCurve, words: PictureWords, { x }: Plane): readonly AxisLabel[] {
  const names: Readonly<Record<MarkRole, string>> = {
    target: words.target,
    upper: words.upper,
    zero_point: words.zeroPoint,
    minimum: words.minimum,
    base: words.base,
  }
  const label = (at: string, name: string, unit: string | null = null): AxisLabel => {
    const said = `${name}${formatFigure(at)}${unit ? ` ${unit}` : ''}`
    return { x: inside(x(at), widthOf(said)), words: said, named: name !== '' }
  }
  const bounds = curve.pieces.slice(1).flatMap(piece => piece.spots[0]?.value ?? [])
  const marked = new Set(curve.marks.map(mark => mark.at))
  return [
    ...curve.marks.map(mark => label(mark.at, `${names[mark.role]} `)),
    label(curve.min, ''),
    label(curve.max, '', curve.unit),
    ...bounds.filter(each => !marked.has(each)).map(each => label(each, '')),
  ]
}

/** Named places in the first row with room; plain figures only where the first row has room. */
function placed(labels: readonly AxisLabel[]): readonly (AxisLabel & { readonly row: number })[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = []
  return labels.flatMap(label => {
    const half = widthOf(label.words) / 2 + 4
    const free = [0, 1, 2, 3].find(row =>
      taken.every(other => other.row !== row || label.x + half <= other.from || label.x - half >= other.to),
    )
    if (free === undefined || (!label.named && free > 0)) return []
    taken.push({ row: free, from: label.x - half, to: label.x + half })
    return [{ ...label, row: free }]
  })
}

function drawOwn(x: number, y: number, words: string): readonly Shape[] {
  return [
    line(x, 14, x, y, 'brand', 0.6),
    dot(round(x), round(y), 'brand', 5),
    text(inside(x, widthOf(words)), 11, words, 'middle', 'brand', true),
  ]
}
