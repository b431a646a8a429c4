import { checkCycleState } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { type Problem, problem, refuseIfAny } from '../problem.ts'
import { checkNotOwn } from '../review/review.ts'

/** How far a fact has come that two people of the confirming office vouch for. */
export type AttestedState = 'recorded' | 'confirmed' | 'withdrawn'

/** Who recorded a fact, who confirmed it, and whether it was withdrawn. Accounts by id, instants as ISO text. */
export interface Attested {
  readonly recordedBy: string
  readonly recordedAt: string
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly version: number
}

/** What is known when a fact is recorded, confirmed or withdrawn. */
export interface AttestedCase {
  readonly cycleState: CycleState
  readonly assesseeId: string
  readonly accountId: string
  /** The place at which the person acts. */
  readonly organisationId: string
  /** Every organisation at which the person holds an appointment today. */
  readonly appointedAt: readonly string[]
}

/** A withdrawn fact stays on record, whether it had been confirmed or not. */
export function attestedState({
  confirmedAt,
  withdrawnAt,
}: Pick<Attested, 'confirmedAt' | 'withdrawnAt'>): AttestedState {
  if (withdrawnAt !== null) return 'withdrawn'
  return confirmedAt === null ? 'recorded' : 'confirmed'
}

/** A fact as its first person recorded it: it counts for nothing yet. */
export function recorded(accountId: string, at: string): Attested {
  return {
    recordedBy: accountId,
    recordedAt: at,
    confirmedBy: null,
    confirmedAt: null,
    withdrawnBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
    version: 1,
  }
}

/** Whether a fact may be recorded now: before approval, and not about oneself. */
export function checkRecord(about: AttestedCase): Problem[] {
  return [...checkCycleState(about.cycleState, ['open', 'reviewing']), ...checkNotOwn(about, about)]
}

/** Whether this person may confirm it: as for recording, it was not withdrawn, and another than recorded it. */
export function checkAttest(fact: Attested, about: AttestedCase): Problem[] {
  return [
    ...checkRecord(about),
    ...(fact.withdrawnAt === null ? [] : [problem('attested_withdrawn', { reason: fact.withdrawnReason ?? '' })]),
    ...(fact.recordedBy === about.accountId ? [problem('attested_second_person', {})] : []),
  ]
}

/** The second person of the office confirms: from now on it counts. @throws DomainError as `checkAttest` */
export function attest<Fact extends Attested>(fact: Fact, about: AttestedCase, at: string): Fact {
  refuseIfAny(checkAttest(fact, about))
  return { ...fact, confirmedBy: about.accountId, confirmedAt: at, version: fact.version + 1 }
}

/** What `checkWithdraw` let through is withdrawn; it stays on record. */
export function withdrawn<Fact extends Attested>(fact: Fact, accountId: string, at: string, reason: string): Fact {
  return {
    ...fact,
    withdrawnBy: accountId,
    withdrawnAt: at,
    withdrawnReason: reason.trim(),
    version: fact.version + 1,
  }
}
