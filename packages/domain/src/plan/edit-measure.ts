import { problem, refuse, refuseIfAny } from '../problem.ts'
import { findMeasure } from './find-measure.ts'
import { withoutLineBreaks } from './line.ts'
import type { Item, Measure, PlanOutline } from './plan.ts'

/** What an indicator quotes of a plan: it moves along when its measure is split or merged. */
export interface Quote {
  readonly indicatorId: string
  readonly code: string
  readonly measureId: string
  readonly start: number
  readonly end: number
}

/** A plan after an edit, and the quotes whose measure is another now. */
export interface EditedPlan {
  readonly outline: PlanOutline
  /** The measures that stand where the edit was made. */
  readonly measureIds: readonly string[]
  readonly moved: readonly Quote[]
}

/** A plan as kept: its text as decoded, and its outline. */
export interface PlanText {
  readonly text: string
  readonly outline: PlanOutline
}

/**
 * Splits a measure at an offset of the plan's text. The first part keeps the measure's id; the second gets the next free number of its item.
 * @throws DomainError measure_unknown, split_outside_measure, split_through_quote
 */
export function splitMeasure(
  { text, outline }: PlanText,
  measureId: string,
  at: number,
  quotes: readonly Quote[],
): EditedPlan {
  const { item, measure } = placed(outline, measureId)
  const first = trimmed(text, measure.start, at)
  const second = trimmed(text, at, measure.end)
  if (at <= measure.start || at >= measure.end || first === null || second === null)
    return refuse('split_outside_measure', { measure: measureId }, ['at'])
  const own = quotes.filter(each => each.measureId === measureId)
  refuseIfAny(
    own
      .filter(each => each.start < at && each.end > at)
      .map(each => problem('split_through_quote', { indicator: each.code }, ['at'])),
  )
  const secondId = nextId(item, measureId)
  const parts = [
    { ...first, id: measureId },
    { ...second, id: secondId },
  ]
  const moved = own.filter(each => each.start >= at).map(each => ({ ...each, measureId: secondId }))
  return { outline: withMeasures(outline, [measureId], parts), measureIds: [measureId, secondId], moved }
}

/**
 * Merges two measures that follow each other in one item; the merged one keeps the first one's id.
 * @throws DomainError measure_unknown, measures_not_neighbours
 */
export function mergeMeasures(
  { text, outline }: PlanText,
  firstId: string,
  secondId: string,
  quotes: readonly Quote[],
): EditedPlan {
  const { item, measure: first } = placed(outline, firstId)
  const { measure: second } = placed(outline, secondId)
  const index = item.measures.indexOf(first)
  if (item.measures[index + 1] !== second) return refuse('measures_not_neighbours', {}, ['secondId'])
  const merged = {
    id: firstId,
    start: first.start,
    end: second.end,
    text: withoutLineBreaks(text.slice(first.start, second.end)),
  }
  const moved = quotes.filter(each => each.measureId === secondId).map(each => ({ ...each, measureId: firstId }))
  return { outline: withMeasures(outline, [firstId, secondId], [merged]), measureIds: [firstId], moved }
}

function placed(outline: PlanOutline, measureId: string): { readonly item: Item; readonly measure: Measure } {
  return findMeasure(outline, measureId) ?? refuse('measure_unknown', { measure: measureId }, ['measureId'])
}

/** The slice without blanks at its ends; null when nothing is left. */
function trimmed(text: string, start: number, end: number): Omit<Measure, 'id'> | null {
  const slice = text.slice(start, end)
  const from = start + (slice.length - slice.trimStart().length)
  const to = end - (slice.length - slice.trimEnd().length)
  return from >= to ? null : { start: from, end: to, text: withoutLineBreaks(text.slice(from, to)) }
}

/** `13.7` after `13.1` to `13.6`, in whatever order they stand. */
function nextId(item: Item, measureId: string): string {
  const ordinals = item.measures.map(each => Number(each.id.slice(each.id.lastIndexOf('.') + 1)))
  return `${measureId.slice(0, measureId.lastIndexOf('.'))}.${Math.max(...ordinals) + 1}`
}

/** The outline with the first of `old` replaced by `parts` and the others taken out. */
function withMeasures(outline: PlanOutline, old: readonly string[], parts: readonly Measure[]): PlanOutline {
  const replace = (measure: Measure): readonly Measure[] =>
    measure.id === old[0] ? parts : old.includes(measure.id) ? [] : [measure]
  const sections = outline.sections.map(section => ({
    ...section,
    items: section.items.map(item => ({ ...item, measures: item.measures.flatMap(replace) })),
  }))
  return { ...outline, sections }
}
