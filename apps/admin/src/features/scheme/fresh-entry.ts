import { listOf, looseOf, textOf, type Loose } from './field-spec.ts'
import type { IndicatorWords, KeptScheme } from './scheme-shape.ts'

/** Category and group to which the list is narrowed. */
export interface Narrowed {
  readonly category?: string
  readonly group?: string
}

/**
 * The plan's next indicator that the scheme does not have yet; null when it has all. It comes into the category that is looked at, else
 * into the one that has most indicators of its section, else the one named like the section, else the first.
 */
export function freshEntry(
  scheme: Pick<KeptScheme, 'indicators'>,
  words: readonly IndicatorWords[],
  definition: Loose,
  narrowed: Narrowed,
): Loose | null {
  const entries = listOf(definition['entries']).map(looseOf)
  const used = new Set(entries.map(each => each['indicatorId']))
  const free = scheme.indicators.find(each => !used.has(each.id))
  if (free === undefined) return null
  return {
    indicatorId: free.id,
    category: narrowed.category ?? categoryOf(free.id, words, definition),
    groups: [narrowed.group ?? firstKey(definition, 'groups')],
    fullMarks: '1',
    rule: { kind: 'threshold', test: { kind: 'at_least', target: '100', strict: false } },
    missing: 'zero',
    zeroDenominator: 'na',
    examBased: false,
  }
}

function categoryOf(indicatorId: string, words: readonly IndicatorWords[], definition: Loose): unknown {
  const titles = new Map(words.map(each => [each.id, each.section?.title]))
  const title = titles.get(indicatorId)
  const entries = listOf(definition['entries']).map(looseOf)
  const ofSection = title === undefined ? [] : entries.filter(each => titles.get(textOf(each['indicatorId'])) === title)
  const counts = [...Map.groupBy(ofSection, each => textOf(each['category']))]
  const [most] = counts.toSorted(([, a], [, b]) => b.length - a.length)
  const named = listOf(definition['categories'])
    .map(looseOf)
    .find(each => each['name'] === title)
  return most?.[0] ?? named?.['key'] ?? firstKey(definition, 'categories')
}

function firstKey(definition: Loose, part: string): unknown {
  return looseOf(listOf(definition[part])[0])['key']
}
