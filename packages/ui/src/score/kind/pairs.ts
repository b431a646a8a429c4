import { formatFigure, type RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, fitted, text, triangle, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Pairs = Extract<RulePicture, { kind: 'pairs' }>
type Pair = Pairs['pairs'][number]

const row = 24

/** Each item against its baseline: ● holds, ▲ fell. */
export function drawPairs({ pairs }: Pairs, words: PictureWords): Drawing {
  return {
    width: drawingWidth,
    height: pairs.length * row + 20,
    label: pairs.map(pair => `${pair.name} ${figures(pair, words)}`).join('; '),
    shapes: [
      text(drawingWidth - 92, 12, words.base, 'end'),
      text(drawingWidth, 12, words.now, 'end'),
      ...pairs.flatMap((pair, index) => drawPair(pair, 20 + index * row + row / 2, words)),
    ],
  }
}

function drawPair(pair: Pair, y: number, words: PictureWords): readonly Shape[] {
  const base = pair.base === null ? words.noBase : formatFigure(pair.base)
  return [
    ...(pair.holds === null ? [] : [pair.holds ? dot(6, y, 'done') : triangle(6, y)]),
    text(20, y + 4, fitted(pair.name, drawingWidth - 20 - 170), 'start', 'ink'),
    text(drawingWidth - 92, y + 4, base, 'end'),
    text(drawingWidth, y + 4, formatFigure(pair.now), 'end', pair.holds === false ? 'late' : 'ink', true),
  ]
}

function figures(pair: Pair, words: PictureWords): string {
  const base = pair.base === null ? words.noBase : formatFigure(pair.base)
  const holds = pair.holds === null ? '' : ` ${pair.holds ? words.met : words.notMet}`
  return `${base} → ${formatFigure(pair.now)}${holds}`
}
