import type { RulePicture } from '@yaodian/domain'
import type { Drawing } from './drawing.ts'
import { drawAxis } from './kind/axis.ts'
import { drawBands } from './kind/bands.ts'
import { drawLevels } from './kind/levels.ts'
import { drawLosses } from './kind/losses.ts'
import { drawCheck, drawSeal } from './kind/mark.ts'
import { drawPairs } from './kind/pairs.ts'
import { drawParts } from './kind/parts.ts'
import { drawScores } from './kind/scores.ts'
import { drawStaircase } from './kind/staircase.ts'
import { drawStrip } from './kind/strip.ts'
import { drawTimeline } from './kind/timeline.ts'
import type { PictureWords } from './picture-words.ts'

/** The rule's own picture as shapes. Computes no points: it shows what the trace says. */
export function drawPicture(picture: RulePicture, words: PictureWords): Drawing {
  switch (picture.kind) {
    case 'axis':
      return drawAxis(picture, words)
    case 'bands':
      return drawBands(picture, words)
    case 'staircase':
      return drawStaircase(picture, words)
    case 'losses':
      return drawLosses(picture, words)
    case 'levels':
      return drawLevels(picture, words)
    case 'pairs':
      return drawPairs(picture, words)
    case 'timeline':
      return drawTimeline(picture, words)
    case 'strip':
      return drawStrip(picture, words)
    case 'parts':
      return drawParts(picture, words)
    case 'scores':
      return drawScores(picture, words)
    case 'check':
      return drawCheck(picture, words)
    case 'seal':
      return drawSeal(picture, words)
  }
}
