import { definitionOf } from '../../rule/table.ts'
import { type LineFacts, type LineWork, ruleInput, withStep } from '../line-work.ts'
import { noBase, zeroDenominator } from './formula-value.ts'

/** What the rule itself gives. */
export function rulePoints(work: LineWork, facts: LineFacts): LineWork {
  if (work.points !== null) return work
  const { rule } = facts.compiled.entry
  const outcome = definitionOf(rule).evaluate(rule, ruleInput(work, facts))
  if (outcome.kind === 'points') return withStep(work, outcome.step, { points: outcome.points, ruleStep: outcome.step })
  return outcome.kind === 'no_base' ? noBase(work, facts, outcome.items) : zeroDenominator(work, facts)
}
