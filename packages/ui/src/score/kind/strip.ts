import { formatFigure, type RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, inside, line, scale, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Strip = Extract<RulePicture, { kind: 'strip' }>

/** Dots of one place stack up to so many; more show their number. */
const MOST_STACKED = 6
const dotStep = 7

/** Everyone of the group as a hollow dot on one axis, one's own filled; what it is measured against below. Nobody else is named. */
export function drawStrip(picture: Strip, words: PictureWords): Drawing {
  const at = scale(picture.min, picture.max, 8, drawingWidth - 8)
  const stacks = stacked(picture, at)
  const highest = Math.max(1, ...stacks.map(stack => Math.min(stack.count, MOST_STACKED)))
  const crowded = stacks.some(stack => stack.count > MOST_STACKED)
  const y = 28 + (highest - 1) * dotStep + (crowded ? 14 : 0)
  const marks = placedMarks(picture, words, at)
  const rows = Math.max(0, ...marks.map(mark => mark.row + 1))
  return {
    width: drawingWidth,
    height: y + 26 + rows * 18,
    label: [ownWords(picture, words), ...marks.map(mark => mark.words)].filter(Boolean).join(' · '),
    shapes: [
      line(0, y + 7, drawingWidth, y + 7),
      ...stacks.flatMap(stack => drawStack(stack, y)),
      ...marks.flatMap(mark => drawMark(mark, y)),
      ...drawOwn(picture, words, at, y),
      ...ends(picture, y, rows),
    ],
  }
}

interface Stack {
  readonly x: number
  readonly count: number
}

/** Dots that would lie on one another, as one stack. */
function stacked(picture: Strip, at: (figure: string) => number): readonly Stack[] {
  const stacks: { x: number; count: number }[] = []
  for (const each of [...picture.dots].sort((a, b) => Number(a.at) - Number(b.at))) {
    const x = at(each.at)
    const last = stacks.at(-1)
    if (last !== undefined && x - last.x < 5) last.count += each.count
    else stacks.push({ x, count: each.count })
  }
  return stacks
}

function drawStack({ x, count }: Stack, y: number): readonly Shape[] {
  const shown = Math.min(count, MOST_STACKED)
  const dots = Array.from({ length: shown }, (_, index): Shape => ({
    kind: 'circle',
    x,
    y: y - index * dotStep,
    r: 3,
    fill: 'paper',
    stroke: 'lineStrong',
  }))
  const label = `×${count}`
  return count > shown
    ? [...dots, text(inside(x, widthOf(label)), y - shown * dotStep - 2, label, 'middle', 'ink2')]
    : dots
}

interface PlacedMark {
  readonly x: number
  readonly words: string
  readonly row: number
}

/** Labels below, each in the first row where it does not touch another. */
function placedMarks(picture: Strip, words: PictureWords, at: (figure: string) => number): readonly PlacedMark[] {
  const names = { best: words.best, mean: words.mean, target: words.target }
  const taken: number[] = []
  return [...picture.marks]
    .sort((a, b) => Number(a.at) - Number(b.at))
    .map(({ at: figure, role }) => {
      const label = `${names[role]} ${formatFigure(figure)}`
      const width = widthOf(label)
      const start = inside(at(figure), width) - width / 2
      const free = taken.findIndex(end => end + 8 <= start)
      const row = free === -1 ? taken.length : free
      taken[row] = start + width
      return { x: at(figure), words: label, row }
    })
}

function drawMark({ x, words, row }: PlacedMark, y: number): readonly Shape[] {
  return [
    line(x, y + 2, x, y + 12, 'ink', 2),
    text(inside(x, widthOf(words)), y + 40 + row * 18, words, 'middle', 'ink'),
  ]
}

/** Least and greatest value at the ends of the axis. */
function ends(picture: Strip, y: number, rows: number): readonly Shape[] {
  const unit = picture.unit === null || picture.unit === '' ? '' : ` ${picture.unit}`
  if (picture.min === picture.max && rows > 0) return []
  return [
    text(0, y + 22, formatFigure(picture.min), 'start'),
    text(drawingWidth, y + 22, `${formatFigure(picture.max)}${unit}`, 'end'),
  ]
}

function drawOwn(picture: Strip, words: PictureWords, at: (figure: string) => number, y: number): readonly Shape[] {
  const label = ownWords(picture, words)
  if (picture.value === null || label === '') return []
  const x = at(picture.value)
  return [dot(x, y), text(inside(x, widthOf(label)), 12, label, 'middle', 'brand', true)]
}

function ownWords({ value, place }: Strip, words: PictureWords): string {
  const own = value === null ? null : `${words.actual} ${formatFigure(value)}`
  return [own, place === null ? null : words.place(place.rank, place.size)].filter(each => each !== null).join(' · ')
}
