import type { DifferenceTrace } from '../../scoring/group-step.ts'
import type { ScoreLine } from '../../scoring/trace.ts'
import type { MeanAward, RelativeRule } from '../../rule/relative-rule.ts'
import type { RankAward } from '../../rule/rank-rule.ts'
import { digits } from '../amount.ts'
import type { GroupRuleTexts, GroupStepTexts, StepOf } from '../score-texts.ts'
import { amount, band, beside, differenceUnit, distance, points, result, worthText } from './phrase.ts'

const leftOut = '不参加同组比较，得 0 分'

function standing(rank: number, tied: number, size: number): string {
  return `同组 ${size} 个单位中${tied > 1 ? `并列第 ${rank} 名（${tied} 个单位）` : `第 ${rank} 名`}`
}

function rank(step: StepOf<'rank'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'rank' ? line.rule : null
  const value = `实绩 ${amount(step.value, line.unit)}`
  if (step.reached)
    return `${value} 达到 ${amount(rule?.threshold ?? step.value, line.unit)}，得满分 ${points(line.fullMarks)}`
  if (step.rank === null) return leftOut
  const among = rule?.threshold === undefined ? '' : `未达到 ${amount(rule.threshold, line.unit)} 的`
  const mean = step.tied > 1 && rule?.tie === 'average' ? '，取所占各名次得分的平均' : ''
  const where = `${value}，${among}${standing(step.rank, step.tied, step.size)}${mean}`
  const award = rule?.award
  if (step.tied > 1 && rule?.tie === 'average') return `${where}，得 ${points(step.points)}`
  if (award?.kind === 'linear' && step.rank > 1)
    return `${where}：满分 ${points(line.fullMarks)} − ${award.step} × ${step.rank - 1} ${result(step.points)}`
  if (award?.kind === 'share')
    return `${where}：满分 ${points(line.fullMarks)} × (${step.size} − ${step.rank} + 1) ÷ ${step.size} ${result(step.points)}`
  return `${where}，得 ${points(step.points)}`
}

function shift(step: StepOf<'rank_shift'>, line: ScoreLine): string {
  if (step.rank === null || step.previous === null) return leftOut
  const where = `同组 ${step.size} 个单位中第 ${step.rank} 名，上期第 ${step.previous} 名`
  const moved = Math.abs(step.rank - step.previous)
  const calculation = `满分 ${points(line.fullMarks)} × ${step.percent}% ${result(step.points)}`
  switch (step.case) {
    case 'top':
      return `${where}，在前 5 名内，得满分 ${points(line.fullMarks)}`
    case 'left_top':
      return `${where}，退出前 5 名，低于第 5 名 ${step.rank - 5} 个位次，每个扣满分的 10%：${calculation}`
    case 'run':
      return `${where}，自末位起连续未变，视同下降 1 个位次：${calculation}`
    case 'up':
      return `${where}，上升 ${moved} 个位次，从满分的 ${step.start}% 起每个加 20%：${calculation}`
    case 'down':
      return `${where}，下降 ${moved} 个位次，从满分的 ${step.start}% 起每个减 10%：${calculation}`
    default:
      return `${where}，位次未变：${calculation}`
  }
}

function distribution(step: StepOf<'distribution'>, line: ScoreLine): string {
  if (step.rank === null || step.level === null) return leftOut
  return `${standing(step.rank, step.tied, step.size)}，“${step.level}”名额 ${step.places} 个，定为“${step.level}”：满分 ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
}

/** 高于均值 2.3 个百分点. */
function apart(difference: string, unit: string | null): string {
  if (difference === '0') return '与均值持平'
  return difference.startsWith('-')
    ? `低于均值 ${distance(difference.slice(1), unit)}`
    : `高于均值 ${distance(difference, unit)}`
}

function award(trace: DifferenceTrace, step: StepOf<'relative'>, line: ScoreLine): string {
  const unit = differenceUnit(line.unit)
  const lower = line.rule.kind === 'relative' && line.rule.direction === 'lower'
  switch (trace.kind) {
    case 'threshold':
      return trace.met ? `，得满分 ${points(line.fullMarks)}` : `，未达到要求，得 0 分`
    case 'shortfall':
      return trace.gap === '0'
        ? `，得满分 ${points(line.fullMarks)}`
        : `，计 ${digits(trace.steps, null)} 档：满分 ${points(line.fullMarks)} − ${digits(trace.steps, null)} × ${trace.deduct} ${result(step.points)}`
    case 'bands': {
      const rounded = trace.read === step.difference ? '' : `，四舍五入为 ${amount(trace.read, unit)}`
      const where = `${rounded}，属“${band(trace.from, trace.to, unit, lower)}”一档`
      return trace.percent === null
        ? `${where}，得 ${points(step.points)}`
        : `${where}：满分 ${points(line.fullMarks)} × ${digits(trace.percent, null)}% ${result(step.points)}`
    }
  }
}

function byBest(step: StepOf<'relative'>, line: ScoreLine): string {
  const lower = line.rule.kind === 'relative' && line.rule.direction === 'lower'
  const [value, best] = [beside(step.value, step.against, line.unit), amount(step.against, line.unit)]
  const group = `同组 ${step.size} 个单位`
  if (step.percent === '100') return `实绩 ${value}，${group}中最优 ${best}，得满分 ${points(line.fullMarks)}`
  if (step.percent === '0') return `实绩 ${value}，${group}中最优 ${best}，得 0 分`
  const ratio = lower ? `最优 ${best} ÷ 实绩 ${value}` : `实绩 ${value} ÷ 最优 ${best}`
  return `${group}：${ratio} × 满分 ${points(line.fullMarks)} ${result(step.points)}`
}

function relative(step: StepOf<'relative'>, line: ScoreLine): string {
  if (step.reference === 'best') return byBest(step, line)
  const mean = step.reference === 'given' ? '规定均值' : `同组 ${step.size} 个单位均值`
  const where = `实绩 ${beside(step.value, step.against, line.unit)}，${mean} ${amount(step.against, line.unit)}`
  if (step.score !== null) {
    const spread = step.spread === '0' ? '各单位相同' : `标准差 ${digits(step.spread ?? '', null)}`
    return `${where}，${spread}，T 分 ${step.score}：满分 ${points(line.fullMarks)} × ${step.score}% ${result(step.points)}`
  }
  if (step.award === null || step.difference === null) return where
  return `${where}，${apart(step.difference, line.unit)}${award(step.award, step, line)}`
}

/** How rules that compare within the group came to their points. */
export const groupSteps: GroupStepTexts = { rank, rank_shift: shift, distribution, relative }

function rankAward(given: RankAward): string {
  switch (given.kind) {
    case 'table':
      return given.places.map(({ worth }, at) => `第 ${at + 1} 名${worthText(worth, given.worth)}`).join('，')
    case 'bands':
      return given.bands
        .map(({ upTo, worth }, at) => {
          const from = Number(given.bands[at - 1]?.upTo ?? '0') + 1
          return `第 ${from === Number(upTo) ? upTo : `${from}–${upTo}`} 名${worthText(worth, given.worth)}`
        })
        .join('，')
    case 'linear':
      return `第 1 名得满分，每低 1 个名次减 ${points(given.step)}`
    case 'share':
      return '第 1 名得满分，其余按名次等距递减，末名得满分的 N 分之一'
  }
}

function beyond(given: RankAward): string {
  if (!('beyond' in given) || given.beyond === 'refuse') return ''
  return given.beyond === 'last' ? '，以后各名同末一档' : '，以后各名不得分'
}

function meanAward(given: MeanAward, unit: string | null, lower: boolean): string {
  switch (given.kind) {
    case 'threshold': {
      const margin = given.margin === '0' ? '' : `（差值 ${distance(given.margin, unit)}）`
      const word = lower ? (given.strict ? '低于' : '不高于') : given.strict ? '高于' : '不低于'
      return `${word}均值${margin}得满分，否则不得分`
    }
    case 'bands': {
      const read = differenceUnit(unit)
      const rounded = given.round === undefined ? '' : `（差值先四舍五入到 ${given.round} 位小数）`
      return `按与均值之差：${given.bands.map(each => `${band(each.from, each.to, read, lower)}${worthText(each.worth, given.worth)}`).join('；')}${rounded}`
    }
    case 'shortfall': {
      const mode = { floor: '不足一档不扣', ceil: '不足一档按一档扣', continuous: '不足一档按比例扣' }[given.stepMode]
      return `${lower ? '高于' : '低于'}均值，每 ${distance(given.per, unit)}${unit === null ? ' ' : ''}扣 ${points(given.deduct)}（${mode}），扣完为止`
    }
  }
}

function relativeRule({ reference, direction }: RelativeRule, unit: string | null): string {
  const lower = direction === 'lower'
  switch (reference.kind) {
    case 'best':
      return lower ? '同组最优的得满分，其余按最优值与实绩之比计分' : '同组最优的得满分，其余按实绩与最优值之比计分'
    case 't_score':
      return '按同组 T 分（50 + 10 × 标准分）折算，T 分即得满分的百分数'
    case 'mean':
      return `与同组均值${reference.of === 'pooled' ? '（合计数之比）' : '（各单位平均）'}比较：${meanAward(reference.award, unit, lower)}`
    case 'given':
      return `与均值${reference.item === undefined ? ` ${amount(reference.mean, unit)} ` : ''}比较：${meanAward(reference.award, unit, lower)}`
  }
}

/** The same rules in one sentence. */
export const groupRules: GroupRuleTexts = {
  rank: (rule, unit) => {
    const threshold =
      rule.threshold === undefined ? '' : `达到 ${amount(rule.threshold, unit)} 的得满分，其余按同组排名：`
    const tie = rule.tie === 'best' ? '并列的同得最好名次的分' : '并列的取所占各名次得分的平均'
    return `${threshold === '' ? '按同组排名：' : threshold}${rankAward(rule.award)}${beyond(rule.award)}；${tie}`
  },
  rank_shift: () =>
    '按同组位次升降：前 5 名得满分；退出前 5 名的每低 1 个位次扣满分的 10%；其余从满分的 80%（仍在末 5 名的从 60%）起，每升 1 个位次加 20%，每降 1 个位次减 10%，自末位起连续未变的视同下降 1 个位次',
  distribution: rule => {
    const tie = rule.allowOverflow ? '跨档并列的都定较高等级' : '跨档并列的都定较低等级'
    return `按同组排名定等级：${rule.levels.map(each => `${each.level} ${each.share}%，${worthText(each.percent, 'percent')}`).join('；')}；${tie}`
  },
  relative: relativeRule,
}
