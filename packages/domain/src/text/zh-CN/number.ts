import type { NumberProblems } from '../../number/number-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** Refused numbers, in words. */
export const numberProblems: ProblemTexts<NumberProblems> = {
  number_empty: () => '还没有填写数字。请填写一个数；确实为零的，请填 0。',
  number_invalid: ({ text }) => `“${text}”不是数字，无法计分。请只写数字，例如 1600 或 78.4。`,
  number_separator: ({ text }) =>
    `“${text}”的逗号位置不对：千位分隔应每三位一个，例如 1,600；小数点请用“.”。请改正后再填。`,
  number_percent: ({ text, unit }) =>
    unit === ''
      ? `“${text}”带有百分号，而这一项不是百分比。请填写数量本身。`
      : `“${text}”带有百分号，而这一项的单位是“${unit}”。请按“${unit}”填写数量。`,
  number_scale: ({ text, unit }) =>
    `“${text}”带有“万”或“亿”，而单位已经是“${unit}”，含义不明确。请按“${unit}”直接填数。`,
}
