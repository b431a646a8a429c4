import type { RulePicture } from '@yaodian/domain'
import { dot, drawingWidth, fitted, halfDot, line, text, triangle, type Drawing, type Shape } from '../drawing.ts'
import type { PictureWords } from '../picture-words.ts'

type Timeline = Extract<RulePicture, { kind: 'timeline' }>
type Milestone = Timeline['milestones'][number]

const row = 40

/** Milestones one under another: ● in time, ◐ in part, ▲ missed. */
export function drawTimeline({ milestones }: Timeline, words: PictureWords): Drawing {
  const last = (milestones.length - 1) * row + 12
  return {
    width: drawingWidth,
    height: Math.max(1, milestones.length) * row,
    label: milestones.map(each => `${each.name}: ${facts(each, words)}`).join('; '),
    shapes: [
      ...(milestones.length > 1 ? [line(6, 12, 6, last)] : []),
      ...milestones.flatMap((milestone, index) => drawMilestone(milestone, index * row + 12, words)),
    ],
  }
}

function drawMilestone(milestone: Milestone, y: number, words: PictureWords): readonly Shape[] {
  const share = Number(milestone.percent)
  const mark = share >= 100 ? [dot(6, y, 'done')] : share > 0 ? halfDot(6, y, 'watch') : [triangle(6, y)]
  return [
    ...mark,
    text(20, y + 4, fitted(milestone.name, drawingWidth - 20), 'start', 'ink'),
    text(20, y + 20, facts(milestone, words), 'start'),
  ]
}

function facts({ due, actual, percent }: Milestone, words: PictureWords): string {
  return `${words.due} ${due} · ${actual ? `${words.achieved} ${actual}` : words.notAchieved} · ${percent}%`
}
