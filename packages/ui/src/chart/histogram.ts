import { drawingWidth, type Drawing, type Shape } from '../score/drawing.ts'

/** A column of a histogram: how many lie from `from` to `to`. */
export interface HistogramBar {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** A line across the axis with its word: a grade's line, a target. */
export interface HistogramMark {
  readonly at: number
  readonly label: string
}

const width = drawingWidth
const height = 168
const left = 8
const right = width - 8
/** Where the columns stand, and how high the highest may be; above are its figure and the marks' words. */
const floor = 138
const highest = 92

/** A histogram as shapes: figures on the columns, marks as black ticks with their word, the axis in its own unit. */
export function drawHistogram(bars: readonly HistogramBar[], marks: readonly HistogramMark[], label: string): Drawing {
  const first = bars.at(0)?.from ?? 0
  const last = bars.at(-1)?.to ?? 100
  const most = Math.max(1, ...bars.map(bar => bar.count))
  const x = (at: number): number => left + ((at - first) / (last - first)) * (right - left)
  const columns = bars.flatMap((bar): Shape[] => {
    const tall = (bar.count / most) * highest
    const wide = x(bar.to) - x(bar.from)
    if (bar.count === 0) return []
    return [
      {
        kind: 'rect',
        x: x(bar.from) + 1,
        y: floor - tall,
        width: wide - 2,
        height: tall,
        fill: 'brand',
        stroke: 'none',
      },
      {
        kind: 'text',
        x: x(bar.from) + wide / 2,
        y: floor - tall - 4,
        text: String(bar.count),
        anchor: 'middle',
        fill: 'ink',
        bold: true,
      },
    ]
  })
  return {
    width,
    height,
    label,
    shapes: [
      ...columns,
      ...axis(bars, x),
      ...marks.filter(mark => mark.at > first && mark.at < last).flatMap(mark => tick(mark, x)),
    ],
  }
}

function axis(bars: readonly HistogramBar[], x: (at: number) => number): readonly Shape[] {
  const bounds = [...bars.map(bar => bar.from), ...bars.slice(-1).map(bar => bar.to)]
  return [
    { kind: 'line', x1: left, y1: floor, x2: right, y2: floor, stroke: 'line', width: 1 },
    ...bounds.map((at, index): Shape => ({
      kind: 'text',
      x: x(at),
      y: floor + 16,
      text: String(at),
      anchor: index === 0 ? 'start' : index === bounds.length - 1 ? 'end' : 'middle',
      fill: 'ink2',
      bold: false,
    })),
  ]
}

/** From the top of the picture to the axis, its word beside it. */
function tick({ at, label }: HistogramMark, x: (at: number) => number): readonly Shape[] {
  const beyond = x(at) > right - 60
  return [
    { kind: 'line', x1: x(at), y1: 6, x2: x(at), y2: floor, stroke: 'ink', width: 1 },
    {
      kind: 'text',
      x: x(at) + (beyond ? -4 : 4),
      y: 16,
      text: label,
      anchor: beyond ? 'end' : 'start',
      fill: 'ink',
      bold: false,
    },
  ]
}
