import { lixian2020Plan } from '@yaodian/templates'

/** The years that the demo has a plan for. */
export type PlanYear = 2019 | 2020

// Last year's plan is the same outline in the words of its year. It says of itself that it is made up.
const words2019: readonly (readonly [string, string])[] = [
  ['2020', '2019'],
  ['新冠疫情', '传染病疫情'],
  ['为全县决胜小康提供人才支撑。', '为全县决胜小康提供人才支撑。本文是演示用的上一年要点，并非原文。'],
]

/** What a year's plan says where the template's says this: its whole text, or words quoted of it. */
export function inWordsOf(year: PlanYear, text: string): string {
  return year === 2020 ? text : words2019.reduce((said, [from, to]) => said.replaceAll(from, to), text)
}

/** A year's plan as the bureau uploaded it. */
export function planText(year: PlanYear): string {
  return inWordsOf(year, lixian2020Plan)
}
