import { canonicalJson, ENGINE_VERSION, type Population } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { sha256 } from '../digest.ts'
import { changedAssessees } from './changed-row.ts'
import { computeRows, type ComputedRow } from './compute-rows.ts'
import { pack } from './pack.ts'
import { findLatestPublication, insertPublication, type PublicationHead } from './publication-store.ts'
import { digestOf } from './snapshot-digest.ts'

/** What a new revision is made of. */
export interface Revision {
  readonly cycleId: string
  readonly kind: PublicationHead['kind']
  readonly reason: string | null
  readonly population: Population
}

/** A revision as written. */
export interface Published {
  readonly publicationId: string
  readonly revision: number
  readonly digest: string
  /** How many results differ from the revision before. */
  readonly changed: number
}

/** Scores the population and writes the next revision, inside the command that publishes it: the lock keeps every value still meanwhile. */
export async function publishRevision(
  scope: Pick<CommandScope<unknown>, 'tx' | 'actor' | 'context' | 'now'>,
  revision: Revision,
): Promise<Published> {
  const { tx, actor, context, now } = scope
  const { authorityId } = actor
  const latest = await findLatestPublication(tx, authorityId, revision.cycleId)
  const rows = computeRows(revision.population)
  const inputs = canonicalJson(revision.population)
  const number = (latest?.revision ?? 0) + 1
  const head = {
    cycleId: revision.cycleId,
    revision: number,
    kind: revision.kind,
    engineVersion: ENGINE_VERSION,
    inputsDigest: sha256(inputs),
    publishedAt: now,
    publishedBy: actor.accountId,
    reason: revision.reason,
  }
  const digest = digestOf(head, rows)
  const publicationId = context.newId()
  const changed = await changedAssessees(tx, authorityId, revision.cycleId, rows)
  await insertPublication(
    tx,
    {
      authority_id: authorityId,
      cycle_id: revision.cycleId,
      id: publicationId,
      revision: number,
      kind: revision.kind,
      published_at: now,
      published_by: actor.accountId,
      reason: revision.reason,
      engine_version: ENGINE_VERSION,
      inputs: pack(inputs),
      digest,
    },
    rows.map(row => rowOf(authorityId, revision.cycleId, publicationId, row, changed.has(row.assesseeId))),
  )
  return { publicationId, revision: number, digest, changed: changed.size }
}

function rowOf(authorityId: string, cycleId: string, publicationId: string, row: ComputedRow, changed: boolean) {
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
    changed: changed ? 1 : 0,
    detail: pack(row.content),
  } as const
}
