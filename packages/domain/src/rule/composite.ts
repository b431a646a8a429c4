import { decimal, divide, greatest, HUNDRED, isZero, multiply, type Rational, total, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem, type ProblemPath } from '../problem.ts'
import { checkFormulaText } from '../indicator/check-formula.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { NestedTrace, PartTrace } from '../scoring/value-step.ts'
import type { CompositePart, CompositeRule } from './composite-rule.ts'
import { checkNested, nestedFormulas, nestedItems, scoreNested } from './nested-rule.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkRuleFormula, checkWeights, percentOf } from './rule-value.ts'

type Unscored = Exclude<RuleOutcome, { kind: 'points' }>

interface Judged {
  readonly part: CompositePart
  readonly value: string | null
  readonly why: PartTrace['why']
  /** What it gives out of so many full marks. */
  give(fullMarks: Rational): { readonly points: Rational; readonly nested: NestedTrace | null } | undefined
}

const nothing = { points: ZERO, nested: null }

function applies(part: CompositePart, input: RuleInput): boolean {
  if (part.notApplicableWhen === undefined) return true
  const outcome = input.formula(part.notApplicableWhen)
  return outcome.kind !== 'value' || outcome.value !== true
}

function judge(part: CompositePart, input: RuleInput): Judged {
  const out: Judged = { part, value: null, why: 'not_applicable', give: () => undefined }
  if (!applies(part, input)) return out
  const outcome = input.formula(part.formula)
  if (outcome.kind === 'missing') return { part, value: null, why: 'missing', give: () => nothing }
  // Without a base or with a denominator of 0 there is nothing of the kind: its weight goes to the others.
  if (outcome.kind !== 'value') return out
  const { value } = outcome
  const { rule } = part
  const shown = typeof value === 'object' ? toFigure(value) : String(value)
  if (rule === null) {
    if (typeof value !== 'object') throw new TypeError('the part needs a number')
    return { part, value: shown, why: null, give: marks => ({ points: percentOf(value, marks), nested: null }) }
  }
  const give: Judged['give'] = marks => {
    const scored = scoreNested(rule, value, marks, input)
    return scored.kind === 'points' ? { points: scored.points, nested: scored.trace } : undefined
  }
  return give(HUNDRED) === undefined ? out : { part, value: shown, why: null, give }
}

/** By how much a part weighs before the marks are shared out; or what its size lacks. */
function shareOf(part: CompositePart, input: RuleInput): Rational | Unscored {
  const weight = decimal(part.weight)
  if (part.size === undefined) return weight
  const outcome = input.formula(part.size)
  if (outcome.kind === 'missing') return { kind: 'missing', items: [input.name(outcome.item)] }
  if (outcome.kind === 'no_base') return { kind: 'no_base', items: [outcome.item] }
  if (outcome.kind === 'zero_denominator') return outcome
  if (typeof outcome.value !== 'object') throw new TypeError('the size needs a number')
  return multiply(weight, greatest(ZERO, outcome.value))
}

/** The shares of the parts that apply; or why there are none. */
function sharesOf(judged: readonly Judged[], input: RuleInput): readonly Rational[] | Unscored {
  const shares: Rational[] = []
  for (const { part, why } of judged) {
    const share = why === 'not_applicable' ? ZERO : shareOf(part, input)
    if ('kind' in share) return share
    shares.push(share)
  }
  return shares
}

function evaluate(rule: CompositeRule, input: RuleInput): RuleOutcome {
  const judged = rule.parts.map(part => judge(part, input))
  const applied = judged.filter(each => each.why !== 'not_applicable')
  if (applied.length === 0) return { kind: 'not_applicable' }
  const missing = applied.filter(each => each.why === 'missing')
  if (missing.length > 0 && (rule.missingPart === 'whole' || missing.length === applied.length))
    return { kind: 'missing', items: missing.map(each => each.part.name) }
  const shares = sharesOf(judged, input)
  if ('kind' in shares) return shares
  const whole = total(shares)
  if (isZero(whole)) return { kind: 'zero_denominator' }
  const scored = judged.map((each, at) => {
    const out = each.why === 'not_applicable'
    const weight = divide(multiply(shares[at] ?? ZERO, HUNDRED), whole)
    const given = (out ? undefined : each.give(percentOf(weight, input.fullMarks))) ?? nothing
    const trace: PartTrace = {
      name: each.part.name,
      weight: toFigure(weight),
      value: each.value,
      nested: given.nested,
      why: each.why,
      points: toFigure(given.points),
    }
    return { points: given.points, trace }
  })
  const points = total(scored.map(each => each.points))
  return {
    kind: 'points',
    points,
    step: { kind: 'composite', parts: scored.map(each => each.trace), points: toFigure(points) },
  }
}

function checkPart(part: CompositePart, context: RuleContext, path: ProblemPath): Problem[] {
  const expected = part.rule === null ? 'number' : null
  const formula = checkFormulaText(part.formula, context.trees, context.names, expected, [...path, 'formula'])
  const marks = percentOf(decimal(part.weight), context.fullMarks)
  return [
    ...formula.problems,
    ...(part.rule === null ? [] : checkNested(part.rule, formula.type, marks, context, [...path, 'rule'])),
    ...(part.notApplicableWhen === undefined
      ? []
      : checkRuleFormula(part.notApplicableWhen, 'boolean', context, [...path, 'notApplicableWhen'])),
    ...(part.size === undefined ? [] : checkRuleFormula(part.size, 'number', context, [...path, 'size'])),
  ]
}

function check(rule: CompositeRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'parts']
  if (rule.parts.length === 0) return [problem('items_empty', {}, path)]
  return [
    ...rule.parts.flatMap((part, at) => checkPart(part, context, [...path, at])),
    ...checkWeights(
      rule.parts.map(part => part.weight),
      at => [...path, at, 'weight'],
      path,
    ),
  ]
}

function picture(_: CompositeRule, { step }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'composite') return null
  return {
    kind: 'parts',
    parts: step.parts.map(({ name, points, why }) => ({ name, points: why === 'not_applicable' ? null : points })),
    total: step.points,
  }
}

/** 复合指标 (R13): `S = Σ S_k`, each part out of its share of the full marks, unrounded. A missing part is worth nothing, unless `missingPart` says otherwise; the weight of one that does not apply goes to the others. */
export const composite: RuleDefinition<CompositeRule> = {
  readsValue: false,
  items: rule => rule.parts.flatMap(part => nestedItems(part.rule)),
  formulas: rule =>
    rule.parts.flatMap(part => [
      part.formula,
      ...(part.size === undefined ? [] : [part.size]),
      ...(part.notApplicableWhen === undefined ? [] : [part.notApplicableWhen]),
      ...nestedFormulas(part.rule),
    ]),
  judgesMissing: true,
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'composite',
      parts: [
        { name: '合格率', weight: '50', formula: 'passed', rule: null },
        { name: '得分率', weight: '45', formula: 'rate', rule: null },
        { name: '优秀率', weight: '5', formula: 'excellent', rule: null },
      ],
    },
    fullMarks: '100',
    value: null,
    data: { passed: '92', rate: '81.5', excellent: '34' },
    baselines: {},
    points: '84.38',
  },
}
