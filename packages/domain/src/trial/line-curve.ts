import type { DataItem } from '../indicator/data-item.ts'
import type { ValueRule } from '../rule/index.ts'
import { treeOf } from '../scoring/compile-scheme.ts'
import type { PartCurve } from './part-curve.ts'
import { curveOver, loosened } from './point-curve.ts'
import { caseOf, type TrialCase } from './trial-case.ts'
import { supply } from './trial-input.ts'
import { type Trial, trialPoints, valueText } from './trial.ts'

/** The formulas that the lines of a rule count by, where the rule is made of lines. */
function countsOf(rule: ValueRule): readonly string[] {
  if (rule.kind === 'award') return rule.awards.map(line => line.count)
  if (rule.kind !== 'deduction' && rule.kind !== 'clearance') return []
  const units = rule.kind === 'deduction' ? (rule.units ?? []) : []
  return [...(rule.deductions ?? []), ...units.flatMap(unit => unit.deductions)].map(line => line.count)
}

/** The data items that the lines count, each line one. */
function countedItems({ scheme, compiled }: Trial): readonly DataItem[] {
  const keys = countsOf(compiled.entry.rule).flatMap(count => {
    const tree = treeOf(scheme.trees, count)
    return tree.kind === 'name' ? [tree.name] : []
  })
  return [...new Set(keys)].flatMap(key => scheme.items.get(key) ?? [])
}

function without(items: readonly DataItem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map(item => [item.key, '0']))
}

/** More staircases than this nobody compares; the table has all. */
const MOST_CURVES = 3

/** The points over each data item that a line of the rule counts, nothing of the others: a staircase a line. */
export function lineCurves(trial: Trial): readonly PartCurve[] {
  const items = countedItems(trial)
  return items.slice(0, MOST_CURVES).flatMap(item => {
    const loose = loosened(
      trial,
      items.map(each => each.key),
    )
    const over = {
      ...loose,
      compiled: { ...loose.compiled, indicator: { ...loose.compiled.indicator, unit: item.unit } },
    }
    const curve = curveOver(
      over,
      given => value =>
        trialPoints({ ...given, input: supply(given.input, { ...without(items), [item.key]: valueText(value) }) }),
      [],
      null,
    )
    return curve === null ? [] : [{ name: item.name, curve }]
  })
}

/** Nothing at all, and one of each, nothing of the others. */
export function lineCases(trial: Trial): readonly TrialCase[] {
  const items = countedItems(trial)
  if (items.length === 0) return []
  const base = without(items)
  return [
    caseOf(trial, { kind: 'nothing_counted' }, supply(trial.input, base)),
    ...items.map(item =>
      caseOf(
        trial,
        { kind: 'counted', name: item.name, unit: item.unit, count: 1 },
        supply(trial.input, { ...base, [item.key]: '1' }),
      ),
    ),
  ]
}
