import type { DataItem } from '../indicator/data-item.ts'
import { formulaNames } from '../indicator/formula-name.ts'
import { findTree } from '../indicator/check-formula.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import type { ValueRule } from '../rule/index.ts'
import { baseItems, readsBaseValue } from '../rule/base-value.ts'
import { definitionOf } from '../rule/table.ts'
import { entryCountsFor } from '../scheme/entry-scope.ts'
import type { SchemeDefinition, SchemeEntry } from '../scheme/scheme.ts'
import { entryFormulas } from '../scoring/rule-formula.ts'
import type { Assessee } from './assessee.ts'
import type { FrozenIndicator, FrozenScheme } from './frozen-scheme.ts'

/** A data item that an indicator reads. */
export interface AskedItem {
  readonly item: DataItem
  /** Its value of this year is read. */
  readonly current: boolean
  /** Its value of the year before is read too. */
  readonly baseline: boolean
}

/** What one indicator asks for of an assessee: what the assessee supplies itself, what others supply about it, how many files. */
export interface Ask {
  readonly indicatorId: string
  readonly own: readonly AskedItem[]
  readonly others: readonly AskedItem[]
  /** Least number of evidence files; 0 for none. */
  readonly files: number
}

/** What a school has to do: the fewer the better (design: what the country asks). Each field counts once, however many indicators read it. */
export interface Burden {
  readonly fields: number
  /** Fields of the year before that the assessee would have to fill in where nothing is taken over. */
  readonly baselines: number
  readonly files: number
}

/** How a data item is read: for this year, for the year before, or both. */
interface Reading {
  current: boolean
  baseline: boolean
}

/** What an assessee is asked for, indicator by indicator, in the scheme's order. */
export function asksOf(frozen: FrozenScheme, assessee: Pick<Assessee, 'groupKey' | 'organisationId'>): readonly Ask[] {
  const indicators = new Map(frozen.indicators.map(each => [each.id, each]))
  return entriesOf(frozen.definition, assessee).flatMap(entry => {
    const indicator = indicators.get(entry.indicatorId)
    return indicator === undefined ? [] : [askOf(entry, indicator, frozen)]
  })
}

/** The entries of a scheme that count for an assessee: one response each. */
export function entriesOf(
  definition: Pick<SchemeDefinition, 'entries'>,
  { groupKey, organisationId }: Pick<Assessee, 'groupKey' | 'organisationId'>,
): readonly SchemeEntry[] {
  return definition.entries.filter(entry => entryCountsFor(entry, groupKey, organisationId))
}

/** How much asks burden an assessee. */
export function burdenOf(asks: readonly Ask[]): Burden {
  const own = asks.flatMap(ask => ask.own)
  const count = (which: (asked: AskedItem) => boolean): number =>
    new Set(own.filter(which).map(asked => asked.item.key)).size
  return {
    fields: count(asked => asked.current),
    baselines: count(asked => asked.baseline),
    files: asks.reduce((sum, ask) => sum + ask.files, 0),
  }
}

function askOf(entry: SchemeEntry, indicator: FrozenIndicator, frozen: FrozenScheme): Ask {
  const readings = readingsOf(entry, indicator, frozen.trees)
  const asked = [...readings].flatMap(([key, reading]) => {
    const item = frozen.dataItems.find(each => each.key === key)
    return item === undefined ? [] : [{ item, ...reading }]
  })
  const isOwn = ({ item }: AskedItem): boolean => item.supplier.kind === 'assessee'
  return {
    indicatorId: indicator.id,
    own: asked.filter(isOwn),
    others: asked.filter(each => !isOwn(each)),
    files: indicator.evidence.privacy === 'pupils' ? 0 : indicator.evidence.files,
  }
}

/** Every data item that the indicator's formula and the entry's rule read, and how. */
function readingsOf(
  entry: SchemeEntry,
  indicator: Pick<FrozenIndicator, 'formula' | 'dataItems'>,
  trees: FormulaTrees,
): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>()
  const note = (key: string, as: keyof Reading): void => {
    const reading = readings.get(key) ?? { current: false, baseline: false }
    reading[as] = true
    readings.set(key, reading)
  }
  for (const formula of [indicator.formula, ...entryFormulas(entry)]) {
    const tree = findTree(trees, formula)
    for (const { name, as } of tree === undefined ? [] : formulaNames(tree))
      note(name, as === 'base' ? 'baseline' : 'current')
  }
  for (const key of [...indicator.dataItems, ...ruleItems(entry.rule)]) if (!readings.has(key)) note(key, 'current')
  for (const key of baseItems(entry.rule)) note(key, 'baseline')
  const own = readsBaseValue(entry.rule) ? findTree(trees, indicator.formula) : undefined
  for (const { name } of own === undefined ? [] : formulaNames(own)) note(name, 'baseline')
  return readings
}

/** Data items that a rule reads itself, beside its formulas. */
export function ruleItems(rule: ValueRule): readonly string[] {
  const coefficient = rule.coefficient === undefined ? [] : [rule.coefficient.item]
  const definition = definitionOf(rule)
  return [...definition.items(rule), ...(definition.optionalItems?.(rule) ?? []), ...coefficient]
}
