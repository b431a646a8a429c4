import {
  drawingWidth,
  fitted,
  inside,
  line,
  round,
  text,
  widthOf,
  type Drawing,
  type Shape,
  type Tone,
} from '../score/drawing.ts'

/** One row: from where to where it moved, in places of a ranking. */
export interface DumbbellRow {
  readonly name: string
  readonly before: number
  readonly after: number
}

export interface DumbbellWords {
  /** The picture in words. */
  readonly label: string
  /** What the axis counts: 名次. */
  readonly axis: string
}

const top = 30
const step = 24
const nameRoom = 108
const left = nameRoom + 14
const right = drawingWidth - 72

/** Moves of places: hollow where one stood, filled where one stands now, the first place at the left; each says both in figures. */
export function drawDumbbell(rows: readonly DumbbellRow[], { label, axis }: DumbbellWords): Drawing {
  const last = Math.max(2, ...rows.flatMap(row => [row.before, row.after]))
  const x = (place: number): number => round(left + ((place - 1) / (last - 1)) * (right - left))
  const height = top + rows.length * step
  return {
    width: drawingWidth,
    height,
    label,
    shapes: [
      ...axisOf(axis, last, height, x),
      ...rows.flatMap((row, at) => shapesOf(row, top + at * step + step / 2, x)),
    ],
  }
}

function axisOf(words: string, last: number, height: number, x: (place: number) => number): readonly Shape[] {
  const ticks = [...new Set([1, Math.round((1 + last) / 2), last])]
  return [
    text(0, 14, words, 'start'),
    ...ticks.flatMap(place => [
      text(inside(x(place), widthOf(String(place))), 14, String(place)),
      line(x(place), top - 10, x(place), height, 'line'),
    ]),
  ]
}

function shapesOf({ name, before, after }: DumbbellRow, y: number, x: (place: number) => number): readonly Shape[] {
  const tone: Tone = after < before ? 'done' : after > before ? 'late' : 'idle'
  const arrow = after < before ? '▲' : after > before ? '▼' : '＝'
  return [
    text(0, y + 4, fitted(name, nameRoom), 'start', 'ink'),
    line(x(before), y, x(after), y, tone, 2),
    { kind: 'circle', x: x(before), y, r: 4.5, fill: 'paper', stroke: tone },
    { kind: 'circle', x: x(after), y, r: 5, fill: tone, stroke: 'paper' },
    text(drawingWidth, y + 4, `${arrow} ${before}→${after}`, 'end', tone, true),
  ]
}
