import { accessProblems } from './zh-CN/access.ts'
import { assessmentProblems } from './zh-CN/assessment.ts'
import { calendarProblems } from './zh-CN/calendar.ts'
import { numberProblems } from './zh-CN/number.ts'
import { organisationProblems } from './zh-CN/organisation.ts'
import { planProblems } from './zh-CN/plan.ts'
import { publicationProblems } from './zh-CN/publication.ts'
import { scoringProblems } from './zh-CN/scoring.ts'
import { setupProblems } from './zh-CN/setup.ts'
import { structureProblems } from './zh-CN/structure.ts'
import type { ProblemWords } from './texts.ts'

/** Every refusal of domain in Chinese, as an officer would write it. */
export const problemWords: ProblemWords = {
  ...accessProblems,
  ...assessmentProblems,
  ...calendarProblems,
  ...numberProblems,
  ...organisationProblems,
  ...planProblems,
  ...publicationProblems,
  ...scoringProblems,
  ...setupProblems,
  ...structureProblems,
}

export { scoreTexts } from './zh-CN/score.ts'
