import { decidingOffice, type Actor, type Ask, type Reviewing, type Subject } from '@yaodian/domain'
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
  const officeId = officeOf(frame, actor, at)
  return officeId === null ? {} : { responsibleOfficeId: officeId }
}

/** The office that decides. A reviewer of the assessed office itself is let through, so that it is told why it may not. */
function officeOf(
  frame: CycleFrame,
  actor: Actor,
  { indicatorId, assesseeId }: Pick<ResponseAddress, 'indicatorId' | 'assesseeId'>,
): string | null {
  const { officeId } = getLine(frame, indicatorId).indicator
  return actor.organisationId === assesseeId
    ? officeId
    : decidingOffice(frame.scheme.frozen.definition, officeId, assesseeId)
}

/** Who reviews, with everybody who supplied a value of the response for an office or a register. */
export function reviewingOf(
  frame: CycleFrame,
  actor: Actor,
  ask: Ask,
  assesseeId: string,
  values: ValueTable,
): Reviewing {
  const period = periodOf(frame, 'current')
  const suppliedBy = ask.others.flatMap(({ item }) => values.get(period, assesseeId, item.id)?.reportedBy ?? [])
  return { cycleState: frame.state, accountId: actor.accountId, organisationId: actor.organisationId, suppliedBy }
}
