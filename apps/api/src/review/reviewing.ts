import {
  authorOf,
  decidingOffice,
  isInForce,
  type Actor,
  type Ask,
  type AskedItem,
  type DataValue,
  type Reviewing,
  type Subject,
} from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import { getFrame, getLine, periodOf, type CycleFrame } from '../response/cycle-frame.ts'
import { getResponseAt, type ResponseAddress } from '../response/response-store.ts'
import type { ValueTable } from '../value/value-store.ts'

/** Whose a response is to decide. @throws DomainError not_found */
export async function reviewSubject(reader: Reader, actor: Actor, at: ResponseAddress): Promise<Subject> {
  await getResponseAt(reader, actor.authorityId, at)
  return subjectOf(await getFrame(reader, actor.authorityId, at.cycleId), actor, at)
}

/** The same for many, of responses known to exist: the first that the actor's office does not decide keeps the whole call out. */
export function subjectOf(
  frame: CycleFrame,
  actor: Actor,
  at: Pick<ResponseAddress, 'indicatorId' | 'assesseeId'>,
): Subject {
  return decidingSubject(frame, actor, getLine(frame, at.indicatorId).indicator.officeId, at.assesseeId)
}

/** Whose it is to decide on an assessee what an office answers for. A reviewer of the assessed office itself is let through, so that it is told why it may not. */
export function decidingSubject(frame: CycleFrame, actor: Actor, officeId: string, assesseeId: string): Subject {
  const deciding =
    actor.organisationId === assesseeId
      ? officeId
      : decidingOffice(frame.scheme.frozen.definition, officeId, assesseeId)
  return deciding === null ? {} : { responsibleOfficeId: deciding }
}

/** A person at work, and everywhere it is appointed. */
export interface Decider {
  readonly actor: Actor
  readonly appointedAt: readonly string[]
}

/** The actor with every organisation of the authority at which it holds an appointment today: nobody decides on any of them. */
export async function readDecider(reader: Reader, actor: Actor, today: string): Promise<Decider> {
  const rows = await reader
    .selectFrom('appointment')
    .select(['organisation_id', 'from_date', 'to_date'])
    .where('authority_id', '=', actor.authorityId)
    .where('account_id', '=', actor.accountId)
    .execute()
  const inForce = rows.filter(row => isInForce({ from: row.from_date, to: row.to_date }, today))
  return { actor, appointedAt: inForce.map(row => row.organisation_id) }
}

/** Who reviews, with everybody who stands behind a value of the response that is not the assessee's own. */
export function reviewingOf(
  frame: CycleFrame,
  { actor, appointedAt }: Decider,
  ask: Ask,
  assesseeId: string,
  values: ValueTable,
): Reviewing {
  const { accountId, organisationId } = actor
  const suppliedBy = authorsOf(frame, ask, assesseeId, values)
  return { cycleState: frame.state, accountId, organisationId, suppliedBy, appointedAt }
}

/** Accounts that supplied, corrected or settled last what the assessee did not report itself. */
export function authorsOf(frame: CycleFrame, ask: Ask, assesseeId: string, values: ValueTable): readonly string[] {
  const valueOf = ({ item }: AskedItem) => values.get(periodOf(frame, 'current'), assesseeId, item.id) ?? []
  const supplied = ask.others.flatMap(valueOf)
  const settled = ask.own.flatMap(valueOf).filter(value => value.source === 'settled')
  const baselines = unverifiedBaselines(frame, ask.others, assesseeId, values)
  return [...supplied, ...settled, ...baselines].flatMap(value => authorOf(value) ?? [])
}

/** Values of the year before that nobody verified yet: whoever accepts a response accepts those that it shows. */
export function unverifiedBaselines(
  frame: CycleFrame,
  asked: readonly AskedItem[],
  assesseeId: string,
  values: ValueTable,
): readonly (DataValue & { readonly reported: string })[] {
  return asked
    .filter(each => each.baseline)
    .flatMap(({ item }) => {
      const value = values.get(periodOf(frame, 'baseline'), assesseeId, item.id)
      if (value === undefined || value.reported === null || value.verified !== null) return []
      return [{ ...value, reported: value.reported }]
    })
}
