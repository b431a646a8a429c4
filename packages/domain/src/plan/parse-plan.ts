import { checkPlan } from './check-plan.ts'
import { contentLines, type Line } from './line.ts'
import { numberMeasures } from './number-measure.ts'
import { problem, refuse, type Problem } from '../problem.ts'
import { readBody } from './body.ts'
import { readFrontMatter } from './front-matter.ts'
import { splitBlocks } from './block.ts'
import { wrapWidth } from './paragraph.ts'
import type { PlanOutline } from './plan.ts'

/** In UTF-16 units. A county's plan has four thousand, a five-year plan of a province a hundred thousand. */
const longestPlan = 1_000_000

/** What was read from a plan's text, and what a person should look at: nothing is left out without a warning. */
export interface PlanReading {
  readonly outline: PlanOutline
  readonly warnings: readonly Problem[]
}

/**
 * Reads a work plan 工作要点 from its text: front matter, sections, numbered items, measures (one per sentence) and targets.
 * Hard-wrapped lines and page breaks in mid-sentence are joined. Offsets are UTF-16 units into `text`.
 * A measure's id is `item.ordinal` (`13.2`), or `section-item.ordinal` where items are numbered anew in each section.
 * @throws DomainError `plan_empty`, `plan_too_long`, `plan_title_missing`, `plan_items_missing`
 */
export function parsePlan(text: string): PlanOutline {
  return readPlanText(text).outline
}

/** Like parsePlan, with what `checkPlan` finds and the text after the plan that was left out. @throws DomainError as parsePlan */
export function readPlanText(text: string): PlanReading {
  if (text.length > longestPlan) return refuse('plan_too_long', { characters: text.length, limit: longestPlan })
  const lines = contentLines(text)
  if (lines.length === 0) return refuse('plan_empty', {})
  const { front, blocks, tail } = splitBlocks(lines)
  const { introduction, ...matter } = readFrontMatter(front, tail)
  const title = matter.title
  if (title === null) return refuse('plan_title_missing', { found: firstWords(lines) })
  const body = readBody(blocks, wrapWidth(lines), title)
  if (!body.sections.some(section => section.items.length > 0)) return refuse('plan_items_missing', { title })
  const preamble = [introduction, ...body.preamble].filter(part => part !== null).join('\n')
  const outline = {
    ...matter,
    title,
    preamble: preamble === '' ? null : preamble,
    sections: numberMeasures(body.sections),
  }
  return { outline, warnings: [...checkPlan(outline), ...leftOut(tail)] }
}

/** Attachments are other documents: their tables are no items of the plan. */
function leftOut(tail: readonly Line[]): Problem[] {
  const attachment = tail.find(line => line.folded.startsWith('附'))
  return attachment ? [problem('plan_attachment_left_out', { line: attachment.content.text.slice(0, 40) })] : []
}

function firstWords(lines: readonly Line[]): string {
  return lines[0]?.content.text.slice(0, 30) ?? ''
}
