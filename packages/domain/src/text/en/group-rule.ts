import type { RankAward } from '../../rule/rank-rule.ts'
import type { MeanAward, RelativeRule } from '../../rule/relative-rule.ts'
import type { DifferenceTrace } from '../../scoring/group-step.ts'
import type { ScoreLine } from '../../scoring/trace.ts'
import { digits } from '../amount.ts'
import type { GroupRuleTexts, GroupStepTexts, StepOf } from '../score-texts.ts'
import { amount, band, beside, capital, differenceUnit, distance, points, result, worthText } from './phrase.ts'

const leftOut = 'Takes no part in the comparison within the group: 0 points'

function units(count: number): string {
  return `${count} ${count === 1 ? 'unit' : 'units'}`
}

function standing(rank: number, tied: number, size: number): string {
  return `place ${rank}${tied > 1 ? ` (shared by ${tied})` : ''} of ${units(size)} in the group`
}

function rank(step: StepOf<'rank'>, line: ScoreLine): string {
  const rule = line.rule.kind === 'rank' ? line.rule : null
  const value = `Result ${amount(step.value, line.unit)}`
  if (step.reached)
    return `${value} reaches ${amount(rule?.threshold ?? step.value, line.unit)}: full ${points(line.fullMarks)}`
  if (step.rank === null) return leftOut
  const among = rule?.threshold === undefined ? '' : ` that do not reach ${amount(rule.threshold, line.unit)}`
  const where = `${value}, ${standing(step.rank, step.tied, step.size)}${among}`
  const award = rule?.award
  if (step.tied > 1 && rule?.tie === 'average')
    return `${where}, the mean of the points of the places they share: ${points(step.points)}`
  if (award?.kind === 'linear' && step.rank > 1)
    return `${where}: full ${points(line.fullMarks)} − ${award.step} × ${step.rank - 1} ${result(step.points)}`
  if (award?.kind === 'share')
    return `${where}: full ${points(line.fullMarks)} × (${step.size} − ${step.rank} + 1) ÷ ${step.size} ${result(step.points)}`
  return `${where}: ${points(step.points)}`
}

function places(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`
}

function shift(step: StepOf<'rank_shift'>, line: ScoreLine): string {
  if (step.rank === null || step.previous === null) return leftOut
  const where = `${capital(standing(step.rank, 1, step.size))}, place ${step.previous} before`
  const moved = places(Math.abs(step.rank - step.previous))
  const calculation = `full ${points(line.fullMarks)} × ${step.percent}% ${result(step.points)}`
  switch (step.case) {
    case 'top':
      return `${where}, among the first five: full ${points(line.fullMarks)}`
    case 'left_top':
      return `${where}, out of the first five by ${places(step.rank - 5)}, 10% off for each: ${calculation}`
    case 'run':
      return `${where}, unchanged in a run from the bottom, which counts as one place down: ${calculation}`
    case 'up':
      return `${where}, up ${moved}, 20% for each from ${step.start}%: ${calculation}`
    case 'down':
      return `${where}, down ${moved}, 10% off for each from ${step.start}%: ${calculation}`
    default:
      return `${where}, unchanged: ${calculation}`
  }
}

function distribution(step: StepOf<'distribution'>, line: ScoreLine): string {
  if (step.rank === null || step.level === null) return leftOut
  return `${capital(standing(step.rank, step.tied, step.size))}, “${step.level}” is for ${step.places}: given “${step.level}”, full ${points(line.fullMarks)} × ${digits(step.percent, null)}% ${result(step.points)}`
}

function apart(difference: string, unit: string | null): string {
  if (difference === '0') return 'equal to the mean'
  return difference.startsWith('-')
    ? `${distance(difference.slice(1), unit)} below the mean`
    : `${distance(difference, unit)} above the mean`
}

function award(trace: DifferenceTrace, step: StepOf<'relative'>, line: ScoreLine): string {
  const unit = differenceUnit(line.unit)
  const lower = line.rule.kind === 'relative' && line.rule.direction === 'lower'
  switch (trace.kind) {
    case 'threshold':
      return trace.met ? `: full ${points(line.fullMarks)}` : ', not what is asked: 0 points'
    case 'shortfall':
      return trace.gap === '0'
        ? `: full ${points(line.fullMarks)}`
        : `, ${digits(trace.steps, null)} ${trace.steps === '1' ? 'step' : 'steps'}: full ${points(line.fullMarks)} − ${digits(trace.steps, null)} × ${trace.deduct} ${result(step.points)}`
    case 'bands': {
      const rounded = trace.read === step.difference ? '' : `, rounded to ${amount(trace.read, unit)}`
      const where = `${rounded}, in the band “${band(trace.from, trace.to, unit, lower)}”`
      return trace.percent === null
        ? `${where}: ${points(step.points)}`
        : `${where}: full ${points(line.fullMarks)} × ${digits(trace.percent, null)}% ${result(step.points)}`
    }
  }
}

function byBest(step: StepOf<'relative'>, line: ScoreLine): string {
  const lower = line.rule.kind === 'relative' && line.rule.direction === 'lower'
  const [value, best] = [beside(step.value, step.against, line.unit), amount(step.against, line.unit)]
  const group = `best of ${units(step.size)} in the group ${best}`
  if (step.percent === '100') return `Result ${value}, ${group}: full ${points(line.fullMarks)}`
  if (step.percent === '0') return `Result ${value}, ${group}: 0 points`
  const ratio = lower ? `best ${best} ÷ result ${value}` : `result ${value} ÷ best ${best}`
  return `${capital(units(step.size))} in the group: ${ratio} × full ${points(line.fullMarks)} ${result(step.points)}`
}

function relative(step: StepOf<'relative'>, line: ScoreLine): string {
  if (step.reference === 'best') return byBest(step, line)
  const mean = step.reference === 'given' ? 'given mean' : `mean of ${units(step.size)} in the group`
  const where = `Result ${beside(step.value, step.against, line.unit)}, ${mean} ${amount(step.against, line.unit)}`
  if (step.score !== null) {
    const spread = step.spread === '0' ? 'all the same' : `standard deviation ${digits(step.spread ?? '', null)}`
    return `${where}, ${spread}, T ${step.score}: full ${points(line.fullMarks)} × ${step.score}% ${result(step.points)}`
  }
  if (step.award === null || step.difference === null) return where
  return `${where}, ${apart(step.difference, line.unit)}${award(step.award, step, line)}`
}

/** How rules that compare within the group came to their points. */
export const groupSteps: GroupStepTexts = { rank, rank_shift: shift, distribution, relative }

function rankAward(given: RankAward): string {
  switch (given.kind) {
    case 'table':
      return given.places.map(({ worth }, at) => `place ${at + 1} ${worthText(worth, given.worth)}`).join(', ')
    case 'bands':
      return given.bands
        .map(({ upTo, worth }, at) => {
          const from = Number(given.bands[at - 1]?.upTo ?? '0') + 1
          const which = from === Number(upTo) ? `place ${upTo}` : `places ${from}–${upTo}`
          return `${which} ${worthText(worth, given.worth)}`
        })
        .join(', ')
    case 'linear':
      return `full marks for the first, ${points(given.step)} less for each place down`
    case 'share':
      return 'full marks for the first, equal steps down to an N-th of them for the last'
  }
}

function beyond(given: RankAward): string {
  if (!('beyond' in given) || given.beyond === 'refuse') return ''
  return given.beyond === 'last' ? ', the same for all places after' : ', nothing for places after'
}

function meanAward(given: MeanAward, unit: string | null, lower: boolean): string {
  switch (given.kind) {
    case 'threshold': {
      const margin = given.margin === '0' ? '' : ` by ${distance(given.margin, unit)}`
      const word = lower ? (given.strict ? 'below' : 'not above') : given.strict ? 'above' : 'not below'
      return `full marks ${word} the mean${margin}, else nothing`
    }
    case 'bands': {
      const read = differenceUnit(unit)
      const rounded = given.round === undefined ? '' : ` (the difference rounded to ${given.round} places first)`
      return `by the difference from the mean: ${given.bands.map(each => `${band(each.from, each.to, read, lower)}: ${worthText(each.worth, given.worth)}`).join('; ')}${rounded}`
    }
    case 'shortfall': {
      const mode = { floor: 'full steps only', ceil: 'a started step counts whole', continuous: 'in proportion' }[
        given.stepMode
      ]
      return `${points(given.deduct)} off for every ${distance(given.per, unit)} ${lower ? 'above' : 'below'} the mean (${mode}), down to nothing`
    }
  }
}

function relativeRule({ reference, direction }: RelativeRule, unit: string | null): string {
  const lower = direction === 'lower'
  switch (reference.kind) {
    case 'best':
      return `Full marks for the best of the group, the others by ${lower ? 'best over result' : 'result over best'}`
    case 't_score':
      return 'By the T-score within the group (50 + 10 z): T percent of full marks'
    case 'mean':
      return `Against the mean of the group (${reference.of === 'pooled' ? 'sums over sums' : 'each unit the same'}): ${meanAward(reference.award, unit, lower)}`
    case 'given':
      return `Against the mean${reference.item === undefined ? ` ${amount(reference.mean, unit)}` : ''}: ${meanAward(reference.award, unit, lower)}`
  }
}

/** The same rules in one sentence. */
export const groupRules: GroupRuleTexts = {
  rank: (rule, unit) => {
    const start =
      rule.threshold === undefined
        ? 'By place within the group: '
        : `Full marks from ${amount(rule.threshold, unit)}, the others by place within the group: `
    const tie = rule.tie === 'best' ? 'the tied get the best place they share' : 'the tied get the mean of their places'
    return `${start}${rankAward(rule.award)}${beyond(rule.award)}; ${tie}`
  },
  rank_shift: () =>
    'By places moved within the group: full marks for the first five; 10% off for each place below the fifth on leaving them; else from 80% (60% for who stays in the last five) 20% more for each place up, 10% less for each place down, a run of unchanged units from the bottom counts as one place down',
  distribution: rule => {
    const tie = rule.allowOverflow ? 'better' : 'lower'
    return `Levels by place within the group: ${rule.levels.map(each => `${each.level} ${each.share}% of the units, ${worthText(each.percent, 'percent')}`).join('; ')}; tied across an edge: all the ${tie}`
  },
  relative: relativeRule,
}
