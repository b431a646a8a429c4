import type { GradeCause } from '../../publication/veto-effect.ts'
import type { LeftOut } from '../../scoring/trace.ts'
import { digits } from '../amount.ts'
import type { ShownFigure } from '../explain-total.ts'
import { remainder } from '../percent.ts'
import type { GradeTexts, TotalParts, TotalTexts } from '../score-texts.ts'
import { points } from './phrase.ts'

const leftOut: Readonly<Record<LeftOut, string>> = {
  group: 'not for this group',
  window: 'its document is dated outside the window',
  issuer: 'its issuer does not count',
  duplicate: 'the same matter counted higher',
}

const causes: Readonly<Record<GradeCause, string>> = {
  veto: 'By veto',
  false_report: 'For false reporting',
  both: 'By veto and for false reporting',
}

const sides = { bonus: 'Bonus', penalty: 'Penalty' } as const

function equal({ text, exact }: ShownFigure): string {
  return `${exact ? '=' : '≈'} ${text}`
}

function sumOf({ base, bonus, penalty }: TotalParts): string {
  return `base ${base}${bonus === '0' ? '' : ` + bonus ${bonus}`}${penalty === '0' ? '' : ` − penalty ${penalty}`}`
}

/** The total explained in English. */
export const totalTexts: TotalTexts = {
  simple: (parts, total) => `Total: ${parts.join(' + ')} = ${total}`,
  base: (parts, base) => `Base: ${parts.join(' + ')} ${equal(base)}`,
  notApplicable: step => `Not applicable: ${step.lines}, full ${points(step.fullMarks)} in all, left out of the rate`,
  categoryZero: step => `Veto ${step.code} (${step.documentNumber}): “${step.name}” is 0`,
  categoryCap: step => `“${step.name}” counts at most ${points(step.cap)}`,
  periods: (step, yearEnd, merged) => {
    const each = step.periods.map(one => `${one.period} ${one.total}`).join(', ')
    if (step.merge.kind === 'latest') return `Periods ${each}; the year's end, ${yearEnd.text}, counts`
    if (step.merge.kind === 'least')
      return `Periods ${each}, year's end ${yearEnd.text}: the least, ${merged.text}, counts`
    const { periodPercent } = step.merge
    const sum = step.periods.map(one => one.total).join(' + ')
    const mean = step.periods.length === 1 ? sum : `(${sum}) ÷ ${step.periods.length}`
    return `Periods ${mean} × ${periodPercent}% + year's end ${yearEnd.text} × ${remainder(periodPercent)}% ${equal(merged)} (${each})`
  },
  coefficient: (step, after) =>
    `Times “${step.name}” ${digits(step.factor, null)}${step.capped ? ', at most 100' : ''} ${equal(after)}`,
  entry: (side, entry) => {
    const what = `${entry.typeName}, ${entry.row} (${entry.documentNumber})`
    if (entry.leftOut !== null) return `Not counted: ${what}, ${leftOut[entry.leftOut]}`
    const reason = entry.reason === null || entry.reason.trim() === '' ? '' : `; reason: ${entry.reason}`
    return `${sides[side]}: ${what}: ${points(entry.points)}${reason}`
  },
  falseReport: report =>
    `Penalty: false reporting (${report.documentNumber}), full ${points(report.fullMarks)} of “${report.indicator}” × ${report.times} = ${points(report.points)}`,
  cap: (side, cap) =>
    `${cap.name ?? `All ${sides[side].toLowerCase()}`}: ${points(cap.sum)}, at most ${points(cap.cap)}`,
  sum: (side, all) => `${sides[side]} in all: ${points(all)}`,
  whole: (parts, total) => `Total: ${sumOf(parts)} = ${total}`,
  before: (parts, sum) => `Sum: ${sumOf(parts)} ${equal(sum)}`,
  within: cap => `The bonus lies within ${cap}, so ${points(cap)} count`,
  floor: floor => `The total is at least ${points(floor)}`,
  alone: total => `Total: ${total}`,
}

/** The grade explained in English, one line a step. */
export const gradeTexts: GradeTexts = {
  joined: step => `Fewer than ${step.least} units in its own group: ranked and graded with “${step.group}”`,
  grade_line: step =>
    step.atLeast === null
      ? `The total falls into “${step.grade}”`
      : `The total reaches the line of “${step.grade}”, ${step.atLeast}`,
  group_small: step => `${step.base} units in the group, fewer than ${step.least}: no quota, lines alone`,
  quota_full: step =>
    `The ${step.places} places of “${step.grade}” (among ${step.base} units) are taken: the next grade`,
  tie_at_quota: step =>
    `${step.shared} units of equal rank do not all fit into the ${step.places} places of “${step.grade}”: the next grade`,
  veto_cap: step => `${causes[step.cause]}, not above “${step.grade}”`,
  veto_downgrade: step => `${causes[step.cause]}, from “${step.from}” down to “${step.to}”`,
  veto_fail: step => `By veto, “${step.grade}”`,
  disqualified: step => `${causes[step.cause]}, no honours`,
  refilled: step => `A veto left a place of “${step.grade}” empty: it goes to the next by rank`,
  false_report: step => `False reporting (${step.documentNumber}); the unit was heard on ${step.heardOn}`,
  veto_work: step =>
    `Veto ${step.code} (${step.documentNumber}): no honours in “${step.category}”; total and grade stay`,
  veto_people: step => `Veto ${step.code} (${step.documentNumber}): ${step.consequence}; total and grade stay`,
  veto_past: step =>
    `Veto ${step.code} (${step.documentNumber}) reads documents of ${step.years === 1 ? 'this year' : `the last ${step.years} years`} only: not counted`,
}
