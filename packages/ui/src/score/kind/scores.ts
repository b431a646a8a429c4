import { formatFigure, type RulePicture } from '@yaodian/domain'
import { drawingWidth, inside, line, scale, text, widthOf, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Scores = Extract<RulePicture, { kind: 'scores' }>

const y = 44
const r = 4

/** What judges gave as dots over an axis, one above another where they agree; hollow ones were left out of the mean. */
export function drawScores({ max, counted, dropped, mean }: Scores, words: PictureWords): Drawing {
  const [low, high] = ['0', formatFigure(max)]
  const left = widthOf(low) + 8
  const right = drawingWidth - widthOf(high) - 8
  const at = scale(low, max, left, right)
  const label = `${words.mean} ${formatFigure(mean)}`
  const given = [
    ...counted.map(score => ({ score, counts: true })),
    ...dropped.map(score => ({ score, counts: false })),
  ].toSorted((a, b) => Number(a.score) - Number(b.score))
  const shownDropped =
    dropped.length === 0 ? [] : [`${words.leftOut} ${dropped.map(each => formatFigure(each)).join(', ')}`]
  return {
    width: drawingWidth,
    height: y + 26,
    label: [label, ...shownDropped].join(' · '),
    shapes: [
      text(0, y + 4, low, 'start'),
      text(drawingWidth, y + 4, high, 'end'),
      line(left, y, right, y),
      line(left, y - 5, left, y + 5),
      line(right, y - 5, right, y + 5),
      ...stacked(given, at),
      line(at(mean), y - 8, at(mean), y + 8, 'brand', 3),
      text(inside(at(mean), widthOf(label)), y + 22, label, 'middle', 'brand', true),
    ],
  }
}

/** Dots that would cover each other stand one above another, four at most. */
function stacked(
  given: readonly { readonly score: string; readonly counts: boolean }[],
  at: (figure: string) => number,
): readonly Shape[] {
  let last = -Infinity
  let height = 0
  return given.map(({ score, counts }) => {
    const x = at(score)
    height = x - last < r * 2 ? Math.min(height + 1, 3) : 0
    last = height === 0 ? x : last
    return {
      kind: 'circle',
      x,
      y: y - 8 - height * 9,
      r,
      fill: counts ? 'brand' : 'paper',
      stroke: counts ? 'paper' : 'ink2',
    }
  })
}
