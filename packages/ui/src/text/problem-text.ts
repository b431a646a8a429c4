import { describeProblem, type Problem, type ProblemWords } from '@yaodian/domain'
import { createTexts } from './texts.ts'

/** Domain's sentences for what it refuses, in the reader's language. Loaded once somebody is signed in. */
export const problemTexts = createTexts<ProblemWords>({
  'zh-CN': async () => (await import('@yaodian/domain/text/zh-CN')).problemWords,
  en: async () => (await import('@yaodian/domain/text/en')).problemWords,
})

/** One problem in words; in a component call `problemTexts.use()` beside it, so that a change of language shows. */
export function sayProblem(problem: Problem): string {
  return describeProblem(problem, problemTexts.current())
}
