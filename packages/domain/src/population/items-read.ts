import { formulaNames } from '../indicator/formula-name.ts'
import { definitionOf } from '../rule/table.ts'
import { type CompiledEntry, type CompiledScheme, treeOf } from '../scoring/compile-scheme.ts'
import { entryFormulas } from '../scoring/rule-formula.ts'

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function readOf(scheme: CompiledScheme, { entry, indicator, tree }: CompiledEntry): ReadonlySet<string> {
  const trees = [tree, ...entryFormulas(entry).map(formula => treeOf(scheme.trees, formula))]
  return new Set([
    ...indicator.dataItems,
    ...definitionOf(entry.rule).items(entry.rule),
    ...trees.flatMap(each => formulaNames(each).map(({ name }) => name)),
    ...stringsIn(entry.rule),
  ])
}

const known = new WeakMap<CompiledEntry, ReadonlySet<string>>()

/** Data items that may bear on an entry's score: named by a formula, or anywhere in its rule. Found once for each entry. */
export function itemsRead(scheme: CompiledScheme, compiled: CompiledEntry): ReadonlySet<string> {
  const found = known.get(compiled) ?? readOf(scheme, compiled)
  known.set(compiled, found)
  return found
}
