import type { NumberProblems } from '../../number/number-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** Refused numbers, in words. */
export const numberProblems: ProblemTexts<NumberProblems> = {
  number_empty: () => 'There is no number yet. Enter one; if it really is none, enter 0.',
  number_invalid: ({ text }) =>
    `“${text}” is not a number, so it cannot be scored. Write digits only, such as 1600 or 78.4.`,
  number_separator: ({ text }) =>
    `The comma in “${text}” is misplaced: thousands are grouped by three digits (1,600), and the decimal point is “.”. Correct it and enter it again.`,
  number_percent: ({ text, unit }) =>
    unit === ''
      ? `“${text}” has a percent sign, but this item is not a percentage. Enter the quantity itself.`
      : `“${text}” has a percent sign, but the unit here is “${unit}”. Enter the quantity in “${unit}”.`,
  number_scale: ({ text, unit }) =>
    `“${text}” has 万 or 亿, but the unit is already “${unit}”, so it could mean two things. Enter the figure in “${unit}”.`,
}
