import type { CalendarDay } from '../calendar/working-day.ts'
import { findTree } from '../indicator/check-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaTree, FormulaTrees } from '../indicator/formula.ts'
import { type FormulaName, formulaNames } from '../indicator/formula-name.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { OccurrenceFilter } from '../occurrence/occurrence.ts'
import { refuse } from '../problem.ts'
import { definitionOf } from '../rule/table.ts'
import type { SchemeDefinition, SchemeEntry } from '../scheme/scheme.ts'
import { entryFormulas, occurrenceFormulas, requiredFormulas } from './rule-formula.ts'

/** An entry ready to score: its indicator, the trees of its formulas, the items it cannot do without. */
export interface CompiledEntry {
  readonly entry: SchemeEntry
  readonly indicator: Indicator
  readonly tree: FormulaTree
  /** Keys of the data items that must have a value. */
  readonly required: readonly string[]
  /** What lines need to count by formula, where no occurrence was confirmed. */
  readonly requiredUnlessOccurred: readonly { readonly filter: OccurrenceFilter; readonly keys: readonly string[] }[]
  /** Keys of all data items that the score shows. */
  readonly shown: readonly string[]
}

/** A scheme ready to score many assessees; plain data, made once. */
export interface CompiledScheme {
  readonly definition: SchemeDefinition
  readonly entries: readonly CompiledEntry[]
  readonly items: ReadonlyMap<string, DataItem>
  readonly trees: FormulaTrees
  /** Holidays and make-up days, for rules that count working days. */
  readonly calendar: readonly CalendarDay[]
}

/** The tree of a formula. @throws DomainError `formula_unread` when nobody parsed it */
export function treeOf(trees: FormulaTrees, formula: string): FormulaTree {
  return findTree(trees, formula) ?? refuse('formula_unread', { formula })
}

function compileEntry(
  entry: SchemeEntry,
  indicators: ReadonlyMap<string, Indicator>,
  items: ReadonlyMap<string, DataItem>,
  trees: FormulaTrees,
): CompiledEntry {
  const indicator = indicators.get(entry.indicatorId) ?? refuse('indicator_unknown', { indicator: entry.indicatorId })
  const tree = treeOf(trees, indicator.formula)
  const definition = definitionOf(entry.rule)
  const own = definition.readsValue ? formulaNames(tree) : []
  const namesIn = (formulas: readonly string[]): readonly FormulaName[] =>
    formulas.flatMap(formula => formulaNames(treeOf(trees, formula))).filter(name => items.has(name.name))
  const keysIn = (names: readonly FormulaName[]): readonly string[] =>
    names.filter(name => name.as === 'name' && items.has(name.name)).map(name => name.name)
  const read = [...own.filter(name => items.has(name.name)), ...namesIn(entryFormulas(entry))]
  const readByRule = [...definition.items(entry.rule), ...(definition.optionalItems?.(entry.rule) ?? [])]
  const named = [...keysIn(own), ...keysIn(namesIn(requiredFormulas(entry)))]
  return {
    entry,
    indicator,
    tree,
    required: [...new Set([...named, ...definition.items(entry.rule)])],
    requiredUnlessOccurred: occurrenceFormulas(entry.rule).map(({ filter, formula }) => ({
      filter,
      keys: keysIn(namesIn([formula])),
    })),
    shown: [...new Set([...indicator.dataItems, ...read.map(name => name.name), ...readByRule])].filter(key =>
      items.has(key),
    ),
  }
}

/**
 * Makes a scheme ready to score. `trees` come from `parseFormulas(schemeFormulas(…))`, kept beside the scheme.
 * `calendar`: holidays and make-up days, where a rule counts working days (R20). A portal may pass a definition with only the entries it shows. Whether the scheme is sound is `checkScheme`'s to say.
 * @throws DomainError `indicator_unknown`, `formula_unread`
 */
export function compileScheme(
  definition: SchemeDefinition,
  indicators: readonly Indicator[],
  dataItems: readonly DataItem[],
  trees: FormulaTrees,
  calendar: readonly CalendarDay[] = [],
): CompiledScheme {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const items = new Map(dataItems.map(item => [item.key, item]))
  return {
    definition,
    items,
    trees,
    calendar,
    entries: definition.entries.map(entry => compileEntry(entry, byId, items, trees)),
  }
}
