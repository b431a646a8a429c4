import { checkCycleState, isPastDeadline } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { type Problem, problem } from '../problem.ts'
import { sameDocument } from '../occurrence/document-number.ts'
import { isIsoDate } from '../rule/months-late.ts'
import type { Veto } from '../scheme/scheme.ts'
import { checkNotOwn } from './review.ts'

/** What establishes a veto: never the system by itself, always a document. */
export interface VetoGround {
  readonly documentNumber: string
  /** ISO date of the document. */
  readonly onDate: string
}

/** What is known when a veto is confirmed. */
export interface VetoCase {
  readonly cycleState: CycleState
  readonly today: string
  readonly assesseeId: string
  /** The place at which the confirming reviewer acts. */
  readonly organisationId: string
  /** Every organisation at which the person holds an appointment today. */
  readonly appointedAt: readonly string[]
  /** Keys of grounds that hold already for this assessee. */
  readonly standing: readonly string[]
}

/** The same document establishes the same veto once, however it is spaced or written. */
export function vetoKey(vetoCode: string, documentNumber: string): string {
  return `${vetoCode}:${sameDocument(documentNumber)}`
}

/** Whether the office may confirm: legal basis in the scheme, document number and date, before approval, not on itself, not twice. */
export function checkVeto(
  veto: Pick<Veto, 'code' | 'trigger' | 'legalBasis'>,
  ground: VetoGround,
  about: VetoCase,
): Problem[] {
  const problems = checkCycleState(about.cycleState, ['open', 'reviewing'])
  problems.push(...checkNotOwn(about, about))
  if (veto.legalBasis.length === 0) problems.push(problem('veto_basis_required', { veto: veto.trigger }))
  if (ground.documentNumber.trim() === '') problems.push(problem('document_number_required', {}, ['documentNumber']))
  if (!isIsoDate(ground.onDate) || isPastDeadline(about.today, ground.onDate))
    problems.push(problem('veto_date_invalid', { date: ground.onDate }, ['onDate']))
  if (about.standing.includes(vetoKey(veto.code, ground.documentNumber)))
    problems.push(problem('veto_repeated', { document: ground.documentNumber }))
  return problems
}

/** Whether a confirmed veto may be withdrawn: with a reason, before approval, not by whom it is about. */
export function checkWithdraw(
  about: Pick<VetoCase, 'cycleState' | 'assesseeId' | 'organisationId' | 'appointedAt'>,
  reason: string,
): Problem[] {
  const problems = [...checkCycleState(about.cycleState, ['open', 'reviewing']), ...checkNotOwn(about, about)]
  if (reason.trim() === '') problems.push(problem('reason_required', { act: 'withdraw' }, ['reason']))
  return problems
}
