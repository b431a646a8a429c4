import type { RulePicture } from '@yaodian/domain'
import { formatFigure } from '@yaodian/domain'
import { dot, drawingWidth, inside, line, scale, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Axis = Extract<RulePicture, { kind: 'axis' }>

const y = 30

/** `0 ├────●─┃──┤ 100 %`: the value above the axis, what it is measured against below. */
export function drawAxis(picture: Axis, words: PictureWords): Drawing {
  const low = formatFigure(picture.min)
  const high = `${formatFigure(picture.max)}${picture.unit ? ` ${picture.unit}` : ''}`
  const left = widthOf(low) + 8
  const right = drawingWidth - widthOf(high) - 8
  const at = scale(picture.min, picture.max, left, right)
  const marks = placed(picture, words, at)
  const rows = Math.max(0, ...marks.map(mark => mark.row + 1))
  return {
    width: drawingWidth,
    height: y + 10 + rows * 18,
    label: [valueWords(picture, words), ...marks.map(mark => mark.words)].filter(Boolean).join(' · '),
    shapes: [
      text(0, y + 4, low, 'start'),
      text(drawingWidth, y + 4, high, 'end'),
      line(left, y, right, y),
      line(left, y - 5, left, y + 5),
      line(right, y - 5, right, y + 5),
      ...marks.flatMap(drawMark),
      ...drawValue(picture, words, at),
    ],
  }
}

interface PlacedMark {
  readonly x: number
  readonly words: string
  readonly row: number
  readonly target: boolean
}

/** Labels below the axis, each in the first row where it does not touch another. */
function placed(picture: Axis, words: PictureWords, at: (figure: string) => number): readonly PlacedMark[] {
  const ends: number[] = []
  const names = { target: words.target, upper: words.upper, zero_point: words.zeroPoint, minimum: words.minimum }
  return [...picture.marks]
    .sort((a, b) => Number(a.at) - Number(b.at))
    .map(({ at: figure, role }) => {
      const label = `${names[role]} ${formatFigure(figure)}`
      const width = widthOf(label)
      const start = inside(at(figure), width) - width / 2
      const free = ends.findIndex(end => end + 8 <= start)
      const row = free === -1 ? ends.length : free
      ends[row] = start + width
      return { x: at(figure), words: label, row, target: role === 'target' || role === 'upper' }
    })
}

function drawMark({ x, words, row, target }: PlacedMark): readonly Shape[] {
  const below = y + 22 + row * 18
  return [
    line(x, y - 8, x, y + 8, target ? 'ink' : 'lineStrong', target ? 3 : 1),
    text(inside(x, widthOf(words)), below, words, 'middle', target ? 'ink' : 'ink2'),
  ]
}

function drawValue(picture: Axis, words: PictureWords, at: (figure: string) => number): readonly Shape[] {
  const label = valueWords(picture, words)
  if (picture.value === null || label === null) return []
  const x = at(picture.value)
  return [dot(x, y), text(inside(x, widthOf(label)), y - 14, label, 'middle', 'brand', true)]
}

function valueWords(picture: Axis, words: PictureWords): string | null {
  return picture.value === null ? null : `${words.actual} ${formatFigure(picture.value)}`
}
