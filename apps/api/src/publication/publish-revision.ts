import { ENGINE_VERSION } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { changedCount, type ForeseenRevision, type ForeseenRow } from './foresee-revision.ts'
import { insertPublication, type PublicationHead } from './publication-store.ts'
import { digestOf } from './snapshot-digest.ts'

/** What a new revision is made of. */
export interface Revision {
  readonly cycleId: string
  readonly kind: PublicationHead['kind']
  readonly reason: string | null
  readonly foreseen: ForeseenRevision
}

/** A revision as written. */
export interface Published {
  readonly publicationId: string
  readonly revision: number
  readonly digest: string
  /** How many results differ from the revision before. */
  readonly changed: number
}

/** Writes the next revision, inside the command that publishes it. */
export async function publishRevision(
  scope: Pick<CommandScope<unknown>, 'tx' | 'actor' | 'context' | 'now'>,
  { cycleId, kind, reason, foreseen }: Revision,
): Promise<Published> {
  const { tx, actor, context, now } = scope
  const { authorityId } = actor
  const { revision, inputs, inputsDigest, rows } = foreseen
  const head = {
    cycleId,
    revision,
    kind,
    engineVersion: ENGINE_VERSION,
    inputsDigest,
    publishedAt: now,
    publishedBy: actor.accountId,
    reason,
  }
  const digest = digestOf(head, rows)
  const publicationId = context.newId()
  await insertPublication(
    tx,
    {
      authority_id: authorityId,
      cycle_id: cycleId,
      id: publicationId,
      revision,
      kind,
      published_at: now,
      published_by: actor.accountId,
      reason,
      engine_version: ENGINE_VERSION,
      inputs,
      digest,
    },
    rows.map(row => rowOf(authorityId, cycleId, publicationId, row)),
  )
  return { publicationId, revision, digest, changed: changedCount(foreseen) }
}

function rowOf(authorityId: string, cycleId: string, publicationId: string, row: ForeseenRow) {
  return {
    authority_id: authorityId,
    cycle_id: cycleId,
    publication_id: publicationId,
    assessee_id: row.assesseeId,
    name: row.name,
    group_key: row.groupKey,
    total: row.total,
    rank: row.rank,
    grade: row.grade,
    changed: row.changed ? 1 : 0,
    detail: row.detail,
  } as const
}
