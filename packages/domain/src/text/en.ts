import { accessProblems } from './en/access.ts'
import { assessmentProblems } from './en/assessment.ts'
import { calendarProblems } from './en/calendar.ts'
import { numberProblems } from './en/number.ts'
import { organisationProblems } from './en/organisation.ts'
import { planProblems } from './en/plan.ts'
import { publicationProblems } from './en/publication.ts'
import { scoringProblems } from './en/scoring.ts'
import { setupProblems } from './en/setup.ts'
import { structureProblems } from './en/structure.ts'
import type { ProblemWords } from './texts.ts'

/** Every refusal of domain in English. */
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

export { scoreTexts } from './en/score.ts'
