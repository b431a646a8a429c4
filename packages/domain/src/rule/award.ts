import { total } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { AwardLine, AwardRule } from './award-rule.ts'
import { judgeLine } from './judge-line.ts'
import { checkOccurrenceFilter, countedFormulas } from './line-formula.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkPositive, checkRuleFormula } from './rule-value.ts'

function evaluate(rule: AwardRule, input: RuleInput): RuleOutcome {
  const judged = rule.awards.map(line => ({ line, found: judgeLine({ ...line, each: line.award }, input) }))
  const counted = judged.flatMap(({ found }) => (found.kind === 'counted' ? [found] : []))
  const points = total(counted.map(each => each.amount))
  return {
    kind: 'points',
    points,
    step: {
      kind: 'award',
      lines: counted.map(each => each.trace),
      leftOut: judged.flatMap(({ line, found }) => (found.kind === 'left_out' ? [line.label] : [])),
      points: toFigure(points),
    },
  }
}

function checkLine(line: AwardLine, context: RuleContext, at: number): Problem[] {
  const path = [...context.path, 'awards', at]
  return [
    ...checkRuleFormula(line.count, 'number', context, [...path, 'count']),
    ...(line.when === null ? [] : checkRuleFormula(line.when, 'boolean', context, [...path, 'when'])),
    ...checkPositive(line.per, [...path, 'per']),
    ...checkPositive(line.award, [...path, 'award']),
    ...(line.cap === null ? [] : checkPositive(line.cap, [...path, 'cap'])),
    ...checkOccurrenceFilter(line.occurrences, [...path, 'occurrences']),
  ]
}

function check(rule: AwardRule, context: RuleContext): Problem[] {
  return [
    ...(rule.awards.length === 0 ? [problem('items_empty', {}, [...context.path, 'awards'])] : []),
    ...rule.awards.flatMap((line, at) => checkLine(line, context, at)),
  ]
}

function picture(_: AwardRule, { step, steps, fullMarks }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'award') return null
  const last = steps.findLast(each => 'points' in each)
  return {
    kind: 'parts',
    parts: step.lines.map(({ label, amount }) => ({ name: label, points: amount })),
    total: last === undefined ? toFigure(fullMarks) : last.points,
  }
}

/** 按次得分 (R4): `S = min(cap, Σ min(cap_j, a_j·n_j))`, at most full marks where no other cap is set. */
export const award: RuleDefinition<AwardRule> = {
  readsValue: true,
  items: () => [],
  formulas: rule => rule.awards.flatMap(countedFormulas),
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'award',
      target: null,
      awards: [{ label: '每次', count: 'value', per: '1', award: '0.5', stepMode: 'floor', cap: null, when: null }],
    },
    fullMarks: '3',
    value: '4',
    data: {},
    baselines: {},
    points: '2.00',
  },
}
