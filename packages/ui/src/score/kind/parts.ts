import { formatFigure, type RulePicture } from '@yaodian/domain'
import { drawingWidth, fitted, line, round, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Parts = Extract<RulePicture, { kind: 'parts' }>

interface Row {
  readonly label: string
  /** Null: it did not apply. */
  readonly figure: string | null
  readonly total: boolean
}

const row = 22
const names = 150

/** What each part brought, as bars from one edge, and what they come to. */
export function drawParts({ parts, total }: Parts, words: PictureWords): Drawing {
  const rows: readonly Row[] = [
    ...parts.map(({ name, points }) => ({ label: name, figure: points, total: false })),
    { label: words.total, figure: total, total: true },
  ]
  const most = Math.max(1e-9, ...rows.map(each => Math.abs(Number(each.figure ?? '0'))))
  return {
    width: drawingWidth,
    height: rows.length * row,
    label: rows.map(each => `${each.label} ${shown(each, words)}`).join('; '),
    shapes: [
      line(names + 4, 0, names + 4, rows.length * row, 'line'),
      ...rows.flatMap((each, index) => drawRow(each, index * row + row / 2, most, words)),
    ],
  }
}

function drawRow(each: Row, y: number, most: number, words: PictureWords): readonly Shape[] {
  const figure = shown(each, words)
  const room = drawingWidth - names - 4 - widthOf(figure) - 8
  const width = round((Math.abs(Number(each.figure ?? '0')) / most) * room)
  return [
    text(names - 4, y + 4, fitted(each.label, names - 6), 'end', each.total ? 'ink' : 'ink2', each.total),
    { kind: 'rect', x: names + 4, y: y - 6, width, height: 12, fill: each.total ? 'brand' : 'idle', stroke: 'none' },
    text(names + 8 + width, y + 4, figure, 'start', each.total ? 'brand' : 'ink', each.total),
  ]
}

function shown({ figure }: Row, words: PictureWords): string {
  return figure === null ? words.notApplicable : formatFigure(figure)
}
