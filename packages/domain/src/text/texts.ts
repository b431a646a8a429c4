import type { Problem, ProblemCode, ProblemParams, ProblemTexts } from '../problem.ts'

/** Domain's words for what it refuses, in one language; `text/zh-CN.ts` and `text/en.ts` are complete by type. */
export type ProblemWords = ProblemTexts<ProblemParams>

/** Puts a problem into words of the reader's language. */
export function describeProblem(problem: Problem, words: ProblemWords): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- code and params come from one Problem, so they fit; TypeScript cannot follow a union through an index
  const write = words[problem.code] as (params: ProblemParams[ProblemCode]) => string
  return write(problem.params)
}
