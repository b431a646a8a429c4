import { daysLate, workingDaysLate } from '../calendar/days-late.ts'
import { compare, decimal, greatest, multiply, rational, type Rational, subtract, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem, type ProblemPath, refuse } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { LatenessRule, LateDays } from './lateness-rule.ts'
import { isIsoDate } from './months-late.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkItem, checkPositive, checkRuleFormula } from './rule-value.ts'
import { staircase } from './staircase.ts'

interface Late {
  readonly days: Rational
  readonly submitted: string | null
  readonly deadline: string | null
}

type Unscored = Exclude<RuleOutcome, { kind: 'points' }>

function dateOf(text: string, item: string): string {
  return isIsoDate(text) ? text : refuse('date_invalid', { date: text.slice(0, 40) }, [item])
}

function lateByDate(late: Extract<LateDays, { kind: 'date' }>, input: RuleInput): Late | Unscored {
  const written = input.item(late.item)
  if (written === null) return { kind: 'missing', items: [input.name(late.item)] }
  const extended = late.deadlineItem === undefined ? null : input.item(late.deadlineItem)
  const submitted = dateOf(written, late.item)
  const deadline = extended === null ? late.deadline : dateOf(extended, late.deadlineItem ?? late.item)
  const days =
    late.days === 'calendar' ? daysLate(deadline, submitted) : workingDaysLate(deadline, submitted, input.calendar)
  return { days: rational(BigInt(days)), submitted, deadline }
}

/** A number by formula; what it lacks otherwise. */
function numberBy(formula: string, input: RuleInput): Rational | Unscored {
  const outcome = input.formula(formula)
  if (outcome.kind === 'missing') return { kind: 'missing', items: [input.name(outcome.item)] }
  if (outcome.kind === 'no_base') return { kind: 'no_base', items: [outcome.item] }
  if (outcome.kind === 'zero_denominator') return outcome
  if (typeof outcome.value !== 'object') throw new TypeError('the rule needs a number')
  return outcome.value
}

function lateOf({ late }: LatenessRule, input: RuleInput): Late | Unscored {
  if (late.kind === 'date') return lateByDate(late, input)
  const days = numberBy(late.formula, input)
  return 'kind' in days ? days : { days: greatest(ZERO, days), submitted: null, deadline: null }
}

function evaluate(rule: LatenessRule, input: RuleInput): RuleOutcome {
  const late = lateOf(rule, input)
  if ('kind' in late) return late
  const excused = rule.excused === undefined ? ZERO : numberBy(rule.excused, input)
  if ('kind' in excused) return excused
  const days = greatest(ZERO, subtract(late.days, excused))
  const isVoid = rule.voidAfter !== null && compare(days, rational(BigInt(rule.voidAfter))) > 0
  const cost = multiply(days, decimal(rule.rate))
  const capped = rule.most !== null && compare(cost, decimal(rule.most)) > 0
  const lost = isVoid ? input.fullMarks : capped ? decimal(rule.most ?? '0') : cost
  const points = subtract(input.fullMarks, lost)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'lateness',
      submitted: late.submitted,
      deadline: late.deadline,
      days: toFigure(days),
      excused: toFigure(excused),
      lost: toFigure(lost),
      capped: capped && !isVoid,
      void: isVoid,
      points: toFigure(points),
    },
  }
}

function checkLate(late: LateDays, context: RuleContext, path: ProblemPath): Problem[] {
  if (late.kind === 'count') return [...checkRuleFormula(late.formula, 'number', context, [...path, 'formula'])]
  return [
    ...checkItem(late.item, 'date', context, [...path, 'item']),
    ...(isIsoDate(late.deadline) ? [] : [problem('date_invalid', { date: late.deadline }, [...path, 'deadline'])]),
    ...(late.deadlineItem === undefined
      ? []
      : checkItem(late.deadlineItem, 'date', context, [...path, 'deadlineItem'])),
  ]
}

function check(rule: LatenessRule, context: RuleContext): Problem[] {
  return [
    ...checkLate(rule.late, context, [...context.path, 'late']),
    ...(rule.excused === undefined
      ? []
      : checkRuleFormula(rule.excused, 'number', context, [...context.path, 'excused'])),
    ...checkPositive(rule.rate, [...context.path, 'rate']),
    ...(rule.most === null ? [] : checkPositive(rule.most, [...context.path, 'most'])),
  ]
}

function picture(rule: LatenessRule, { step, fullMarks }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'lateness') return null
  const floor = rule.most === null ? ZERO : greatest(ZERO, subtract(fullMarks, decimal(rule.most)))
  return step.void ? { kind: 'check', met: false } : staircase(fullMarks, floor, decimal(rule.rate), step.days)
}

function excel(rule: LatenessRule, cells: ExcelCells): string | null {
  const { late } = rule
  if (late.kind !== 'date' || late.days !== 'calendar' || late.deadlineItem !== undefined || rule.excused !== undefined)
    return null
  const days = `MAX(0,${cells.item(late.item)}-DATEVALUE("${late.deadline}"))`
  const cost = `${rule.rate}*${days}`
  const lost = rule.most === null ? cost : `MIN(${rule.most},${cost})`
  const points = `${cells.fullMarks}-${lost}`
  return rule.voidAfter === null ? points : `IF(${days}>${rule.voidAfter},0,${points})`
}

/** 时效 (R20): `S = F − min(cap, rate·late)`; later than the last tolerable day: nothing, as if not handed in. Not handed in at all: missing. */
export const lateness: RuleDefinition<LatenessRule> = {
  readsValue: false,
  items: ({ late }) => (late.kind === 'date' ? [late.item] : []),
  optionalItems: ({ late }) => (late.kind === 'date' && late.deadlineItem !== undefined ? [late.deadlineItem] : []),
  formulas: ({ late, excused }) => [
    ...(late.kind === 'count' ? [late.formula] : []),
    ...(excused === undefined ? [] : [excused]),
  ],
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: {
      kind: 'lateness',
      late: { kind: 'date', item: 'submitted_on', deadline: '2020-06-30', days: 'calendar' },
      rate: '0.5',
      most: '2',
      voidAfter: 10,
    },
    fullMarks: '5',
    value: null,
    data: { submitted_on: '2020-07-03' },
    baselines: {},
    points: '3.50',
  },
}
