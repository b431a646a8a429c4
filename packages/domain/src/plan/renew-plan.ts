import { problem, type Problem } from '../problem.ts'
import type { PlanText, Quote } from './edit-measure.ts'
import { findMeasure } from './find-measure.ts'
import { withoutLineBreaks } from './line.ts'
import { matchMeasures, type MeasureMatch } from './match-measure.ts'
import type { Measure, PlanOutline } from './plan.ts'

/** A plan's new version in the place of the one before. */
export interface RenewedPlan {
  /** The new outline; measures that were there before keep their ids. */
  readonly outline: PlanOutline
  /** Every quote of the indicators, where it stands in the new text. */
  readonly quotes: readonly Quote[]
  /** `measure_lost` for each indicator whose measure was not found again. */
  readonly problems: readonly Problem[]
}

/**
 * Puts a new version of a plan in the place of an earlier one. A measure keeps its identity where its words are the same, or where a person
 * confirmed a doubtful match; what indicators quote is found again in it, and is the whole measure where the words are gone.
 */
export function renewPlan(
  previous: PlanText,
  next: PlanText,
  confirmed: readonly MeasureMatch[],
  quotes: readonly Quote[],
): RenewedPlan {
  const { sure, doubtful } = matchMeasures(previous.outline, next.outline)
  const accepted = doubtful.filter(each =>
    confirmed.some(one => one.previous === each.previous && one.next === each.next),
  )
  const outline = withKeptIds(previous.outline, next.outline, [...sure, ...accepted])
  const kept = new Set([...sure, ...accepted].map(each => each.previous))
  const lost = quotes.filter(each => !kept.has(each.measureId))
  return {
    outline,
    quotes: quotes
      .filter(each => kept.has(each.measureId))
      .map(each => requote(each, previous.text, { text: next.text, outline })),
    problems: lost.map(each => problem('measure_lost', { indicator: each.code })),
  }
}

/** Matched measures take their old ids; others keep the new one, unless it is taken: then the next free number of the item. */
function withKeptIds(previous: PlanOutline, next: PlanOutline, matches: readonly MeasureMatch[]): PlanOutline {
  const oldIds = new Map(matches.map(each => [each.next, each.previous]))
  const used = new Set(
    previous.sections.flatMap(section => section.items.flatMap(item => item.measures.map(each => each.id))),
  )
  const idOf = ({ id }: Measure): string => {
    const old = oldIds.get(id)
    if (old !== undefined) return old
    const free = used.has(id) ? nextFree(id, used) : id
    used.add(free)
    return free
  }
  const sections = next.sections.map(section => ({
    ...section,
    items: section.items.map(item => ({
      ...item,
      measures: item.measures.map(measure => ({ ...measure, id: idOf(measure) })),
    })),
  }))
  return { ...next, sections }
}

/** `13.7` where `13.2` to `13.6` are taken. */
function nextFree(id: string, used: ReadonlySet<string>): string {
  const key = id.slice(0, id.lastIndexOf('.') + 1)
  let ordinal = Number(id.slice(key.length)) + 1
  while (used.has(`${key}${ordinal}`)) ordinal += 1
  return `${key}${ordinal}`
}

function requote(quote: Quote, text: string, next: PlanText): Quote {
  const measure = findMeasure(next.outline, quote.measureId)?.measure
  if (measure === undefined) return quote
  const span = findWords(next.text, measure, withoutLineBreaks(text.slice(quote.start, quote.end)))
  return { ...quote, ...(span ?? { start: measure.start, end: measure.end }) }
}

/** Where the words stand inside a measure, line breaks between them or not; null where they do not. */
function findWords(text: string, { start, end }: Measure, words: string): Pick<Quote, 'start' | 'end'> | null {
  for (let from = start; from < end; from += 1) {
    if (text[from] !== words[0]) continue
    for (let to = from + words.length; to <= end; to += 1)
      if (withoutLineBreaks(text.slice(from, to)) === words) return { start: from, end: to }
  }
  return null
}
