import type { RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, fitted, text, triangle, type Drawing } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

/** Met or not: one shape and its word. */
export function drawCheck({ met }: Extract<RulePicture, { kind: 'check' }>, words: PictureWords): Drawing {
  const word = met ? words.met : words.notMet
  return {
    width: drawingWidth,
    height: 20,
    label: word,
    shapes: [met ? dot(7, 10, 'done', 6) : triangle(7, 10), text(22, 14, word, 'start', met ? 'done' : 'late', true)],
  }
}

/** A veto as a seal, with the document that establishes it. */
export function drawSeal(
  { code, documentNumber }: Extract<RulePicture, { kind: 'seal' }>,
  words: PictureWords,
): Drawing {
  return {
    width: drawingWidth,
    height: 52,
    label: `${words.veto} ${code} · ${documentNumber}`,
    shapes: [
      { kind: 'rect', x: 1.5, y: 1.5, width: 62, height: 48, radius: 3, fill: 'none', stroke: 'late' },
      { kind: 'rect', x: 4.5, y: 4.5, width: 56, height: 42, radius: 2, fill: 'none', stroke: 'late' },
      text(32.5, 24, words.veto, 'middle', 'late', true),
      text(32.5, 40, fitted(code, 50), 'middle', 'late'),
      text(76, 30, fitted(documentNumber, drawingWidth - 76), 'start', 'ink'),
    ],
  }
}
