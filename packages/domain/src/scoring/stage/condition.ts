import { least, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import type { Condition } from '../../rule/rule-line.ts'
import { conditionHolds } from '../../rule/judge-line.ts'
import { type LineFacts, type LineWork, ruleInput, withStep } from '../line-work.ts'

function firstThatHolds(
  conditions: readonly Condition[] | undefined,
  work: LineWork,
  facts: LineFacts,
): Condition | undefined {
  if (conditions === undefined || conditions.length === 0) return undefined
  const read = ruleInput(work, facts)
  return conditions.find(condition => conditionHolds(condition, read))
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
