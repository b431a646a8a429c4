import type { LevelCount } from '../../rule/level-count-rule.ts'
import type { LineTrace } from '../../rule/judge-line.ts'
import type { Trim } from '../../rule/panel-rule.ts'
import type { RuleOf } from '../../rule/table.ts'
import type { DeductionUnitTrace, PartTrace, StretchTrace } from '../../scoring/value-step.ts'
import type { ScoreLine } from '../../scoring/trace.ts'
import { digits } from '../amount.ts'
import { clearanceUnit } from '../clearance-unit.ts'
import type { NestedTexts } from '../nested-text.ts'
import type { StepOf, ValueRuleTexts, ValueStepTexts } from '../score-texts.ts'
import { amount, beside, differenceUnit, distance, established, points, result } from './phrase.ts'

function counted({ steps, each, amount: whole, capped, documents, ...line }: LineTrace): string {
  const label = established(line.label, documents)
  return capped ? `${digits(whole, null)}（${label}，封顶）` : `${digits(steps, null)} × ${each}（${label}）`
}

function leftOut(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `（${labels.join('、')}没有数据，不计）`
}

function signed({ steps, each }: StretchTrace): string {
  return each.startsWith('-') ? ` − ${digits(steps, null)} × ${each.slice(1)}` : ` + ${digits(steps, null)} × ${each}`
}

function overFulfilment(step: StepOf<'over_fulfilment'>, line: ScoreLine): string {
  const byCompletion = step.reference === '100' && step.target !== step.reference
  const read = byCompletion ? `，完成率 ${beside(step.read, '100', '%')}` : ''
  const where = `实绩 ${beside(step.value, step.target, line.unit)}，目标 ${amount(step.target, line.unit)}${read}`
  if (step.stretches.length === 0) return `${where}，得满分 ${points(line.fullMarks)}`
  const sum = `满分 ${points(line.fullMarks)}${step.stretches.map(signed).join('')}`
  const limit = step.change.startsWith('-') ? `最多减 ${points(step.change.slice(1))}` : `最多加 ${points(step.change)}`
  return step.limited
    ? `${where}：${sum}，${limit}，得 ${points(step.points)}`
    : `${where}：${sum} ${result(step.points)}`
}

function improvement(step: StepOf<'improvement'>, line: ScoreLine, nested: NestedTexts): string {
  const size = step.change.replace('-', '')
  const moved = size === '0' ? '持平' : `${step.change.startsWith('-') ? '退步' : '进步'} ${distance(size, line.unit)}`
  const where = `${step.basePeriod} ${amount(step.base, line.unit)}，本期 ${amount(step.value, line.unit)}，${moved}`
  if (step.stays !== null)
    return `${where}；基期已达到最好，${step.stays ? `仍保持，得满分 ${points(line.fullMarks)}` : '未能保持，得 0 分'}`
  const rule = line.rule.kind === 'improvement' ? line.rule : null
  const share = {
    difference: '',
    rate: `，变化率 ${digits(step.measured, '%')}%`,
    gap_closed: `，差距缩小 ${digits(step.measured, '%')}%`,
  }
  const unit = rule?.measure === 'difference' ? differenceUnit(line.unit) : null
  const told = step.nested === null ? `得 ${points(step.points)}` : nested.step(step.nested, unit, line)
  return `${where}${share[rule?.measure ?? 'difference']}；${told}`
}

function part(
  { name, weight, value, why, nested: inner, points: given }: PartTrace,
  line: ScoreLine,
  nested: NestedTexts,
): string {
  if (why === 'not_applicable') return `${name}不适用，权重分给其余各项`
  const title = `${name}（占 ${digits(weight, '%')}%）`
  if (why === 'missing') return `${title}未报，得 0 分`
  return inner === null ? `${title}${value ?? ''}，得 ${points(given)}` : `${title}${nested.step(inner, null, line)}`
}

function clearance(step: StepOf<'clearance'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'clearance' ? line.rule : null
  const unit = clearanceUnit(line)
  const stock = rule?.form.kind === 'stock'
  const initial = step.initial === null ? '' : `原有 ${amount(step.initial, unit)}，`
  const left = `${initial}${stock ? '剩余' : '发生'} ${amount(step.count, unit)}`
  if (step.cleared !== null)
    return `${left}，清零 ${digits(step.cleared, '%')}% × 满分 ${points(line.fullMarks)} ${result(step.points)}`
  if (rule?.form.award === 'each' && step.count !== '0') return `${left}，逐项扣分`
  return step.points === '0' ? `${left}，得 0 分` : `${left}，得满分 ${points(step.points)}`
}

function panel(step: StepOf<'panel'>, line: ScoreLine, nested: NestedTexts): string {
  const all = step.counted.length + step.dropped.length
  const recused = step.recused === 0 ? '' : `（另有 ${step.recused} 人回避）`
  const each = step.dropped.length / 2
  const dropped =
    step.dropped.length === 0
      ? ''
      : `，去掉最高、最低各 ${each} 个（${step.dropped.map(score => digits(score, null)).join('、')}）`
  const mean = `${all} 人评分${recused}${dropped}，平均 ${points(step.mean)}`
  if (step.nested !== null) return `${mean}；${nested.step(step.nested, null, line)}`
  const outOf = line.rule.kind === 'panel' ? line.rule.outOf : ''
  return `${mean} ÷ ${outOf} × 满分 ${points(line.fullMarks)} ${result(step.points)}`
}

function vote(step: StepOf<'vote'>, line: ScoreLine, nested: NestedTexts): string {
  const [only, ...others] = step.classes
  const classes = (others.length === 0 ? [] : step.classes).map(
    each => `${each.voter}（占 ${digits(each.weight, '%')}%）有效票 ${each.valid} 张，${digits(each.rate, '%')}%`,
  )
  const entitled = step.entitled === null ? '' : `，应参加 ${digits(step.entitled, null)} 人`
  const whole = others.length === 0 ? `${only?.voter ?? ''}有效票` : '有效票共'
  const sum = `${whole} ${step.valid} 张${entitled}，${others.length === 0 ? '' : '综合 '}${digits(step.rate, '%')}%`
  const told =
    step.nested === null
      ? `${sum} × 满分 ${points(line.fullMarks)} ${result(step.points)}`
      : `${sum}；${nested.step(step.nested, '%', line)}`
  return [...classes, told].join('；')
}

function lateness(step: StepOf<'lateness'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'lateness' ? line.rule : null
  const dates = step.submitted === null ? '' : `应于 ${step.deadline ?? ''} 前（含当日）报送，实际 ${step.submitted}，`
  const working = rule?.late.kind === 'date' && rule.late.days === 'working' ? '个工作日' : '天'
  const excused = step.excused === '0' ? '' : `（已减去 ${digits(step.excused, null)} 天）`
  if (step.days === '0') return `${dates}没有迟报${excused}，得满分 ${points(line.fullMarks)}`
  const days = `${dates}迟 ${digits(step.days, null)} ${working}${excused}`
  if (step.void) return `${days}，超过 ${rule?.voidAfter ?? 0} 天，按未报计，得 0 分`
  const lost = step.capped ? `${digits(step.lost, null)}（最多扣）` : `${digits(step.days, null)} × ${rule?.rate ?? ''}`
  return `${days}：满分 ${points(line.fullMarks)} − ${lost} ${result(step.points)}`
}

function levelCount(step: StepOf<'level_count'>, line: ScoreLine): string {
  const counts = step.counts.map(({ level, count }) => `${level} ${count} 个`).join('、')
  if (step.outcome === null) return `${counts}，不符合任何一档，得 0 分`
  return `${counts}，属“${step.outcome}”：满分 ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
}

function unit({ name, marks, lines, zeroedBy, leftOut: without, points: given }: DeductionUnitTrace): string {
  if (zeroedBy !== null) return `${name}：${zeroedBy}，得 0 分`
  const lost = lines.filter(each => each.amount !== '0')
  if (lost.length === 0) return `${name}：得满分 ${points(given)}${leftOut(without)}`
  return `${name}：${digits(marks, null)} − ${lost.map(counted).join(' − ')}，得 ${points(given)}${leftOut(without)}`
}

/** 按次扣分, unit by unit. */
export function deductionUnits(units: readonly DeductionUnitTrace[], sum: string): string {
  return `${units.map(unit).join('；')}；合计 ${points(sum)}`
}

/** The steps of the rules that score one assessee by itself. */
export function valueSteps(nested: NestedTexts): ValueStepTexts {
  return {
    over_fulfilment: overFulfilment,
    improvement: (step, line) => improvement(step, line, nested),
    composite: (step, line) =>
      `${step.parts.map(each => part(each, line, nested)).join('；')}；合计 ${points(step.points)}`,
    clearance,
    panel: (step, line) => panel(step, line, nested),
    vote: (step, line) => vote(step, line, nested),
    lateness,
    conversion: (step, line) => {
      const full = line.rule.kind === 'conversion' ? line.rule.childFull : ''
      return `得分 ${digits(step.value, null)} ÷ 满分 ${full} × 本项满分 ${points(line.fullMarks)} ${result(step.points)}`
    },
    award: step => {
      const earned = step.lines.filter(each => each.amount !== '0')
      if (earned.length === 0) return `没有得分情形，得 0 分${leftOut(step.leftOut)}`
      return `${earned.map(counted).join(' + ')} ${result(step.points)}${leftOut(step.leftOut)}`
    },
    level_count: levelCount,
  }
}

const compares: Readonly<Record<LevelCount['compare'], string>> = {
  at_least: '≥',
  at_most: '≤',
  above: '＞',
  below: '＜',
}

function levelCondition({ levels, by, compare, bound }: LevelCount): string {
  return `${levels.join(' + ')} ${compares[compare]} ${bound}${by === 'percent' ? '%' : ''}`
}

function trimText(trim: Trim): string {
  if (trim.kind === 'none') return '取平均'
  if (trim.kind === 'one_each') return `多于 ${trim.above} 人时去掉一个最高分和一个最低分，取平均`
  return `去掉最高和最低各 ${trim.percent}%${trim.atLeastOne ? '（至少一个）' : ''}，取平均`
}

function overFulfilmentRule(rule: RuleOf<'over_fulfilment'>, unit: string | null): string {
  const by = rule.measure === 'completion' ? '%' : unit
  const target = rule.targetItem === undefined ? `目标 ${amount(rule.target, unit)}` : '本单位目标'
  const each = distance(rule.per, by)
  const ranges = rule.ranges.map(
    range => `${range.upTo === null ? '其上' : `${amount(range.upTo, by)} 以内`}每超 ${each}加 ${points(range.award)}`,
  )
  return `达到${target} 得满分，每差 ${each}减 ${points(rule.deduct)}，${ranges.join('，')}，最多加减 ${points(rule.limit)}`
}

function latenessRule(rule: RuleOf<'lateness'>): string {
  const days = rule.late.kind === 'date' && rule.late.days === 'working' ? '个工作日' : '天'
  const deadline = rule.late.kind === 'date' ? `${rule.late.deadline} 前（含当日）报送得满分，` : ''
  const most = rule.most === null ? '' : `，最多扣 ${points(rule.most)}`
  const late = rule.voidAfter === null ? '' : `，超过 ${rule.voidAfter} ${days}按未报计`
  return `${deadline}每迟 1 ${days}扣 ${points(rule.rate)}${most}${late}`
}

function voteRule(rule: RuleOf<'vote'>, nested: NestedTexts): string {
  const form =
    rule.form.kind === 'scores'
      ? `打分${trimText(rule.form.trim)}`
      : rule.form.levels.map(each => `${each.level}计 ${each.percent}%`).join('，')
  const classes =
    rule.classes.length < 2 ? '' : `，${rule.classes.map(each => `${each.voter}占 ${each.weight}%`).join('，')}`
  const quorum =
    rule.quorum === undefined ? '' : `，有效票不足应参加人数的 ${rule.quorum.valid}/${rule.quorum.of} 须重新测评`
  return `${form}${classes}${rule.rule === undefined ? '' : `：${nested.rule(rule.rule, '%')}`}${quorum}`
}

/** The rules in one sentence. */
export function valueRules(nested: NestedTexts): ValueRuleTexts {
  return {
    over_fulfilment: overFulfilmentRule,
    award: rule =>
      rule.awards
        .map(
          line =>
            `${line.label}${line.per === '1' ? '' : `，每 ${line.per} `}得 ${points(line.award)}${line.cap === null ? '' : `，最多 ${points(line.cap)}`}`,
        )
        .join('，'),
    improvement: (rule, unit) => {
      const measure = {
        difference: `与${rule.basePeriod}之差`,
        rate: `比${rule.basePeriod}的变化率（%）`,
        gap_closed: `比${rule.basePeriod}缩小差距的比例（%）`,
      }[rule.measure]
      const inner = rule.measure === 'difference' ? differenceUnit(unit) : null
      return `按${measure}（${rule.direction === 'higher' ? '升' : '降'}为进步）：${nested.rule(rule.rule, inner)}`
    },
    clearance: ({ form }) => {
      if (form.award === 'each') return form.kind === 'stock' ? '全部清零得满分' : '没有发生得满分'
      if (form.award === 'share') return '按清零的比例得分'
      return form.kind === 'stock' ? '全部清零得满分，否则不得分' : '没有发生得满分，否则不得分'
    },
    composite: rule =>
      rule.parts
        .map(each => `${each.name}占 ${each.weight}%${each.rule === null ? '' : `（${nested.rule(each.rule, null)}）`}`)
        .join('，'),
    lateness: latenessRule,
    level_count: rule =>
      rule.outcomes
        .map(each => {
          const when = each.conditions.map(levelCondition).join(' 且 ')
          return `${each.name}${when === '' ? '' : `（${when}）`}${each.percent === '100' ? '得满分' : `得满分的 ${each.percent}%`}`
        })
        .join('，'),
    panel: rule =>
      `评委打分${trimText(rule.trim)}${rule.rule === undefined ? `，占 ${rule.outOf} 分的比例即得分比例` : `：${nested.rule(rule.rule, null)}`}`,
    vote: rule => voteRule(rule, nested),
    conversion: rule => `按得分占 ${rule.childFull} 分的比例折算${rule.allowOver ? '，可以超过满分' : ''}`,
  }
}
