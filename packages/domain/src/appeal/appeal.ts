import { isPastDeadline } from '../cycle/cycle.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'
import type { AssesseeResult } from '../publication/result.ts'
import { canonicalJson } from '../publication/snapshot.ts'
import { checkNotOwn, type Reviewing } from '../review/review.ts'

/** How an appeal 申诉 stands. */
export type AppealState = 'open' | 'upheld' | 'rejected'

/** What deciding looks at. */
export interface AppealToDecide {
  readonly state: AppealState
  readonly assesseeId: string
  /** Who decided, during review, the contested response, or those that a decision on the whole result corrects. */
  readonly reviewedBy: readonly string[]
}

/** What an assessee's earlier appeal about the same matter (the same indicator, or the result as a whole) says. */
export interface EarlierAppeal {
  readonly state: AppealState
  readonly reason: string
  /** Whether what it contested still stands as published; after a revision that changed it there is something new to contest. */
  readonly stands: boolean
}

/** What raising an appeal looks at. */
export interface AppealToRaise {
  readonly reason: string
  /** The last day of 公示, included. */
  readonly until: string
  readonly today: string
  readonly earlier: readonly EarlierAppeal[]
}

/** How often one matter can be contested while it stands as published: once, and once more with new grounds. */
export const mostAppeals = 2

/**
 * What a head writes, and when: reasons are needed, the window of 公示 must be open, and a matter is not contested twice at a
 * time. One that was decided is taken up once more, for grounds that were not given before; that decision closes it.
 */
export function checkRaiseAppeal({ reason, until, today, earlier }: AppealToRaise): Problem[] {
  const problems: Problem[] = []
  if (isPastDeadline(until, today)) problems.push(problem('appeal_window_closed', { until }))
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'appeal' }, ['reason']))
  problems.push(...checkEarlier(reason, earlier))
  return problems
}

function checkEarlier(reason: string, earlier: readonly EarlierAppeal[]): Problem[] {
  if (earlier.some(each => each.state === 'open')) return [problem('appeal_pending', {})]
  const standing = earlier.filter(each => each.stands)
  if (standing.length >= mostAppeals) return [problem('appeal_closed', { times: standing.length })]
  const said = standing.some(each => wordsOf(each.reason) === wordsOf(reason))
  return said ? [problem('appeal_grounds_known', {}, ['reason'])] : []
}

/** A reason without spaces and punctuation: the same grounds typed again are no new ones. */
function wordsOf(reason: string): string {
  return reason.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '')
}

/** Whether two revisions say the same about what was contested: one indicator's score with all its steps, or total and grade. */
export function isSameMatter(before: AssesseeResult, after: AssesseeResult, indicatorId: string | null): boolean {
  const matter = ({ score, grade }: AssesseeResult): unknown =>
    indicatorId === null
      ? [score.total, grade.grade]
      : (score.lines.find(line => line.indicatorId === indicatorId) ?? null)
  return canonicalJson(matter(before)) === canonicalJson(matter(after))
}

/** Who decides an appeal. */
export type AppealDecider = Pick<Reviewing, 'accountId' | 'organisationId' | 'appointedAt'>

/** Whether this person may decide this appeal so: open, with reasons, not on a result of their own, and never by who reviewed the contested indicator (scoring-rules, section 3: separation). */
export function checkDecideAppeal(appeal: AppealToDecide, decision: string, by: AppealDecider): Problem[] {
  const problems: Problem[] = []
  if (appeal.state !== 'open') problems.push(problem('appeal_decided', { state: appeal.state }))
  if (decision.trim() === '') problems.push(problem('reason_required', { act: 'decision' }, ['decision']))
  problems.push(...checkNotOwn(appeal, by))
  if (appeal.reviewedBy.includes(by.accountId)) problems.push(problem('second_person_required', {}))
  return problems
}

/** Decides an appeal. @throws DomainError for each problem of `checkDecideAppeal` */
export function decideAppeal(
  appeal: AppealToDecide,
  outcome: 'upheld' | 'rejected',
  decision: string,
  by: AppealDecider,
): AppealState {
  refuseIfAny(checkDecideAppeal(appeal, decision, by))
  return outcome
}
