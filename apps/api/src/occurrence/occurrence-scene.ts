import { occurrenceTypes, refuse, type Actor, type AttestedCase, type OccurrenceType } from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import type { CycleFrame } from '../response/cycle-frame.ts'
import { readDecider } from '../review/reviewing.ts'

/** A type of the frozen scheme. @throws DomainError not_found */
export function getType(frame: CycleFrame, key: string): OccurrenceType {
  const found = occurrenceTypes(frame.scheme.frozen.definition).find(({ type }) => type.key === key)
  return found ?? refuse('not_found', { noun: 'occurrence_type' })
}

/** What domain asks of whoever records, confirms or withdraws a fact about an assessee. */
export async function attestedCase(
  reader: Reader,
  { actor, frame, today }: { readonly actor: Actor; readonly frame: CycleFrame; readonly today: string },
  assesseeId: string,
): Promise<AttestedCase> {
  const { appointedAt } = await readDecider(reader, actor, today)
  const { accountId, organisationId } = actor
  return { cycleState: frame.state, assesseeId, accountId, organisationId, appointedAt }
}
