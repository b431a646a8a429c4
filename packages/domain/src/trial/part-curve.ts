import { decimal, isZero } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { percentOf } from '../rule/rule-value.ts'
import type { SimpleRule } from '../rule/simple-rule.ts'
import { treeOf } from '../scoring/compile-scheme.ts'
import { pointCurve, type PointCurve } from './point-curve.ts'
import { type Trial, withRule } from './trial.ts'

/** A number inside a rule and its points: a part of a composite, the mean of a panel, the rate of a vote. */
export interface PartCurve {
  /** The part's name; null where the rule has only this one. */
  readonly name: string | null
  readonly curve: PointCurve
}

/** What a number gives that is percent, or a share of a most, of the full marks. */
function share(outOf: string): SimpleRule {
  return { kind: 'linear', direction: 'higher', target: outOf }
}

/** The same trial over another number, with its unit. */
function over(trial: Trial, formula: string | null, unit: string | null): Trial {
  const { compiled, scheme } = trial
  const tree = formula === null ? { kind: 'name' as const, name: '' } : treeOf(scheme.trees, formula)
  return { ...trial, compiled: { ...compiled, tree, indicator: { ...compiled.indicator, unit } } }
}

/** Each part of a composite as a trial of its own, over its own number and out of its own share; parts without a share are left out. */
export function partTrials(trial: Trial): readonly { readonly name: string; readonly trial: Trial }[] {
  const { rule, fullMarks } = trial.compiled.entry
  if (rule.kind !== 'composite') return []
  return rule.parts.flatMap(part => {
    const marks = percentOf(decimal(part.weight), decimal(fullMarks))
    if (isZero(marks)) return []
    const ofPart = over(trial, part.formula, part.rule === null ? '%' : null)
    return [{ name: part.name, trial: withRule(ofPart, part.rule ?? share('100'), toFigure(marks)) }]
  })
}

function curveOf(trial: Trial, rule: SimpleRule): readonly PartCurve[] {
  const curve = pointCurve(withRule(trial, rule))
  return curve === null ? [] : [{ name: null, curve }]
}

/** The curves of the numbers inside a rule that reads no number itself; empty for other rules. */
export function partCurves(trial: Trial): readonly PartCurve[] {
  const { rule } = trial.compiled.entry
  switch (rule.kind) {
    case 'composite':
      return partTrials(trial).flatMap(({ name, trial: ofPart }) => {
        const curve = pointCurve(ofPart)
        return curve === null ? [] : [{ name, curve }]
      })
    case 'panel':
      return curveOf(over(trial, null, null), rule.rule ?? share(rule.outOf))
    case 'vote':
      return curveOf(over(trial, null, '%'), rule.rule ?? share('100'))
    default:
      return []
  }
}
