import type { FormulaTree } from '../indicator/formula.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import { ratioOf } from './ratio.ts'
import type { RollUp } from './roll-up-policy.ts'

/** What each kind of target reads. */
const targetTypes = { at_least: 'number', at_most: 'number', holds: 'boolean', level: 'level', by: 'date' } as const

function expectedType(policy: RollUp): FormulaType | null {
  if (policy.kind === 'none') return null
  if (policy.kind === 'level_counts') return 'level'
  return policy.kind === 'share_at_target' ? targetTypes[policy.target.kind] : 'number'
}

/** A roll-up has to suit what the formula gives, and the mean of ratios is none: larger units would count for less than they are. */
export function checkRollUp(policy: RollUp, tree: FormulaTree, type: FormulaType, path: ProblemPath): Problem[] {
  const expected = expectedType(policy)
  if (expected !== null && expected !== type)
    return [problem('roll_up_unfit', { rollUp: policy.kind, expected, found: type }, path)]
  const ofRatios = (policy.kind === 'mean' || policy.kind === 'sum') && ratioOf(tree) !== null
  return ofRatios ? [problem('roll_up_of_ratios', { rollUp: policy.kind }, path)] : []
}
