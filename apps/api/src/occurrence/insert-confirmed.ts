import { checkOccurrence, refuseIfAny, type FrozenScheme, type Occurrence } from '@yaodian/domain'
import type { Writer } from '../database/reader.ts'
import { insertOccurrences, type KeptOccurrence } from './occurrence-store.ts'

/** Occurrences that two people of the confirming office vouched for, all at once: a demo's, or a register's. */
export interface ConfirmedBatch {
  readonly cycleId: string
  readonly frozen: FrozenScheme
  readonly occurrences: readonly (Occurrence & { readonly assesseeId: string })[]
  /** Account that recorded one, and another that confirmed it. */
  readonly peopleOf: (occurrence: Occurrence) => { readonly recordedBy: string; readonly confirmedBy: string }
  /** ISO instants. */
  readonly recordedAt: string
  readonly confirmedAt: string
}

/** Keeps confirmed occurrences, each checked against the frozen scheme. @throws DomainError as `checkOccurrence`, nothing kept */
export async function insertConfirmedOccurrences(
  tx: Writer,
  authorityId: string,
  { cycleId, frozen, occurrences, peopleOf, recordedAt, confirmedAt }: ConfirmedBatch,
): Promise<readonly KeptOccurrence[]> {
  refuseIfAny(occurrences.flatMap((each, at) => checkOccurrence(frozen.definition, each, ['occurrences', at])))
  const kept = occurrences.map(each => ({
    ...each,
    ...peopleOf(each),
    cycleId,
    recordedAt,
    confirmedAt,
    withdrawnBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
    version: 2,
  }))
  await insertOccurrences(tx, authorityId, kept)
  return kept
}
