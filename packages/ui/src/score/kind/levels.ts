import { formatFigure, type RulePicture } from '@yaodian/domain'
import { drawingWidth, fitted, round, text, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Levels = Extract<RulePicture, { kind: 'levels' }>

/** Levels side by side with their points; the one given is filled. */
export function drawLevels({ levels }: Levels, words: PictureWords): Drawing {
  const room = (drawingWidth - 4 * (levels.length - 1)) / Math.max(1, levels.length)
  const here = levels.find(level => level.here)
  return {
    width: drawingWidth,
    height: 48,
    label: here ? `${here.level} · ${words.points(formatFigure(here.points))}` : '',
    shapes: levels.flatMap((level, index) => drawLevel(level, round(index * (room + 4)), round(room))),
  }
}

function drawLevel({ level, points, here }: Levels['levels'][number], x: number, width: number): readonly Shape[] {
  const middle = round(x + width / 2)
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: 0.5,
      width: width - 1,
      height: 47,
      radius: 4,
      fill: here ? 'brand' : 'paper',
      stroke: here ? 'brand' : 'line',
    },
    text(middle, 20, fitted(level, width - 6), 'middle', here ? 'paper' : 'ink', here),
    text(middle, 38, formatFigure(points), 'middle', here ? 'paper' : 'ink2'),
  ]
}
