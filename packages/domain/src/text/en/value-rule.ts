import type { LineTrace } from '../../rule/judge-line.ts'
import type { LevelCount } from '../../rule/level-count-rule.ts'
import type { Trim } from '../../rule/panel-rule.ts'
import type { RuleOf } from '../../rule/table.ts'
import type { ScoreLine } from '../../scoring/trace.ts'
import type { DeductionUnitTrace, PartTrace, StretchTrace } from '../../scoring/value-step.ts'
import { digits } from '../amount.ts'
import { clearanceUnit } from '../clearance-unit.ts'
import type { NestedTexts } from '../nested-text.ts'
import type { StepOf, ValueRuleTexts, ValueStepTexts } from '../score-texts.ts'
import { amount, beside, differenceUnit, distance, established, points, result } from './phrase.ts'

function counted({ steps, each, amount: whole, capped, documents, ...line }: LineTrace): string {
  const label = established(line.label, documents)
  return capped ? `${digits(whole, null)} (${label}, at most)` : `${digits(steps, null)} × ${each} (${label})`
}

function leftOut(labels: readonly string[]): string {
  return labels.length === 0 ? '' : ` (no data for ${labels.join(', ')}: not counted)`
}

function signed({ steps, each }: StretchTrace): string {
  return each.startsWith('-') ? ` − ${digits(steps, null)} × ${each.slice(1)}` : ` + ${digits(steps, null)} × ${each}`
}

function overFulfilment(step: StepOf<'over_fulfilment'>, line: ScoreLine): string {
  const byCompletion = step.reference === '100' && step.target !== step.reference
  const read = byCompletion ? `, completed ${beside(step.read, '100', '%')}` : ''
  const where = `Result ${beside(step.value, step.target, line.unit)}, target ${amount(step.target, line.unit)}${read}`
  if (step.stretches.length === 0) return `${where}: full ${points(line.fullMarks)}`
  const sum = `full ${points(line.fullMarks)}${step.stretches.map(signed).join('')}`
  const limit = step.change.startsWith('-')
    ? `at most ${points(step.change.slice(1))} off`
    : `at most ${points(step.change)} more`
  return step.limited ? `${where}: ${sum}, ${limit}: ${points(step.points)}` : `${where}: ${sum} ${result(step.points)}`
}

function improvement(step: StepOf<'improvement'>, line: ScoreLine, nested: NestedTexts): string {
  const size = step.change.replace('-', '')
  const moved =
    size === '0' ? 'unchanged' : `${distance(size, line.unit)} ${step.change.startsWith('-') ? 'worse' : 'better'}`
  const where = `${step.basePeriod} ${amount(step.base, line.unit)}, now ${amount(step.value, line.unit)}, ${moved}`
  if (step.stays !== null)
    return `${where}; it was at its best already and ${step.stays ? `stays: full ${points(line.fullMarks)}` : 'fell: 0 points'}`
  const rule = line.rule.kind === 'improvement' ? line.rule : null
  const share = {
    difference: '',
    rate: `, a change of ${digits(step.measured, '%')}%`,
    gap_closed: `, ${digits(step.measured, '%')}% of the gap closed`,
  }
  const unit = rule?.measure === 'difference' ? differenceUnit(line.unit) : null
  const told = step.nested === null ? points(step.points) : nested.step(step.nested, unit, line)
  return `${where}${share[rule?.measure ?? 'difference']}; ${told}`
}

function part(
  { name, weight, value, why, nested: inner, points: given }: PartTrace,
  line: ScoreLine,
  nested: NestedTexts,
): string {
  if (why === 'not_applicable') return `${name} does not apply, its weight goes to the others`
  const title = `${name} (${digits(weight, '%')}%)`
  if (why === 'missing') return `${title} not reported: 0 points`
  return inner === null ? `${title} ${value ?? ''}: ${points(given)}` : `${title}: ${nested.step(inner, null, line)}`
}

function clearance(step: StepOf<'clearance'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'clearance' ? line.rule : null
  const unit = clearanceUnit(line)
  const stock = rule?.form.kind === 'stock'
  const initial = step.initial === null ? '' : `${amount(step.initial, unit)} at first, `
  const left = `${initial}${amount(step.count, unit)} ${stock ? 'left' : 'happened'}`
  if (step.cleared !== null)
    return `${left}, ${digits(step.cleared, '%')}% cleared × full ${points(line.fullMarks)} ${result(step.points)}`
  if (rule?.form.award === 'each' && step.count !== '0') return `${left}, deducted for one by one`
  return step.points === '0' ? `${left}: 0 points` : `${left}: full ${points(step.points)}`
}

function panel(step: StepOf<'panel'>, line: ScoreLine, nested: NestedTexts): string {
  const all = step.counted.length + step.dropped.length
  const recused = step.recused === 0 ? '' : ` (${step.recused} more recused)`
  const each = step.dropped.length / 2
  const dropped =
    step.dropped.length === 0
      ? ''
      : `, without the ${each === 1 ? 'highest and the lowest' : `${each} highest and lowest`} (${step.dropped.map(score => digits(score, null)).join(', ')})`
  const mean = `${all} ${all === 1 ? 'score' : 'scores'}${recused}${dropped}, mean ${digits(step.mean, null)}`
  if (step.nested !== null) return `${mean}; ${nested.step(step.nested, null, line)}`
  const outOf = line.rule.kind === 'panel' ? line.rule.outOf : ''
  return `${mean} ÷ ${outOf} × full ${points(line.fullMarks)} ${result(step.points)}`
}

function vote(step: StepOf<'vote'>, line: ScoreLine, nested: NestedTexts): string {
  const [only, ...others] = step.classes
  const votes = (count: number): string => `${count} valid ${count === 1 ? 'vote' : 'votes'}`
  const classes = (others.length === 0 ? [] : step.classes).map(
    each => `${each.voter} (${digits(each.weight, '%')}%) ${votes(each.valid)}, ${digits(each.rate, '%')}%`,
  )
  const entitled = step.entitled === null ? '' : ` of ${digits(step.entitled, null)} entitled`
  const by = others.length > 0 || only === undefined || only.voter === '' ? '' : `${only.voter}: `
  const sum = `${by}${votes(step.valid)}${entitled}, ${digits(step.rate, '%')}%${others.length === 0 ? '' : ' in all'}`
  const told =
    step.nested === null
      ? `${sum} × full ${points(line.fullMarks)} ${result(step.points)}`
      : `${sum}; ${nested.step(step.nested, '%', line)}`
  return [...classes, told].join('; ')
}

function lateness(step: StepOf<'lateness'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'lateness' ? line.rule : null
  const dates = step.submitted === null ? '' : `Due by ${step.deadline ?? ''}, handed in on ${step.submitted}, `
  const working = rule?.late.kind === 'date' && rule.late.days === 'working' ? 'working ' : ''
  const excused = step.excused === '0' ? '' : ` (${digits(step.excused, null)} excused)`
  if (step.days === '0') return `${dates}not late${excused}: full ${points(line.fullMarks)}`
  const days = `${dates}${digits(step.days, null)} ${working}${step.days === '1' ? 'day' : 'days'} late${excused}`
  if (step.void) return `${days}, more than ${rule?.voidAfter ?? 0}, as if not handed in: 0 points`
  const lost = step.capped ? `${digits(step.lost, null)} (at most)` : `${digits(step.days, null)} × ${rule?.rate ?? ''}`
  return `${days}: full ${points(line.fullMarks)} − ${lost} ${result(step.points)}`
}

function levelCount(step: StepOf<'level_count'>, line: ScoreLine): string {
  const counts = step.counts.map(({ level, count }) => `${count} at ${level}`).join(', ')
  if (step.outcome === null) return `${counts}, which meets no outcome: 0 points`
  return `${counts}, “${step.outcome}”: full ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
}

function unit({ name, marks, lines, zeroedBy, leftOut: without, points: given }: DeductionUnitTrace): string {
  if (zeroedBy !== null) return `${name}: ${zeroedBy}, 0 points`
  const lost = lines.filter(each => each.amount !== '0')
  if (lost.length === 0) return `${name}: full ${points(given)}${leftOut(without)}`
  return `${name}: ${digits(marks, null)} − ${lost.map(counted).join(' − ')}, ${points(given)}${leftOut(without)}`
}

/** Deductions unit by unit. */
export function deductionUnits(units: readonly DeductionUnitTrace[], sum: string): string {
  return `${units.map(unit).join('; ')}; ${points(sum)} in all`
}

/** The steps of the rules that score one assessee by itself. */
export function valueSteps(nested: NestedTexts): ValueStepTexts {
  return {
    over_fulfilment: overFulfilment,
    improvement: (step, line) => improvement(step, line, nested),
    composite: (step, line) =>
      `${step.parts.map(each => part(each, line, nested)).join('; ')}; ${points(step.points)} in all`,
    clearance,
    panel: (step, line) => panel(step, line, nested),
    vote: (step, line) => vote(step, line, nested),
    lateness,
    conversion: (step, line) => {
      const full = line.rule.kind === 'conversion' ? line.rule.childFull : ''
      return `Score ${digits(step.value, null)} ÷ its full ${full} × full ${points(line.fullMarks)} ${result(step.points)}`
    },
    award: step => {
      const earned = step.lines.filter(each => each.amount !== '0')
      if (earned.length === 0) return `Nothing to award: 0 points${leftOut(step.leftOut)}`
      return `${earned.map(counted).join(' + ')} ${result(step.points)}${leftOut(step.leftOut)}`
    },
    level_count: levelCount,
  }
}

const compares: Readonly<Record<LevelCount['compare'], string>> = {
  at_least: '≥',
  at_most: '≤',
  above: '>',
  below: '<',
}

function levelCondition({ levels, by, compare, bound }: LevelCount): string {
  return `${levels.join(' + ')} ${compares[compare]} ${bound}${by === 'percent' ? '%' : ''}`
}

function trimText(trim: Trim): string {
  if (trim.kind === 'none') return 'mean of the scores'
  if (trim.kind === 'one_each')
    return `mean of the scores, without the highest and the lowest where there are more than ${trim.above}`
  return `mean of the scores without ${trim.percent}% at each end${trim.atLeastOne ? ' (at least one)' : ''}`
}

function overFulfilmentRule(rule: RuleOf<'over_fulfilment'>, unit: string | null): string {
  const by = rule.measure === 'completion' ? '%' : unit
  const target = rule.targetItem === undefined ? `the target ${amount(rule.target, unit)}` : "the unit's own target"
  const each = distance(rule.per, by)
  const ranges = rule.ranges.map(
    range =>
      `${points(range.award)} more for every ${each} ${range.upTo === null ? 'beyond' : `up to ${amount(range.upTo, by)}`}`,
  )
  return `Full marks at ${target}, ${points(rule.deduct)} off for every ${each} below, ${ranges.join(', ')}, at most ${points(rule.limit)} either way`
}

function latenessRule(rule: RuleOf<'lateness'>): string {
  const days = rule.late.kind === 'date' && rule.late.days === 'working' ? 'working day' : 'day'
  const deadline = rule.late.kind === 'date' ? `Full marks by ${rule.late.deadline}, ` : ''
  const most = rule.most === null ? '' : `, at most ${points(rule.most)}`
  const late = rule.voidAfter === null ? '' : `, nothing after more than ${rule.voidAfter} ${days}s`
  return `${deadline}${points(rule.rate)} off for each ${days} late${most}${late}`
}

function voteRule(rule: RuleOf<'vote'>, nested: NestedTexts): string {
  const form =
    rule.form.kind === 'scores'
      ? trimText(rule.form.trim)
      : rule.form.levels.map(each => `${each.level} ${each.percent}%`).join(', ')
  const classes =
    rule.classes.length < 2 ? '' : `, ${rule.classes.map(each => `${each.voter} ${each.weight}%`).join(', ')}`
  const quorum =
    rule.quorum === undefined
      ? ''
      : `, voted again when fewer than ${rule.quorum.valid}/${rule.quorum.of} of those entitled voted`
  return `${form}${classes}${rule.rule === undefined ? '' : `: ${nested.rule(rule.rule, '%')}`}${quorum}`
}

/** The rules in one sentence. */
export function valueRules(nested: NestedTexts): ValueRuleTexts {
  return {
    over_fulfilment: overFulfilmentRule,
    award: rule =>
      rule.awards
        .map(
          line =>
            `${line.label}${line.per === '1' ? '' : ` (per ${line.per})`}: ${points(line.award)}${line.cap === null ? '' : `, at most ${points(line.cap)}`}`,
        )
        .join(', '),
    improvement: (rule, unit) => {
      const measure = {
        difference: `difference from ${rule.basePeriod}`,
        rate: `change in percent of ${rule.basePeriod}`,
        gap_closed: `percentage of the gap closed since ${rule.basePeriod}`,
      }[rule.measure]
      const inner = rule.measure === 'difference' ? differenceUnit(unit) : null
      return `By the ${measure} (${rule.direction === 'higher' ? 'up' : 'down'} is better): ${nested.rule(rule.rule, inner)}`
    },
    clearance: ({ form }) => {
      const full = `Full marks when ${form.kind === 'stock' ? 'all are cleared' : 'none happened'}`
      if (form.award === 'each') return full
      return form.award === 'share' ? 'By the share cleared' : `${full}, else nothing`
    },
    composite: rule =>
      rule.parts
        .map(each => `${each.name} ${each.weight}%${each.rule === null ? '' : ` (${nested.rule(each.rule, null)})`}`)
        .join(', '),
    lateness: latenessRule,
    level_count: rule =>
      rule.outcomes
        .map(each => {
          const when = each.conditions.map(levelCondition).join(' and ')
          return `${each.name}${when === '' ? '' : ` (${when})`} ${each.percent === '100' ? 'full marks' : `${each.percent}% of full marks`}`
        })
        .join(', '),
    panel: rule =>
      `Judges' ${trimText(rule.trim)}${rule.rule === undefined ? `, as a share of ${rule.outOf}` : `: ${nested.rule(rule.rule, null)}`}`,
    vote: rule => voteRule(rule, nested),
    conversion: rule =>
      `In proportion to ${rule.childFull} points${rule.allowOver ? ', full marks may be exceeded' : ''}`,
  }
}
