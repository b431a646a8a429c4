import type { MilestoneTrace } from '../../scoring/trace.ts'
import { digits, digitsAmong } from '../amount.ts'
import { nestedTexts } from '../nested-text.ts'
import type { ScoreTexts, StepOf } from '../score-texts.ts'
import { movementTexts } from './movement.ts'
import { groupRules, groupSteps } from './group-rule.ts'
import {
  amount,
  band,
  beside,
  capital,
  differenceUnit,
  distance,
  established,
  points,
  result,
  withUnit,
} from './phrase.ts'
import { ruleKindNames } from './scoring.ts'
import { deductionUnits, valueRules, valueSteps } from './value-rule.ts'

const nested = nestedTexts(() => scoreTexts)
import { gradeTexts, totalTexts } from './total.ts'

function valueName(unit: string | null): string {
  return unit === '%' ? 'rate' : 'result'
}

function linear(step: StepOf<'linear'>, unit: string | null, fullMarks: string, lower: boolean): string {
  const [value, target] = [beside(step.value, step.target, unit), amount(step.target, unit)]
  if (step.belowMinimum) return `Completed ${amount(step.percent, '%')}, below the least required: 0 points`
  if (step.percent === '100')
    return `${capital(valueName(unit))} ${value} ${lower ? 'is within' : 'reaches'} the target ${target}: full ${points(fullMarks)}`
  if (step.zeroPoint !== null) {
    const zero = digits(step.zeroPoint, unit)
    return `(${digits(step.value, unit)} − ${zero}) ÷ (${digits(step.target, unit)} − ${zero}) × full ${points(fullMarks)} ${result(step.points)}`
  }
  if (step.percent === '0') return `${capital(valueName(unit))} ${value}, target ${target}: 0 points`
  const ratio = lower ? `Target ${target} ÷ result ${value}` : `${capital(valueName(unit))} ${value} ÷ target ${target}`
  return `${ratio} × full ${points(fullMarks)} ${result(step.points)}`
}

/** Each assessee's own target, or the rule's. */
function ownTarget(rule: { readonly target: string; readonly targetItem?: string }, unit: string | null): string {
  return rule.targetItem === undefined ? `the target ${amount(rule.target, unit)}` : "the unit's own target"
}

function milestone(each: MilestoneTrace): string {
  if (each.actual === null) return `${each.name} not reached`
  if (each.percent === '100') return `${each.name} on time, counts ${each.weight}%`
  const months = `${each.monthsLate} ${each.monthsLate === 1 ? 'month' : 'months'}`
  const late = each.daysLate === undefined ? months : `${each.daysLate} ${each.daysLate === 1 ? 'day' : 'days'}`
  return `${each.name} ${late} late, counts ${digits(each.percent, null)}% of ${each.weight}%`
}

function milestones(step: StepOf<'milestone'>): string {
  const written = (all: readonly MilestoneTrace[]): string => all.map(milestone).join('; ')
  if (step.projects === undefined) return written(step.milestones)
  return step.projects
    .map(each => {
      const size = each.size === null ? '' : ` (size ${digits(each.size, null)})`
      return `${each.name}${size}: ${written(each.milestones)}, ${digits(each.percent, null)}% reached`
    })
    .join('; ')
}

function held(value: string, unit: string | null): string {
  return value === 'true' ? 'yes' : value === 'false' ? 'no' : amount(value, unit)
}

/** Scores explained in English. */
export const scoreTexts: ScoreTexts = {
  separator: ', ',
  stop: '; ',
  colon: ': ',
  labels: { basis: 'Basis', data: 'Data', calculation: 'Points', steps: 'Step', change: 'Hint' },
  ruleKinds: ruleKindNames,
  states: {
    scored: null,
    not_applicable: 'not applicable',
    missing: 'not reported',
    blocked: 'data still owed',
    after_review: 'after review',
  },
  basis: (itemLabel, quote) => `Item ${itemLabel} of the plan: “${quote}”`,
  amount,
  held,
  answered: (name, answer) => `${name} (${answer})`,
  base: name => `last year's ${name}`,
  done: name => `${name} (1 when done)`,
  words: { and: 'and', or: 'or', not: 'not', sum: 'sum', count: 'number that hold', min: 'least', max: 'greatest' },
  notSupplied: item => `${item.name}: not reported`,
  changed: (item, by) =>
    `${item.name}: reported ${held(item.reported ?? '', item.unit)}, verified ${held(item.verified ?? '', item.unit)}${by === null ? '' : ` (${by})`}`,
  reportedAndVerified: (reported, verified, by) =>
    `Reported ${reported}, verified ${verified}${by === null ? '' : ` (${by})`}`,
  verifiedBy: (office, on) => `${office}, ${on}`,
  steps: {
    ...groupSteps,
    ...valueSteps(nested),
    value: step => `Value ${step.value ?? step.text ?? ''}`,
    threshold: (step, line) => {
      const outcome = step.met ? `full ${points(line.fullMarks)}` : '0 points'
      if (step.unmet !== undefined)
        return step.met ? `All conditions hold: ${outcome}` : `Not met: ${step.unmet.join(', ')}: ${outcome}`
      if (step.level !== null)
        return `Level “${step.level}” ${step.met ? 'meets' : 'does not meet'} what is asked: ${outcome}`
      if (step.value === null || step.target === null) return `${step.met ? 'Done' : 'Not done'}: ${outcome}`
      const { rule } = line
      const most = rule.kind === 'threshold' && rule.test.kind === 'at_most'
      const value = `${capital(valueName(line.unit))} ${beside(step.value, step.target, line.unit)}`
      if (step.upper !== null)
        return `Result ${amount(step.value, line.unit)} is ${step.met ? '' : 'not '}between ${amount(step.target, line.unit)} and ${amount(step.upper, line.unit)}: ${outcome}`
      const strict = rule.kind === 'threshold' && 'strict' in rule.test && rule.test.strict
      const words = most
        ? strict
          ? ['is below', 'is not below']
          : ['is within', 'exceeds']
        : strict
          ? ['is above', 'is not above']
          : ['reaches', 'does not reach']
      return `${value} ${step.met ? words[0] : words[1]} the ${most ? 'limit' : 'target'} ${amount(step.target, line.unit)}: ${outcome}`
    },
    linear: (step, line) =>
      linear(step, line.unit, line.fullMarks, line.rule.kind === 'linear' && line.rule.direction === 'lower'),
    bands: (step, line) => {
      const rule = line.rule.kind === 'bands' ? line.rule : null
      const unit = rule?.subtract === undefined ? line.unit : differenceUnit(line.unit)
      const value = `Result ${withUnit(digitsAmong(step.value, [step.from, step.to], line.unit), line.unit)}`
      const difference =
        rule?.subtract === undefined ? '' : `, ${amount(step.read, unit)} from ${amount(rule.subtract, line.unit)}`
      const rounded =
        rule?.round === undefined || rule.subtract !== undefined ? '' : `, rounded to ${amount(step.read, unit)}`
      const where = `${value}${difference}${rounded}, in the band “${band(step.from, step.to, unit, rule?.direction === 'lower')}”`
      return step.percent === null
        ? `${where}: ${points(step.points)}`
        : `${where}: full ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
    },
    deduction: (step, line) => {
      if (step.units !== undefined) return deductionUnits(step.units, step.points)
      const lines = line.steps.filter(each => each.kind === 'deduction_line')
      const lost = lines.filter(each => each.lost !== '0')
      if (lost.length === 0) return `Nothing to deduct: full ${points(step.points)}`
      const parts = lost.map(each =>
        each.capped
          ? `${digits(each.lost, null)} (${established(each.label, each.documents)}, at most)`
          : `${digits(each.steps, null)} × ${each.deduct} (${established(each.label, each.documents)})`,
      )
      return `Full ${points(step.points)} − ${parts.join(' − ')} ${result(lost.at(-1)?.points ?? step.points)}`
    },
    shortfall: (step, line) => {
      const target =
        step.upper === null
          ? `the target ${amount(step.target, line.unit)}`
          : `the target ${amount(step.target, line.unit)}–${amount(step.upper, line.unit)}`
      if (step.gap === '0')
        return `${capital(valueName(line.unit))} ${amount(step.value, line.unit)} meets ${target}: full ${points(line.fullMarks)}`
      const rule = line.rule.kind === 'shortfall' ? line.rule : null
      return `${distance(step.gap, line.unit)} off ${target}, ${digits(step.steps, null)} ${step.steps === '1' ? 'step' : 'steps'}: full ${points(line.fullMarks)} − ${digits(step.steps, null)} × ${rule?.deduct ?? ''} ${result(step.points)}`
    },
    level: (step, line) =>
      `Level “${step.level}”: full ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`,
    non_decreasing: step => {
      const shown = step.items.map(item =>
        item.base === null
          ? `${item.name} has no figure of last year and drops out`
          : `${item.name} ${digits(item.now, null)}, last year ${digits(item.base, null)}, ${item.holds === true ? 'holds' : 'does not hold'}`,
      )
      return `${shown.join('; ')}: ${points(step.points)}`
    },
    milestone: (step, line) =>
      `${milestones(step)}; ${digits(step.percent, null)}% in all × full ${points(line.fullMarks)} ${result(step.points)}`,
    missing: step =>
      ({
        zero: `${step.items.join(', ')} not reported: counted as 0 points`,
        na: `No data for ${step.items.join(', ')}: left out`,
        block: `${step.items.join(', ')} still owed: scored once it is there`,
      })[step.policy],
    no_base: step =>
      `No figure of last year${step.items.length === 0 ? '' : ` for ${step.items.join(', ')}`}: not applicable`,
    zero_denominator: (step, line) =>
      ({
        na: 'Nothing of the kind this year (denominator 0): not applicable',
        full: `Nothing of the kind this year (denominator 0): full ${points(line.fullMarks)}`,
        zero: 'Denominator 0: 0 points',
      })[step.policy],
    after_review: () => 'Compared within the group: scored when the whole group is verified',
    not_applicable: step =>
      step.why === 'declared'
        ? 'The office declared it not applicable: left out of the rate'
        : 'This unit has nothing of the kind: not applicable',
    coefficient: step => `Times the coefficient ${digits(step.factor, null)} ${result(step.points)}`,
    deduction_line: step =>
      step.lost === '0'
        ? `${step.label}: none, nothing deducted`
        : `${established(step.label, step.documents)}: ${digits(step.steps, null)} × ${step.deduct}, ${step.capped ? 'at most ' : ''}${points(step.lost)} off ${result(step.points)}`,
    line_left_out: step =>
      `${step.label}: ${{ no_base: 'no figure of last year', zero_denominator: 'denominator 0', missing: 'no data' }[step.why]}, nothing deducted`,
    full_when: step => `${step.label}: full ${points(step.points)}`,
    zero_when: step => `${step.label}: the indicator earns nothing`,
    na_points: (step, line) =>
      ({
        full: `Not applicable: full ${points(line.fullMarks)} by the scheme`,
        fixed: `Not applicable: ${points(step.points)} by the scheme`,
        group_mean: `Not applicable: the mean rate of ${step.from ?? ''} units of the group gives ${points(step.points)}`,
        substitute: `Not applicable: the rate of “${step.from ?? ''}” gives ${points(step.points)}`,
      })[step.policy],
    false_report: step => `False reporting (${step.documentNumber}): no points`,
    veto_zero: step => `Veto ${step.code} (${step.documentNumber}): the indicator earns nothing`,
    floor: step => (step.floor === '0' ? 'Deducted down to nothing: 0 points' : `At least ${points(step.floor)}`),
    cap: step => `At most ${points(step.cap)}`,
    round: step => `Rounded half away from zero to ${step.places} places: ${step.points}`,
  },
  rules: {
    ...groupRules,
    ...valueRules(nested),
    threshold: ({ test }, unit) => {
      switch (test.kind) {
        case 'at_least':
          return `Full marks ${test.strict ? 'above' : 'from'} ${ownTarget(test, unit)}, else nothing`
        case 'at_most':
          return `Full marks ${test.strict ? 'below' : 'up to'} ${ownTarget(test, unit)}, else nothing`
        case 'between':
          return `Full marks ${test.strictFrom === true ? 'above' : 'from'} ${amount(test.from, unit)} to ${test.strictTo === true ? 'below ' : ''}${amount(test.to, unit)}, else nothing`
        case 'level':
          return `Full marks at the level ${test.levels.map(level => `“${level}”`).join(' or ')}, else nothing`
        case 'conditions':
          return `Full marks if ${test.conditions.map(each => each.label).join(test.need === 'all' ? ' and ' : ' or ')}, else nothing`
        case 'holds':
          return 'Full marks if done, else nothing'
      }
    },
    linear: (rule, unit) => {
      const target = ownTarget(rule, unit)
      const minimum = rule.minimumPercent === undefined ? '' : `, nothing below ${rule.minimumPercent}% completion`
      if (rule.zeroPoint !== undefined)
        return `Points begin at ${amount(rule.zeroPoint, unit)} and are full at ${target}, in proportion between${minimum}`
      return rule.direction === 'higher'
        ? `Full marks at ${target}, below it in proportion${minimum}`
        : `Full marks up to ${target}, above it by target over result${minimum}`
    },
    bands: (rule, unit) => {
      const read = rule.subtract === undefined ? unit : differenceUnit(unit)
      const bands = rule.bands.map(
        each =>
          `${band(each.from, each.to, read, rule.direction === 'lower')}: ${rule.worth === 'percent' ? `${each.worth}% of full marks` : points(each.worth)}`,
      )
      const difference = rule.subtract === undefined ? '' : `By the difference from ${amount(rule.subtract, unit)}: `
      const rounded = rule.round === undefined ? '' : ` (rounded to ${rule.round} places first)`
      return `${difference}${capital(bands.join('; '))}${rounded}`
    },
    deduction: () => '',
    shortfall: (rule, unit) => {
      const mode = { floor: 'full steps only', ceil: 'a started step counts whole', continuous: 'in proportion' }[
        rule.stepMode
      ]
      const target = ownTarget(rule, unit)
      const where =
        rule.direction === 'band'
          ? `outside ${amount(rule.target, unit)}–${amount(rule.upper ?? rule.target, unit)}`
          : `${rule.direction === 'higher' ? 'below' : 'above'} ${target}`
      return `${capital(points(rule.deduct))} off for every ${distance(rule.per, unit)} ${where} (${mode})`
    },
    level: rule => rule.levels.map(each => `${each.level} ${each.percent}%`).join(', '),
    non_decreasing: rule => {
      const held = rule.strict ? 'above last year' : 'not below last year'
      if (rule.items.length === 1) return `Full marks if ${held}, else nothing`
      return rule.award === 'all'
        ? `Full marks if all ${rule.items.length} are ${held}, else nothing`
        : `An equal part for each of ${rule.items.length} that is ${held}`
    },
    milestone: rule => {
      const nodes = rule.milestones.map(each => `${each.name} by ${each.due} ${each.weight}%`)
      const lates = [...new Set(rule.milestones.map(each => each.latePercentPerDay ?? each.latePercentPerMonth))]
      const unit = rule.milestones.some(each => each.latePercentPerDay !== undefined) ? 'day' : 'month'
      const several = rule.projects === undefined ? '' : ', the mean of several projects'
      const late =
        lates.length === 1
          ? lates[0] === null || lates[0] === undefined
            ? ', nothing when late'
            : `, less ${lates[0]}% of it for each ${unit} late`
          : ', less when late'
      return `${capital(nodes.join(', '))}${late}${rule.cutoff === null ? '' : `, nothing after ${rule.cutoff}`}${several}`
    },
  },
  clauses: {
    zeroWhen: label => `nothing in case of ${label}`,
    fullWhen: label => `full marks in case of ${label}`,
    coefficient: (min, max) => `times a coefficient (${min}–${max})`,
    deduction: (label, per, deduct, cap) =>
      `${label}${per === '1' ? '' : ` (per ${per})`}: ${points(deduct)} off${cap === null ? '' : `, at most ${points(cap)}`}`,
    end: floor =>
      floor === null ? 'without a lower bound' : floor === '0' ? 'down to nothing' : `down to ${points(floor)}`,
    round: places => (places === 0 ? 'rounded to a whole number first' : `rounded to ${places} places first`),
    unit: (name, marks) => `${name} (${points(marks)})`,
    join: clauses => capital(clauses.join(', ')),
  },
  gain: ({ name, by, unit }) =>
    `${distance(by.replace('-', ''), unit)} ${by.startsWith('-') ? 'less' : 'more'} of ${name} would be full marks`,
  category: category =>
    `${category.name}: ${digits(category.points, null)} earned ÷ ${digits(category.fullMarks, null)} possible × weight ${category.weight} ≈ ${category.contribution}`,
  total: totalTexts,
  zeroTotal: (code, documentNumber) => `Veto ${code} (${documentNumber}): the total is 0`,
  grades: gradeTexts,
  movement: movementTexts,
}
