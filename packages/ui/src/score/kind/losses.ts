import { formatFigure, type RulePicture } from '@yaodian/domain'
import { drawingWidth, fitted, line, round, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Losses = Extract<RulePicture, { kind: 'losses' }>

const row = 22
const names = 150

/** What each line of deductions took, as bars from one edge; the rest is what is left. */
export function drawLosses({ losses, left }: Losses, words: PictureWords): Drawing {
  const rows = [
    ...losses.map(({ label, lost }) => ({ label, figure: lost, own: false })),
    { label: words.left, figure: left, own: true },
  ]
  const most = Math.max(1e-9, ...rows.map(each => Math.abs(Number(each.figure))))
  return {
    width: drawingWidth,
    height: rows.length * row,
    label: rows.map(each => `${each.label} ${signed(each)}`).join('; '),
    shapes: [
      line(names + 4, 0, names + 4, rows.length * row, 'line'),
      ...rows.flatMap((each, index) => drawRow(each, index * row + row / 2, most)),
    ],
  }
}

interface Row {
  readonly label: string
  readonly figure: string
  readonly own: boolean
}

function drawRow(each: Row, y: number, most: number): readonly Shape[] {
  const figure = signed(each)
  const room = drawingWidth - names - 4 - widthOf(figure) - 8
  const width = round((Math.abs(Number(each.figure)) / most) * room)
  return [
    text(names - 4, y + 4, fitted(each.label, names - 6), 'end', each.own ? 'ink' : 'ink2', each.own),
    { kind: 'rect', x: names + 4, y: y - 6, width, height: 12, fill: each.own ? 'brand' : 'idle', stroke: 'none' },
    text(names + 8 + width, y + 4, figure, 'start', each.own ? 'brand' : 'ink', each.own),
  ]
}

function signed({ figure, own }: Row): string {
  const shown = formatFigure(figure)
  return own || shown === '0' ? shown : `−${shown}`
}
