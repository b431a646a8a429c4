import { compare, decimal, multiply, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { checkNested, nestedFormulas, nestedItems, nestedRange, scoreNested } from './nested-rule.ts'
import { checkTrim } from './panel.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkPercent, checkPositive, checkRuleFormula, checkWeights, percentOf } from './rule-value.ts'
import { voteRate } from './vote-class.ts'
import type { PaperLimit, VoterClass, VoteRule } from './vote-rule.ts'

/** How many may vote; null where the rule asks for no quorum, undefined where nobody said. */
function entitledOf(rule: VoteRule, input: RuleInput): Rational | null | undefined {
  if (rule.quorum === undefined) return null
  const outcome = input.formula(rule.quorum.entitled)
  return outcome.kind === 'value' && typeof outcome.value === 'object' ? outcome.value : undefined
}

/** Valid ÷ entitled ≥ share, without dividing: nobody entitled is no vote. */
function hasQuorum(rule: VoteRule, valid: Rational, entitled: Rational | null): boolean {
  if (rule.quorum === undefined || entitled === null) return true
  const enough = multiply(entitled, decimal(rule.quorum.valid))
  return compare(entitled, ZERO) > 0 && compare(multiply(valid, decimal(rule.quorum.of)), enough) >= 0
}

function evaluate(rule: VoteRule, input: RuleInput): RuleOutcome {
  const missing = { kind: 'missing', items: [rule.ballots ?? rule.classes[0]?.voter ?? ''] } as const
  const entitled = entitledOf(rule, input)
  const vote = voteRate(rule, input)
  // Without a quorum there is no result: it is voted again.
  if (vote === undefined || entitled === undefined || !hasQuorum(rule, vote.valid, entitled)) return missing
  const nested = rule.rule === undefined ? null : scoreNested(rule.rule, vote.rate, input.fullMarks, input)
  if (nested !== null && nested.kind !== 'points') return nested
  const points = nested === null ? percentOf(vote.rate, input.fullMarks) : nested.points
  return {
    kind: 'points',
    points,
    step: {
      kind: 'vote',
      classes: vote.classes,
      valid: Number(vote.valid.n / vote.valid.d),
      entitled: entitled === null ? null : toFigure(entitled),
      rate: toFigure(vote.rate),
      nested: nested === null ? null : nested.trace,
      points: toFigure(points),
    },
  }
}

function checkForm({ form }: VoteRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'form']
  if (form.kind === 'scores')
    return [...checkPositive(form.outOf, [...path, 'outOf']), ...checkTrim(form.trim, [...path, 'trim'])]
  const levels = form.levels.map(each => each.level)
  return [
    ...(levels.length === 0 ? [problem('levels_empty', {}, [...path, 'levels'])] : []),
    ...form.levels.flatMap((each, at) => [
      ...checkPercent(each.percent, [...path, 'levels', at, 'percent']),
      ...(levels.indexOf(each.level) < at
        ? [problem('level_repeated', { level: each.level }, [...path, 'levels', at, 'level'])]
        : []),
    ]),
  ]
}

function checkClass(rule: VoteRule, voterClass: VoterClass, at: number, context: RuleContext): Problem[] {
  const path = [...context.path, 'classes', at]
  const counts = voterClass.counts ?? []
  const due = rule.ballots === null && rule.form.kind === 'levels' ? rule.form.levels.length : 0
  const repeated = rule.classes.findIndex(each => each.voter === voterClass.voter) < at
  return [
    ...(repeated ? [problem('key_repeated', { key: voterClass.voter }, [...path, 'voter'])] : []),
    ...(counts.length === due
      ? []
      : [problem('vote_counts_unfit', { due, found: counts.length }, [...path, 'counts'])]),
    ...counts.flatMap((formula, index) => checkRuleFormula(formula, 'number', context, [...path, 'counts', index])),
  ]
}

/** Counted votes need classes with counts, and levels: a score cannot be counted. */
function checkSource(rule: VoteRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'classes']
  return [
    ...(rule.ballots === null && rule.classes.length === 0 ? [problem('items_empty', {}, path)] : []),
    ...(rule.ballots === null && rule.form.kind === 'scores'
      ? [problem('vote_scores_uncounted', {}, [...context.path, 'form'])]
      : []),
    ...rule.classes.flatMap((each, at) => checkClass(rule, each, at, context)),
    ...(rule.classes.length === 0
      ? []
      : checkWeights(
          rule.classes.map(each => each.weight),
          at => [...path, at, 'weight'],
          path,
        )),
  ]
}

function checkQuorum({ quorum }: VoteRule, context: RuleContext): Problem[] {
  if (quorum === undefined) return []
  const path = [...context.path, 'quorum']
  const above = compare(decimal(quorum.valid), decimal(quorum.of)) > 0
  return [
    ...checkRuleFormula(quorum.entitled, 'number', context, [...path, 'entitled']),
    ...checkPositive(quorum.valid, [...path, 'valid']),
    ...checkPositive(quorum.of, [...path, 'of']),
    ...(above ? [problem('bounds_reversed', { from: quorum.valid, to: quorum.of }, [...path, 'valid'])] : []),
  ]
}

function checkPaper(
  rule: VoteRule,
  { marks, maximum, minimum }: PaperLimit,
  at: number,
  context: RuleContext,
): Problem[] {
  const path = [...context.path, 'papers', at]
  const levels = rule.form.kind === 'levels' ? rule.form.levels.map(each => each.level) : []
  const unknown = marks.kind === 'level' && !levels.includes(marks.level)
  return [
    ...(unknown
      ? [problem('level_unknown', { level: marks.level, levels: levels.join('、') }, [...path, 'marks'])]
      : []),
    ...(maximum !== null && minimum !== null && minimum > maximum
      ? [problem('bounds_reversed', { from: `${minimum}`, to: `${maximum}` }, [...path, 'minimum'])]
      : []),
  ]
}

function check(rule: VoteRule, context: RuleContext): Problem[] {
  return [
    ...checkForm(rule, context),
    ...checkSource(rule, context),
    ...checkQuorum(rule, context),
    ...(rule.papers ?? []).flatMap((limit, at) => checkPaper(rule, limit, at, context)),
    ...(rule.rule === undefined
      ? []
      : checkNested(rule.rule, 'number', context.fullMarks, context, [...context.path, 'rule'])),
  ]
}

function picture(_: VoteRule, { step, unit, fullMarks }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'vote') return null
  if (step.classes.length > 1)
    return {
      kind: 'parts',
      parts: step.classes.map(each => ({
        name: each.voter,
        points: toFigure(percentOf(percentOf(decimal(each.weight), decimal(each.rate)), fullMarks)),
      })),
      total: step.points,
    }
  return { kind: 'axis', min: '0', max: '100', unit: unit ?? '%', value: step.rate, marks: [] }
}

/** 民主测评、满意度 (R19): `M = Σ a_i·n_i ÷ n_valid` a class, classes by weight; `S = F·M`, or the inner rule on the rate. No valid ballot, or no quorum: missing. */
export const vote: RuleDefinition<VoteRule> = {
  readsValue: false,
  items: rule => nestedItems(rule.rule),
  formulas: rule => [
    ...rule.classes.flatMap(each => each.counts ?? []),
    ...(rule.quorum === undefined ? [] : [rule.quorum.entitled]),
    ...nestedFormulas(rule.rule),
  ],
  judgesMissing: true,
  check,
  evaluate,
  range: (rule, fullMarks) => nestedRange(rule.rule, fullMarks),
  picture,
  example: {
    rule: {
      kind: 'vote',
      form: {
        kind: 'levels',
        levels: [
          { level: '优秀', percent: '100' },
          { level: '良好', percent: '80' },
          { level: '一般', percent: '60' },
          { level: '较差', percent: '0' },
        ],
      },
      ballots: null,
      classes: [{ voter: '家长', weight: '100', counts: ['a', 'b', 'c', 'd'] }],
    },
    fullMarks: '10',
    value: null,
    data: { a: '60', b: '30', c: '5', d: '5' },
    baselines: {},
    points: '8.70',
  },
}
