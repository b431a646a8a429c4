import type { MilestoneTrace } from '../../scoring/trace.ts'
import { digits, digitsAmong } from '../amount.ts'
import { nestedTexts } from '../nested-text.ts'
import type { ScoreTexts, StepOf } from '../score-texts.ts'
import { movementTexts } from './movement.ts'
import { groupRules, groupSteps } from './group-rule.ts'
import { amount, band, beside, differenceUnit, distance, established, points, result, withUnit } from './phrase.ts'
import { ruleKindNames } from './scoring.ts'
import { deductionUnits, valueRules, valueSteps } from './value-rule.ts'

const nested = nestedTexts(() => scoreTexts)
import { gradeTexts, totalTexts } from './total.ts'

/** A percentage that should be high is a rate of completion; what should be low is only what came out. */
function valueName(unit: string | null, lower: boolean): string {
  return unit === '%' && !lower ? '完成率' : '实绩'
}

function linear(step: StepOf<'linear'>, unit: string | null, fullMarks: string, lower: boolean): string {
  const [value, target] = [beside(step.value, step.target, unit), amount(step.target, unit)]
  if (step.belowMinimum) return `完成 ${amount(step.percent, '%')}，低于最低要求，得 0 分`
  const name = valueName(unit, lower)
  if (step.percent === '100')
    return `${name} ${value} ${lower ? '不超过' : '已达到'}目标 ${target}，得满分 ${points(fullMarks)}`
  if (step.zeroPoint !== null) {
    const zero = digits(step.zeroPoint, unit)
    return `(${digits(step.value, unit)} − ${zero}) ÷ (${digits(step.target, unit)} − ${zero}) × 满分 ${points(fullMarks)} ${result(step.points)}`
  }
  if (step.percent === '0') return `${name} ${value}，目标 ${target}，得 0 分`
  const ratio = lower ? `目标 ${target} ÷ 实绩 ${value}` : `${name} ${value} ÷ 目标 ${target}`
  return `${ratio} × 满分 ${points(fullMarks)} ${result(step.points)}`
}

/** Each assessee's own target, or the rule's. */
function ownTarget(rule: { readonly target: string; readonly targetItem?: string }, unit: string | null): string {
  return rule.targetItem === undefined ? `目标 ${amount(rule.target, unit)}` : '本单位目标'
}

function milestone(each: MilestoneTrace): string {
  if (each.actual === null) return `${each.name}未完成`
  if (each.percent === '100') return `${each.name}按时完成，计 ${each.weight}%`
  const late = each.daysLate === undefined ? `${each.monthsLate} 个月` : `${each.daysLate} 天`
  return `${each.name}逾期 ${late}，计 ${each.weight}% 的 ${digits(each.percent, null)}%`
}

function milestones(step: StepOf<'milestone'>): string {
  const written = (all: readonly MilestoneTrace[]): string => all.map(milestone).join('；')
  if (step.projects === undefined) return written(step.milestones)
  return step.projects
    .map(each => {
      const size = each.size === null ? '' : `（规模 ${digits(each.size, null)}）`
      return `${each.name}${size}：${written(each.milestones)}，完成 ${digits(each.percent, null)}%`
    })
    .join('；')
}

function held(value: string, unit: string | null): string {
  return value === 'true' ? '是' : value === 'false' ? '否' : amount(value, unit)
}

/** Scores explained in Chinese, as an officer would write it. */
export const scoreTexts: ScoreTexts = {
  separator: '、',
  stop: '，',
  colon: '：',
  labels: { basis: '依据', data: '数据', calculation: '计分', steps: '步骤', change: '提示' },
  ruleKinds: ruleKindNames,
  states: { scored: null, not_applicable: '不适用', missing: '未报', blocked: '待补数据', after_review: '审核后计分' },
  basis: (itemLabel, quote) => `要点第 ${itemLabel} 条：“${quote}”`,
  amount,
  held,
  answered: (name, answer) => `${name}（${answer}）`,
  base: name => `上年${name}`,
  done: name => `${name}（完成记 1）`,
  words: { and: '且', or: '或', not: '非', sum: '合计', count: '成立数', min: '最小', max: '最大' },
  notSupplied: item => `${item.name}：未报`,
  changed: (item, by) =>
    `${item.name}：填报 ${held(item.reported ?? '', item.unit)}，核定 ${held(item.verified ?? '', item.unit)}${by === null ? '' : `（${by}）`}`,
  reportedAndVerified: (reported, verified, by) =>
    `填报 ${reported}，核定 ${verified}${by === null ? '' : `（${by}）`}`,
  verifiedBy: (office, on) => `${office}，${on}`,
  steps: {
    ...groupSteps,
    ...valueSteps(nested),
    value: step => `指标值 ${step.value ?? step.text ?? ''}`,
    threshold: (step, line) => {
      const outcome = step.met ? `得满分 ${points(line.fullMarks)}` : '得 0 分'
      if (step.unmet !== undefined)
        return step.met ? `条件都符合，${outcome}` : `不符合：${step.unmet.join('、')}，${outcome}`
      if (step.level !== null) return `等级“${step.level}”${step.met ? '达到' : '未达到'}要求，${outcome}`
      if (step.value === null || step.target === null) return `${step.met ? '已做到' : '未做到'}，${outcome}`
      const { rule } = line
      const most = rule.kind === 'threshold' && rule.test.kind === 'at_most'
      const value = `${valueName(line.unit, most)} ${beside(step.value, step.target, line.unit)}`
      if (step.upper !== null)
        return `实绩 ${amount(step.value, line.unit)} ${step.met ? '在' : '不在'} ${amount(step.target, line.unit)} 至 ${amount(step.upper, line.unit)} 之间，${outcome}`
      const strict = rule.kind === 'threshold' && 'strict' in rule.test && rule.test.strict
      const words = most
        ? strict
          ? ['低于', '不低于']
          : ['不超过', '超过']
        : strict
          ? ['高于', '不高于']
          : ['达到', '未达到']
      return `${value} ${step.met ? words[0] : words[1]}${most ? '上限' : '目标'} ${amount(step.target, line.unit)}，${outcome}`
    },
    linear: (step, line) =>
      linear(step, line.unit, line.fullMarks, line.rule.kind === 'linear' && line.rule.direction === 'lower'),
    bands: (step, line) => {
      const rule = line.rule.kind === 'bands' ? line.rule : null
      const unit = rule?.subtract === undefined ? line.unit : differenceUnit(line.unit)
      const value = `实绩 ${withUnit(digitsAmong(step.value, [step.from, step.to], line.unit), line.unit)}`
      const difference =
        rule?.subtract === undefined ? '' : `，与 ${amount(rule.subtract, line.unit)} 之差 ${amount(step.read, unit)}`
      const rounded =
        rule?.round === undefined || rule.subtract !== undefined ? '' : `，四舍五入为 ${amount(step.read, unit)}`
      const where = `${value}${difference}${rounded}，属“${band(step.from, step.to, unit, rule?.direction === 'lower')}”一档`
      return step.percent === null
        ? `${where}，得 ${points(step.points)}`
        : `${where}：满分 ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
    },
    deduction: (step, line) => {
      if (step.units !== undefined) return deductionUnits(step.units, step.points)
      const lines = line.steps.filter(each => each.kind === 'deduction_line')
      const lost = lines.filter(each => each.lost !== '0')
      if (lost.length === 0) return `没有扣分情形，得满分 ${points(step.points)}`
      const parts = lost.map(each =>
        each.capped
          ? `${digits(each.lost, null)}（${established(each.label, each.documents)}，最多扣）`
          : `${digits(each.steps, null)} × ${each.deduct}（${established(each.label, each.documents)}）`,
      )
      return `满分 ${points(step.points)} − ${parts.join(' − ')} ${result(lost.at(-1)?.points ?? step.points)}`
    },
    shortfall: (step, line) => {
      const target =
        step.upper === null
          ? `目标 ${amount(step.target, line.unit)}`
          : `目标 ${amount(step.target, line.unit)}–${amount(step.upper, line.unit)}`
      const rule = line.rule.kind === 'shortfall' ? line.rule : null
      if (step.gap === '0')
        return `${valueName(line.unit, rule?.direction !== 'higher')} ${amount(step.value, line.unit)} 符合${target}，得满分 ${points(line.fullMarks)}`
      return `与${target} 相差 ${distance(step.gap, line.unit)}，计 ${digits(step.steps, null)} 档：满分 ${points(line.fullMarks)} − ${digits(step.steps, null)} × ${rule?.deduct ?? ''} ${result(step.points)}`
    },
    level: (step, line) =>
      `等级“${step.level}”：满分 ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`,
    non_decreasing: step => {
      const shown = step.items.map(item =>
        item.base === null
          ? `${item.name} 无上年数，不计`
          : `${item.name} ${digits(item.now, null)}，上年 ${digits(item.base, null)}，${item.holds === true ? '成立' : '不成立'}`,
      )
      return `${shown.join('；')}，得 ${points(step.points)}`
    },
    milestone: (step, line) =>
      `${milestones(step)}；合计 ${digits(step.percent, null)}% × 满分 ${points(line.fullMarks)} ${result(step.points)}`,
    missing: step =>
      ({
        zero: `${step.items.join('、')}未报，按 0 分计`,
        na: `${step.items.join('、')}没有数据，不计入`,
        block: `${step.items.join('、')}尚缺，补齐后计分`,
      })[step.policy],
    no_base: step => `${step.items.join('、')}没有上年数，不适用`,
    zero_denominator: (step, line) =>
      ({
        na: '本年没有此类事项（分母为 0），不适用',
        full: `本年没有此类事项（分母为 0），得满分 ${points(line.fullMarks)}`,
        zero: '分母为 0，得 0 分',
      })[step.policy],
    not_applicable: step => (step.why === 'declared' ? '股室认定不适用，不计入得分率' : '本单位没有此类事项，不适用'),
    after_review: () => '与同组比较，全组核定后计分',
    coefficient: step => `乘以系数 ${digits(step.factor, null)} ${result(step.points)}`,
    deduction_line: step =>
      step.lost === '0'
        ? `${step.label}：没有，不扣分`
        : `${established(step.label, step.documents)}：${digits(step.steps, null)} × ${step.deduct}，${step.capped ? '最多' : ''}扣 ${points(step.lost)} ${result(step.points)}`,
    line_left_out: step =>
      `${step.label}：${{ no_base: '没有上年数', zero_denominator: '分母为 0', missing: '没有数据' }[step.why]}，不扣分`,
    full_when: step => `${step.label}，得满分 ${points(step.points)}`,
    zero_when: step => `${step.label}，该项不得分`,
    na_points: (step, line) =>
      ({
        full: `不适用，按规定得满分 ${points(line.fullMarks)}`,
        fixed: `不适用，按规定得 ${points(step.points)}`,
        group_mean: `不适用，按同组 ${step.from ?? ''} 个单位的平均得分率计 ${points(step.points)}`,
        substitute: `不适用，按“${step.from ?? ''}”的得分率计 ${points(step.points)}`,
      })[step.policy],
    false_report: step => `弄虚作假（${step.documentNumber}），该项不得分`,
    veto_zero: step => `否决 ${step.code}（${step.documentNumber}），该项不得分`,
    floor: step => (step.floor === '0' ? '扣完为止，得 0 分' : `最低 ${points(step.floor)}`),
    cap: step => `最高 ${points(step.cap)}`,
    round: step => `四舍五入保留 ${step.places} 位小数：${step.points} 分`,
  },
  rules: {
    ...groupRules,
    ...valueRules(nested),
    threshold: ({ test }, unit) => {
      switch (test.kind) {
        case 'at_least':
          return `${test.strict ? '高于' : '达到'}${ownTarget(test, unit)} 得满分，否则不得分`
        case 'at_most':
          return `${test.strict ? '低于' : '不超过'}${ownTarget(test, unit)} 得满分，否则不得分`
        case 'between':
          return `在 ${amount(test.from, unit)}${test.strictFrom === true ? '（不含）' : ''} 至 ${amount(test.to, unit)}${test.strictTo === true ? '（不含）' : ''} 之间得满分，否则不得分`
        case 'level':
          return `等级为${test.levels.map(level => `“${level}”`).join('或')}得满分，否则不得分`
        case 'conditions':
          return `${test.conditions.map(each => each.label).join(test.need === 'all' ? '，且' : '，或')}得满分，否则不得分`
        case 'holds':
          return '做到得满分，否则不得分'
      }
    },
    linear: (rule, unit) => {
      const target = ownTarget(rule, unit)
      const minimum = rule.minimumPercent === undefined ? '' : `，完成不足 ${rule.minimumPercent}% 不得分`
      if (rule.zeroPoint !== undefined)
        return `${amount(rule.zeroPoint, unit)} 起计分，到${target} 得满分，其间按比例${minimum}`
      return rule.direction === 'higher'
        ? `达到${target} 得满分，未达到按完成比例计分${minimum}`
        : `不超过${target} 得满分，超过的按目标与实绩之比计分${minimum}`
    },
    bands: (rule, unit) => {
      const read = rule.subtract === undefined ? unit : differenceUnit(unit)
      const worth = (each: string): string =>
        each === '0'
          ? '不得分'
          : rule.worth === 'points'
            ? `得 ${points(each)}`
            : each === '100'
              ? '得满分'
              : `得满分的 ${each}%`
      const bands = rule.bands.map(
        each => `${band(each.from, each.to, read, rule.direction === 'lower')}${worth(each.worth)}`,
      )
      const difference = rule.subtract === undefined ? '' : `按与 ${amount(rule.subtract, unit)} 之差：`
      const rounded = rule.round === undefined ? '' : `（先四舍五入到 ${rule.round} 位小数）`
      return `${difference}${bands.join('；')}${rounded}`
    },
    deduction: () => '',
    shortfall: (rule, unit) => {
      const mode = { floor: '不足一档不扣', ceil: '不足一档按一档扣', continuous: '不足一档按比例扣' }[rule.stepMode]
      const target = ownTarget(rule, unit)
      const where =
        rule.direction === 'band'
          ? `偏离 ${amount(rule.target, unit)}–${amount(rule.upper ?? rule.target, unit)}`
          : `${rule.direction === 'higher' ? '低于' : '高于'}${target}`
      return `${where}，每 ${distance(rule.per, unit)}${unit === null ? ' ' : ''}扣 ${points(rule.deduct)}（${mode}）`
    },
    level: rule =>
      rule.levels
        .map(
          each =>
            `${each.level}${each.percent === '100' ? '得满分' : each.percent === '0' ? '不得分' : `得满分的 ${each.percent}%`}`,
        )
        .join('，'),
    non_decreasing: rule => {
      const held = rule.strict ? '高于上年' : '不低于上年'
      if (rule.items.length === 1) return `${held}得满分，否则不得分`
      return rule.award === 'all'
        ? `${rule.items.length} 项都${held}得满分，否则不得分`
        : `${rule.items.length} 项中每项${held}得相应一份`
    },
    milestone: rule => {
      const nodes = rule.milestones.map(each => `${each.name}（${each.due} 前）占 ${each.weight}%`)
      const lates = [...new Set(rule.milestones.map(each => each.latePercentPerDay ?? each.latePercentPerMonth))]
      const unit = rule.milestones.some(each => each.latePercentPerDay !== undefined) ? '1 天' : '1 个月'
      const several = rule.projects === undefined ? '' : '，几个项目取平均'
      const late =
        lates.length === 1
          ? lates[0] === null || lates[0] === undefined
            ? '，逾期不得分'
            : `，每逾期 ${unit}扣该节点的 ${lates[0]}%`
          : '，逾期按节点扣减'
      return `${nodes.join('，')}${late}${rule.cutoff === null ? '' : `，${rule.cutoff} 后完成不得分`}${several}`
    },
  },
  clauses: {
    zeroWhen: label => `${label}的不得分`,
    fullWhen: label => `${label}的得满分`,
    coefficient: (min, max) => `得分乘以系数（${min}–${max}）`,
    deduction: (label, per, deduct, cap) =>
      `${label}${per === '1' ? '' : `，每 ${per} `}扣 ${points(deduct)}${cap === null ? '' : `，最多扣 ${points(cap)}`}`,
    end: floor => (floor === null ? '扣分不设下限' : floor === '0' ? '扣完为止' : `最低 ${points(floor)}`),
    round: places => (places === 0 ? '先四舍五入取整' : `先四舍五入到 ${places} 位小数`),
    unit: (name, marks) => `${name}（${points(marks)}）`,
    join: clauses => clauses.join('，'),
  },
  gain: ({ name, by, unit }) =>
    `${name}再${by.startsWith('-') ? '减' : '增'} ${distance(by.replace('-', ''), unit)}${unit === null ? ' ' : ''}即满分`,
  category: category =>
    `${category.name}：得 ${digits(category.points, null)} ÷ 应得 ${digits(category.fullMarks, null)} × 权重 ${category.weight} ≈ ${category.contribution}`,
  total: totalTexts,
  zeroTotal: (code, documentNumber) => `否决 ${code}（${documentNumber}），总分记 0`,
  grades: gradeTexts,
  movement: movementTexts,
}
