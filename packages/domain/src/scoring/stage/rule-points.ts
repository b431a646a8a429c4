import type { RuleOutcome } from '../../rule/rule-definition.ts'
import { definitionOf } from '../../rule/table.ts'
import { ended, type LineFacts, type LineWork, ruleInput, withStep } from '../line-work.ts'
import { noBase, zeroDenominator } from './formula-value.ts'
import { without } from './missing-value.ts'

/** The rule's outcome where it is not points. */
function withoutPoints(work: LineWork, facts: LineFacts, outcome: Exclude<RuleOutcome, { kind: 'points' }>): LineWork {
  switch (outcome.kind) {
    case 'no_base':
      return noBase(work, facts, outcome.items)
    case 'zero_denominator':
      return zeroDenominator(work, facts)
    case 'missing':
      return without(work, facts, outcome.items)
    case 'after_review':
      return ended(work, { kind: 'after_review' }, 'after_review', null)
    case 'not_applicable':
      return ended(work, { kind: 'not_applicable', why: 'no_task' }, 'not_applicable', null)
    default:
      return work
  }
}

/** What the rule itself gives. */
export function rulePoints(work: LineWork, facts: LineFacts): LineWork {
  if (work.points !== null) return work
  const { rule } = facts.compiled.entry
  const outcome = definitionOf(rule).evaluate(rule, ruleInput(work, facts))
  if (outcome.kind === 'points') return withStep(work, outcome.step, { points: outcome.points, ruleStep: outcome.step })
  return withoutPoints(work, facts, outcome)
}
