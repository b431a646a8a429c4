import { findLabel } from './label.ts'
import type { Item, Section } from './plan.ts'
import type { ItemDraft } from './item.ts'
import type { SectionDraft } from './body.ts'

/** The number that a label counts with: 13 for `13.`, 2 for `（二）`; null when there is none. */
export function labelNumber(label: string): number | null {
  return findLabel(label)?.number ?? null
}

/** Gives measures their readable ids: `13.2` where the plan's item numbers are unique; `section-item.ordinal`, both counted from 1, where they are not or the item has none. */
export function numberMeasures(sections: readonly SectionDraft[]): Section[] {
  const numbers = sections.flatMap(section => section.items.map(item => labelNumber(item.label)))
  const given = numbers.filter(number => number !== null)
  const unique = new Set(given).size === given.length
  return sections.map((section, s) => ({
    ...section,
    items: section.items.map((item, i) => {
      const number = unique ? labelNumber(item.label) : null
      return numbered(item, number === null ? `${s + 1}-${i + 1}` : `${number}`)
    }),
  }))
}

function numbered(item: ItemDraft, key: string): Item {
  return { ...item, measures: item.measures.map((measure, i) => ({ id: `${key}.${i + 1}`, ...measure })) }
}
