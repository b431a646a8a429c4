import { readDataItem } from '../indicator/check-data-item.ts'
import { DataItem } from '../indicator/data-item.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import { Indicator } from '../indicator/indicator.ts'
import { parseFormula, parseFormulas } from '../indicator/parse-formula.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { PlanOutline } from '../plan/plan.ts'
import { type Problem, problem } from '../problem.ts'
import { checkScheme } from '../scheme/check-scheme.ts'
import { checkRepeated } from '../scheme/check-table.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { readStructure } from './read-structure.ts'
import { SchemeFile, wholeDataItem, wholeIndicator } from './scheme-file.ts'

/** A scheme file as the engine takes it, with its formulas parsed. */
export interface ReadScheme {
  readonly file: SchemeFile
  readonly indicators: readonly Indicator[]
  readonly dataItems: readonly DataItem[]
  readonly trees: FormulaTrees
}

/** A scheme file that was read, or everything that is wrong with it. */
export type SchemeReading =
  | { readonly ok: true; readonly scheme: ReadScheme }
  | { readonly ok: false; readonly problems: readonly Problem[] }

function within(outer: readonly (string | number)[], problems: readonly Problem[]): Problem[] {
  return problems.map(each => ({ ...each, path: [...outer, ...each.path] }))
}

/** Says why a formula has no tree, instead of that it has none. */
function formulaFault(found: Problem): readonly Problem[] {
  if (found.code !== 'formula_unread') return [found]
  const parsed = parseFormula(found.params.formula, found.path)
  return parsed.ok ? [found] : parsed.problems
}

/** The same with all that a data item of its own says: its bounds, its levels, how its periods become one. */
function checkItems(items: readonly DataItem[]): Problem[] {
  return [
    ...checkRepeated(
      items.map(item => item.key),
      at => ['dataItems', at, 'key'],
    ),
    ...items.flatMap((item, at) => within(['dataItems', at], readDataItem(item).problems)),
  ]
}

/** Ids are unique, and the data items that an indicator names are there. */
function checkIndicators(indicators: readonly Indicator[], items: readonly DataItem[]): Problem[] {
  const known = new Set(items.map(item => item.key))
  return [
    ...checkRepeated(
      indicators.map(indicator => indicator.id),
      at => ['indicators', at, 'id'],
    ),
    ...indicators.flatMap(({ dataItems }, at) =>
      dataItems.flatMap((key, index) =>
        known.has(key) ? [] : [problem('data_item_unknown', { key }, ['indicators', at, 'dataItems', index])],
      ),
    ),
  ]
}

/** Reads a scheme file: its shape first, and once that is right everything that `checkScheme` says, each fault at its path in the file. */
export function readScheme(json: unknown): SchemeReading {
  const read = readStructure(SchemeFile, json)
  if (!read.ok) return read
  const file = read.value
  const indicators = file.indicators.map(wholeIndicator)
  const dataItems = file.dataItems.map(wholeDataItem)
  const trees = parseFormulas(schemeFormulas(file.definition, indicators))
  const problems = [
    ...checkItems(dataItems),
    ...checkIndicators(indicators, dataItems),
    ...within(['definition'], checkScheme(file.definition, indicators, dataItems, trees).flatMap(formulaFault)),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scheme: { file, indicators, dataItems, trees } }
}

/** Every fault of a scheme file (`schema/scheme.json`), each at its path; empty when everybody can be scored by it. */
export function validateScheme(json: unknown): readonly Problem[] {
  const reading = readScheme(json)
  return reading.ok ? [] : reading.problems
}

/** Every fault of a plan (`schema/plan.json`): its shape, then what a person should look at in it. */
export function validatePlan(json: unknown): readonly Problem[] {
  const read = readStructure(PlanOutline, json)
  return read.ok ? checkPlan(read.value) : read.problems
}

/** Every fault of an indicator by itself (`schema/indicator.json`); whether its data items exist is the scheme's to know. */
export function validateIndicator(json: unknown): readonly Problem[] {
  const read = readStructure(Indicator, json)
  if (!read.ok) return read.problems
  const parsed = parseFormula(read.value.formula, ['formula'])
  return parsed.ok ? [] : parsed.problems
}

/** Every fault of a data item (`schema/data-item.json`). */
export function validateDataItem(json: unknown): readonly Problem[] {
  const read = readStructure(DataItem, json)
  return read.ok ? readDataItem(read.value).problems : read.problems
}
