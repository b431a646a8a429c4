import type { AccessProblems } from './permission/access-problem.ts'
import type { CalendarProblems } from './calendar/calendar-problem.ts'
import type { AssessmentProblems } from './cycle/assessment-problem.ts'
import type { NumberProblems } from './number/number-problem.ts'
import type { OrganisationProblems } from './organisation/organisation-problem.ts'
import type { PlanProblems } from './plan/plan-problem.ts'
import type { PublicationProblems } from './publication/publication-problem.ts'
import type { SetupProblems } from './cycle/setup-problem.ts'
import type { ScoringProblems } from './scoring/scoring-problem.ts'
import type { StructureProblems } from './validate/structure-problem.ts'

/** Everything domain can refuse: code → what its sentence needs to be written. Each noun contributes its own part. */
export interface ProblemParams
  extends
    AccessProblems,
    AssessmentProblems,
    CalendarProblems,
    NumberProblems,
    OrganisationProblems,
    PlanProblems,
    PublicationProblems,
    ScoringProblems,
    SetupProblems,
    StructureProblems {}

/** The name of a refusal, `snake_case`; its words are in `text/`. */
export type ProblemCode = keyof ProblemParams

/** Where in the input the fault lies, outermost first: `['entries', 3, 'rule', 'target']`. */
export type ProblemPath = readonly (string | number)[]

/** One fault, as data: it travels to the portal and is put into words there, in the reader's language. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly path: ProblemPath; readonly params: ProblemParams[C] }
}[ProblemCode]

/** Texts of a noun's problems: one sentence a code, complete by type. */
export type ProblemTexts<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string }

/** Names a fault. `params` fill the sentence, `path` points at the field. */
export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C], path: ProblemPath = []): Problem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mapped union cannot be narrowed by a generic code; the signature guarantees that code and params fit
  return { code, params, path } as unknown as Problem
}

/** Domain refuses: carries every fault found, never only the first. */
export class DomainError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(each => each.code).join(', '))
    this.name = 'DomainError'
    this.problems = problems
  }
}

/** Refuses with one fault. @throws DomainError always */
export function refuse<C extends ProblemCode>(code: C, params: ProblemParams[C], path: ProblemPath = []): never {
  throw new DomainError([problem(code, params, path)])
}

/** Refuses when there are faults, with all of them. @throws DomainError when `problems` is not empty */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DomainError(problems)
}
