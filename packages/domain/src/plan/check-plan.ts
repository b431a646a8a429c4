import { labelNumber } from './number-measure.ts'
import { problem, type Problem } from '../problem.ts'
import type { Item, PlanOutline } from './plan.ts'

interface Place {
  readonly item: Item
  readonly path: readonly [string, number, string, number]
}

/** What a person should look at in a plan that was read: duplicate numbers, gaps, empty sections and items, a missing number or year. Paths lead into the outline. */
export function checkPlan(outline: PlanOutline): Problem[] {
  return [...checkFrontMatter(outline), ...checkSections(outline), ...checkNumbers(outline)]
}

function checkFrontMatter({ documentNumber, year }: PlanOutline): Problem[] {
  const number = documentNumber === null ? [problem('plan_number_missing', {}, ['documentNumber'])] : []
  return year === null ? [...number, problem('plan_year_missing', {}, ['year'])] : number
}

function checkSections({ sections }: PlanOutline): Problem[] {
  return sections.flatMap(({ label, title, items }, s) => {
    if (items.length === 0) return [problem('plan_section_empty', { section: label + title }, ['sections', s])]
    return items.flatMap((item, i) =>
      item.measures.length === 0
        ? [problem('plan_item_empty', { item: item.label + item.title }, ['sections', s, 'items', i])]
        : [],
    )
  })
}

/** Numbers go on from the item before, or begin at 1 in a new section. */
function checkNumbers({ sections }: PlanOutline): Problem[] {
  let before: number | null = null
  return sections.flatMap((section, s) => {
    const seen = new Set<number>()
    return section.items.flatMap((item, i) => {
      const number = labelNumber(item.label)
      if (number === null) return []
      const found = checkNumber({ item, path: ['sections', s, 'items', i] }, number, seen, before)
      seen.add(number)
      before = Math.max(number, found.length > 0 ? (before ?? 0) : 0)
      return found
    })
  })
}

function checkNumber(
  { item, path }: Place,
  number: number,
  seen: ReadonlySet<number>,
  before: number | null,
): Problem[] {
  if (seen.has(number)) return [problem('plan_item_duplicate', { label: item.label, title: item.title }, path)]
  const expected = (before ?? 0) + 1
  const beginsAnew = seen.size === 0 && number === 1
  if (number === expected || beginsAnew) return []
  // A number of an earlier section again, although this plan counts through.
  if (number < expected) return [problem('plan_item_duplicate', { label: item.label, title: item.title }, path)]
  return [problem('plan_item_gap', { expected, found: number, title: item.title }, path)]
}
