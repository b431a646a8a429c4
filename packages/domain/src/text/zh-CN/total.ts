import type { GradeCause } from '../../publication/veto-effect.ts'
import type { LeftOut } from '../../scoring/trace.ts'
import { digits } from '../amount.ts'
import type { ShownFigure } from '../explain-total.ts'
import { remainder } from '../percent.ts'
import type { GradeTexts, TotalParts, TotalTexts } from '../score-texts.ts'
import { points } from './phrase.ts'

const leftOut: Readonly<Record<LeftOut, string>> = {
  group: '不适用于本组',
  window: '文件日期不在计分时段内',
  issuer: '发文单位不在计分范围',
  duplicate: '同一事项已按最高的计',
}

const causes: Readonly<Record<GradeCause, string>> = {
  veto: '因否决',
  false_report: '因弄虚作假',
  both: '因否决和弄虚作假',
}

const sides = { bonus: '加分', penalty: '减分' } as const

/** `=` before a figure that is shown exactly, else `≈`. */
function equal({ text, exact }: ShownFigure): string {
  return `${exact ? '=' : '≈'} ${text}`
}

function sumOf({ base, bonus, penalty }: TotalParts): string {
  return `基础分 ${base}${bonus === '0' ? '' : ` + 加分 ${bonus}`}${penalty === '0' ? '' : ` − 减分 ${penalty}`}`
}

/** The total explained in Chinese, as an officer would write it. */
export const totalTexts: TotalTexts = {
  simple: (parts, total) => `总分：${parts.join(' + ')} = ${total}`,
  base: (parts, base) => `基础分：${parts.join(' + ')} ${equal(base)}`,
  notApplicable: step => `不适用 ${step.lines} 项，满分合计 ${points(step.fullMarks)}，不计入得分率`,
  categoryZero: step => `否决 ${step.code}（${step.documentNumber}），“${step.name}”得 0 分`,
  categoryCap: step => `“${step.name}”最多计 ${points(step.cap)}，超出部分不计`,
  periods: (step, yearEnd, merged) => {
    const each = step.periods.map(one => `${one.period} ${one.total}`).join('、')
    if (step.merge.kind === 'latest') return `平时成绩 ${each}；以年终 ${yearEnd.text} 为准`
    if (step.merge.kind === 'least') return `平时成绩 ${each}，年终 ${yearEnd.text}，取最低的 ${merged.text}`
    const { periodPercent } = step.merge
    const sum = step.periods.map(one => one.total).join(' + ')
    const mean = step.periods.length === 1 ? sum : `(${sum}) ÷ ${step.periods.length}`
    return `平时 ${mean} × ${periodPercent}% + 年终 ${yearEnd.text} × ${remainder(periodPercent)}% ${equal(merged)}（${each}）`
  },
  coefficient: (step, after) =>
    `乘以“${step.name}”${digits(step.factor, null)}${step.capped ? '，最高 100 分' : ''} ${equal(after)}`,
  entry: (side, entry) => {
    const what = `${entry.typeName}·${entry.row}（${entry.documentNumber}）`
    if (entry.leftOut !== null) return `不计：${what}，${leftOut[entry.leftOut]}`
    const reason = entry.reason === null || entry.reason.trim() === '' ? '' : `，理由：${entry.reason}`
    return `${sides[side]}：${what}，${side === 'bonus' ? '计' : '扣'} ${points(entry.points)}${reason}`
  },
  falseReport: report =>
    `减分：弄虚作假（${report.documentNumber}），“${report.indicator}”满分 ${points(report.fullMarks)} × ${report.times} = ${points(report.points)}`,
  cap: (side, cap) =>
    `${cap.name ?? `各项${sides[side]}`}合计 ${points(cap.sum)}，最多${side === 'bonus' ? '计' : '扣'} ${points(cap.cap)}`,
  sum: (side, all) => `${sides[side]}共计 ${points(all)}`,
  whole: (parts, total) => `总分：${sumOf(parts)} = ${total}`,
  before: (parts, sum) => `合计：${sumOf(parts)} ${equal(sum)}`,
  within: cap => `加分含在 ${points(cap)}之内，按 ${points(cap)}计`,
  floor: floor => `总分最低 ${points(floor)}`,
  alone: total => `总分：${total}`,
}

/** The grade explained in Chinese, one line a step. */
export const gradeTexts: GradeTexts = {
  joined: step => `本组不足 ${step.least} 个单位，并入“${step.group}”排名和定等次`,
  grade_line: step =>
    step.atLeast === null ? `总分对应“${step.grade}”` : `总分达到“${step.grade}”线 ${step.atLeast} 分`,
  group_small: step => `全组 ${step.base} 个单位，不足 ${step.least} 个，不设名额，只看分数线`,
  quota_full: step => `“${step.grade}”名额 ${step.places} 个（全组 ${step.base} 个单位）已满，按下一等次`,
  tie_at_quota: step => `并列的 ${step.shared} 个单位不能都进入“${step.grade}”的 ${step.places} 个名额，按下一等次`,
  veto_cap: step => `${causes[step.cause]}，不高于“${step.grade}”`,
  veto_downgrade: step => `${causes[step.cause]}，由“${step.from}”降为“${step.to}”`,
  veto_fail: step => `因否决，定为“${step.grade}”`,
  disqualified: step => `${causes[step.cause]}，取消评优资格`,
  refilled: step => `“${step.grade}”因否决空出名额，按名次递补`,
  false_report: step => `弄虚作假（${step.documentNumber}），已于 ${step.heardOn} 听取陈述申辩`,
  veto_work: step => `否决 ${step.code}（${step.documentNumber}）：“${step.category}”单项不得评优，总分和等次不变`,
  veto_people: step => `否决 ${step.code}（${step.documentNumber}）：${step.consequence}，总分和等次不变`,
  veto_past: step =>
    `否决 ${step.code}（${step.documentNumber}）只看${step.years === 1 ? '本年' : `近 ${step.years} 年`}的文件，不计`,
}
