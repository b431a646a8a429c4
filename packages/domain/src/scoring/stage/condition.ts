import { evaluateFormula, type FormulaOutcome } from '../../indicator/evaluate-formula.ts'
import { least, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import type { Condition } from '../../rule/rule-line.ts'
import { namedTarget } from '../../rule/rule-value.ts'
import { treeOf } from '../compile-scheme.ts'
import { type LineFacts, type LineWork, ruleInput, withStep } from '../line-work.ts'
import { ruleScope } from '../score-input.ts'

/** A formula of the rule, which may also name `value` and `target`. */
export function evaluateInRule(formula: string, work: LineWork, facts: LineFacts): FormulaOutcome {
  const target = namedTarget(facts.compiled.entry.rule, ruleInput(work, facts))
  return evaluateFormula(treeOf(facts.scheme.trees, formula), ruleScope(facts.scope, work.value, target))
}

function firstThatHolds(
  conditions: readonly Condition[] | undefined,
  work: LineWork,
  facts: LineFacts,
): Condition | undefined {
  return conditions?.find(condition => {
    const outcome = evaluateInRule(condition.when, work, facts)
    return outcome.kind === 'value' && outcome.value === true
  })
}

/** Full marks whatever the rule would give. One that cannot be computed (no base) does not hold. */
export function fullWhen(work: LineWork, facts: LineFacts): LineWork {
  const held = firstThatHolds(facts.compiled.entry.rule.fullWhen, work, facts)
  if (held === undefined) return work
  return withStep(
    work,
    { kind: 'full_when', label: held.label, points: toFigure(facts.fullMarks) },
    { points: facts.fullMarks, settled: true },
  )
}

/** Nothing whatever was earned; what lies below zero stays there (R4). */
export function zeroWhen(work: LineWork, facts: LineFacts): LineWork {
  const held = firstThatHolds(facts.compiled.entry.rule.zeroWhen, work, facts)
  if (held === undefined || work.points === null) return work
  const points = least(ZERO, work.points)
  return withStep(work, { kind: 'zero_when', label: held.label, points: toFigure(points) }, { points })
}
