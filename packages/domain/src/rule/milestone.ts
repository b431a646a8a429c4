import { daysLate } from '../calendar/days-late.ts'
import {
  compare,
  decimal,
  divide,
  greatest,
  HUNDRED,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
  total,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem, refuse } from '../problem.ts'
import type { MilestoneTrace, RulePicture } from '../scoring/trace.ts'
import type { Milestone, MilestoneRule, Project } from './milestone-rule.ts'
import { fullMonthsLate, isIsoDate, monthsLate } from './months-late.ts'
import type { PictureFacts, RuleContext, RuleDefinition, RuleInput, RuleOutcome } from './rule-definition.ts'
import { checkItem, checkPercent, checkRuleFormula, percentOf } from './rule-value.ts'

interface Reached {
  readonly percent: Rational
  readonly monthsLate: number
  /** Null where it loses by the month. */
  readonly daysLate: number | null
}

/** What is lost, in percent of the weight, for being late; undefined: late is worth nothing. */
function lostByDelay(milestone: Milestone, months: number, days: number): Rational | undefined {
  if (milestone.latePercentPerDay !== undefined)
    return multiply(decimal(milestone.latePercentPerDay), rational(BigInt(days)))
  if (milestone.latePercentPerMonth === null) return undefined
  return multiply(decimal(milestone.latePercentPerMonth), rational(BigInt(months)))
}

/** Percent of the milestone's weight that counts: all on time, less for the delay, nothing after the cut-off. */
function percentReached(milestone: Milestone, due: string, cutoff: string | null, actual: string | null): Reached {
  const byDay = milestone.latePercentPerDay !== undefined
  if (actual === null) return { percent: ZERO, monthsLate: 0, daysLate: byDay ? 0 : null }
  const days = daysLate(due, actual)
  const months = milestone.lateStep === 'floor' ? fullMonthsLate(due, actual) : monthsLate(due, actual)
  const late = { monthsLate: months, daysLate: byDay ? days : null }
  if (cutoff !== null && actual > cutoff) return { percent: ZERO, ...late }
  if (days === 0) return { percent: HUNDRED, ...late }
  const lost = lostByDelay(milestone, months, days)
  return { percent: lost === undefined ? ZERO : greatest(ZERO, subtract(HUNDRED, lost)), ...late }
}

interface Judged {
  readonly trace: MilestoneTrace
  /** Percent of the whole that this milestone brings. */
  readonly brings: Rational
}

interface Dates {
  readonly item: string
  readonly due: string
}

function judge(rule: MilestoneRule, milestone: Milestone, { item, due }: Dates, input: RuleInput): Judged {
  const actual = input.item(item)
  if (actual !== null && !isIsoDate(actual)) return refuse('date_invalid', { date: actual }, [item])
  const { percent, monthsLate: late, daysLate: days } = percentReached(milestone, due, rule.cutoff, actual)
  const trace = {
    name: milestone.name,
    weight: milestone.weight,
    due,
    actual,
    monthsLate: late,
    ...(days === null ? {} : { daysLate: days }),
    percent: toFigure(percent),
  }
  return { trace, brings: percentOf(percent, decimal(milestone.weight)) }
}

function sizeOf(project: Project, input: RuleInput): Rational | undefined {
  if (project.size === undefined) return ONE
  const outcome = input.formula(project.size)
  const known = outcome.kind === 'value' && typeof outcome.value === 'object' && compare(outcome.value, ZERO) > 0
  return known && typeof outcome.value === 'object' ? outcome.value : undefined
}

function has(project: Project, input: RuleInput): boolean {
  if (project.when === undefined) return true
  const outcome = input.formula(project.when)
  return outcome.kind === 'value' && outcome.value === true
}

/** The mean of the projects that the assessee has, by size where they have one; one without a size is none. */
function evaluateProjects(rule: MilestoneRule, projects: readonly Project[], input: RuleInput): RuleOutcome {
  const judged = projects.flatMap(project => {
    const size = has(project, input) ? sizeOf(project, input) : undefined
    if (size === undefined) return []
    const milestones = rule.milestones.map((milestone, at) =>
      judge(
        rule,
        milestone,
        { item: project.items[at] ?? milestone.item, due: project.dues?.[at] ?? milestone.due },
        input,
      ),
    )
    return [{ project, size, milestones, percent: total(milestones.map(each => each.brings)) }]
  })
  if (judged.length === 0) return { kind: 'not_applicable' }
  const whole = total(judged.map(each => each.size))
  const percent = divide(total(judged.map(each => multiply(each.size, each.percent))), whole)
  const points = percentOf(percent, input.fullMarks)
  const traces = judged.map(({ project, size, milestones, percent: own }) => ({
    name: project.name,
    size: project.size === undefined ? null : toFigure(size),
    milestones: milestones.map(each => each.trace),
    percent: toFigure(own),
  }))
  return {
    kind: 'points',
    points,
    step: {
      kind: 'milestone',
      milestones: [],
      projects: traces,
      percent: toFigure(percent),
      points: toFigure(points),
    },
  }
}

function evaluate(rule: MilestoneRule, input: RuleInput): RuleOutcome {
  if (rule.projects !== undefined) return evaluateProjects(rule, rule.projects, input)
  const judged = rule.milestones.map(each => judge(rule, each, each, input))
  const percent = total(judged.map(each => each.brings))
  const points = percentOf(percent, input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'milestone',
      milestones: judged.map(each => each.trace),
      percent: toFigure(percent),
      points: toFigure(points),
    },
  }
}

function checkDate(date: string, path: ProblemPath): Problem[] {
  return isIsoDate(date) ? [] : [problem('date_invalid', { date }, path)]
}

function checkOne(rule: MilestoneRule, milestone: Milestone, context: RuleContext, path: ProblemPath): Problem[] {
  const { due, name } = milestone
  const { cutoff } = rule
  const late = cutoff !== null && isIsoDate(due) && isIsoDate(cutoff) && due > cutoff
  return [
    ...checkDate(due, [...path, 'due']),
    ...checkPercent(milestone.weight, [...path, 'weight']),
    ...(rule.projects === undefined ? checkItem(milestone.item, 'date', context, [...path, 'item']) : []),
    ...(milestone.latePercentPerDay === undefined
      ? []
      : checkPercent(milestone.latePercentPerDay, [...path, 'latePercentPerDay'])),
    ...(milestone.latePercentPerDay !== undefined && milestone.latePercentPerMonth !== null
      ? [problem('milestone_late_twice', { milestone: name }, [...path, 'latePercentPerDay'])]
      : []),
    ...(milestone.latePercentPerMonth === null
      ? []
      : checkPercent(milestone.latePercentPerMonth, [...path, 'latePercentPerMonth'])),
    ...(late ? [problem('milestone_due_after_cutoff', { milestone: name, due, cutoff }, [...path, 'due'])] : []),
  ]
}

function checkProject(rule: MilestoneRule, project: Project, context: RuleContext, path: ProblemPath): Problem[] {
  const due = rule.milestones.length
  const unfit = (found: number, key: string): Problem[] =>
    found === due ? [] : [problem('project_dates_unfit', { project: project.name, due, found }, [...path, key])]
  return [
    ...unfit(project.items.length, 'items'),
    ...project.items.flatMap((item, at) => checkItem(item, 'date', context, [...path, 'items', at])),
    ...(project.dues === undefined ? [] : unfit(project.dues.length, 'dues')),
    ...(project.dues ?? []).flatMap((date, at) => checkDate(date, [...path, 'dues', at])),
    ...(project.size === undefined ? [] : checkRuleFormula(project.size, 'number', context, [...path, 'size'])),
    ...(project.when === undefined ? [] : checkRuleFormula(project.when, 'boolean', context, [...path, 'when'])),
  ]
}

function check(rule: MilestoneRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'milestones']
  const sum = total(rule.milestones.map(each => decimal(each.weight)))
  return [
    ...(rule.cutoff === null ? [] : checkDate(rule.cutoff, [...context.path, 'cutoff'])),
    ...rule.milestones.flatMap((each, at) => checkOne(rule, each, context, [...path, at])),
    ...(rule.projects?.length === 0 ? [problem('items_empty', {}, [...context.path, 'projects'])] : []),
    ...(rule.projects ?? []).flatMap((each, at) =>
      checkProject(rule, each, context, [...context.path, 'projects', at]),
    ),
    ...(compare(sum, HUNDRED) === 0 ? [] : [problem('milestone_weights_not_100', { sum: toFigure(sum) }, path)]),
  ]
}

function picture(_: MilestoneRule, { step }: PictureFacts): RulePicture | null {
  if (step?.kind !== 'milestone') return null
  if (step.projects !== undefined) {
    const milestones = step.projects.flatMap(project =>
      project.milestones.map(({ name, due, actual, percent }) => ({
        name: `${project.name} · ${name}`,
        due,
        actual,
        percent,
      })),
    )
    return { kind: 'timeline', milestones }
  }
  return {
    kind: 'timeline',
    milestones: step.milestones.map(({ name, due, actual, percent }) => ({ name, due, actual, percent })),
  }
}

/**
 * 项目进度 (R16): `S = F·Σ w_k·h_k`, `h` 1 on time, less by the month or day late, 0 after the cut-off or where not reached; of several
 * projects the mean, by size where they have one. No project: not applicable.
 */
export const milestone: RuleDefinition<MilestoneRule> = {
  readsValue: false,
  // A date that is not filled in is a milestone not reached, never a missing value.
  items: () => [],
  optionalItems: rule =>
    rule.projects === undefined
      ? rule.milestones.map(each => each.item)
      : rule.projects.flatMap(project => project.items),
  formulas: rule =>
    (rule.projects ?? []).flatMap(({ size, when }) => [size, when].filter(formula => formula !== undefined)),
  judgesMissing: true,
  check,
  evaluate,
  picture,
  example: {
    rule: {
      kind: 'milestone',
      cutoff: '2020-12-31',
      milestones: [
        { name: '修订', weight: '40', due: '2020-04-30', item: 'revised_on', latePercentPerMonth: '20' },
        { name: '审定', weight: '30', due: '2020-05-31', item: 'approved_on', latePercentPerMonth: '20' },
        { name: '印发', weight: '30', due: '2020-06-30', item: 'issued_on', latePercentPerMonth: '20' },
      ],
    },
    fullMarks: '1',
    value: null,
    data: { revised_on: '2020-04-30', approved_on: '2020-06-10', issued_on: null },
    baselines: {},
    points: '0.64',
  },
}
