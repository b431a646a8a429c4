import { setImmediate as nextTurn } from 'node:timers/promises'
import { canonicalJson } from '@yaodian/domain'
import type { Foresee } from '../command.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { sha256 } from '../digest.ts'
import { changedRows } from './changed-row.ts'
import type { ComputedRow } from './compute-rows.ts'
import { currentResults } from './current-results.ts'
import { pack } from './pack.ts'
import { findLatestPublication, listPublicationDetails } from './publication-store.ts'
import { rowDigestOf } from './snapshot-digest.ts'

/** A row as it will be stored. */
export interface ForeseenRow extends ComputedRow {
  /** Its content, packed. */
  readonly detail: Uint8Array
  readonly digest: string
  /** Whether it says something else than the newest revision. */
  readonly changed: boolean
}

/** The next revision of a cycle but for when, why and by whom it is published. */
export interface ForeseenRevision {
  readonly revision: number
  /** What it was computed from, packed. */
  readonly inputs: Uint8Array
  readonly inputsDigest: string
  readonly rows: readonly ForeseenRow[]
}

/** What a revision of the cycle would hold, worked out while others go on writing. */
export const foreseeRevision: Foresee<{ readonly cycleId: string }, ForeseenRevision> = async ({
  reader,
  actor: { authorityId },
  input,
  context,
}) => {
  const cycle = await getCycle(reader, authorityId, input.cycleId)
  const current = await currentResults(context.database, reader, authorityId, cycle)
  const latest = await findLatestPublication(reader, authorityId, cycle.id)
  const before = latest === undefined ? [] : await listPublicationDetails(reader, authorityId, cycle.id, latest.id)
  return async () => {
    const computed = await current.rows()
    const changed = changedRows(before, computed)
    const inputs = canonicalJson(current.population)
    const rows: ForeseenRow[] = []
    for (const row of computed) {
      rows.push({ ...row, detail: pack(row.content), digest: rowDigestOf(row), changed: changed.has(row.assesseeId) })
      await nextTurn()
    }
    return { revision: (latest?.revision ?? 0) + 1, inputs: pack(inputs), inputsDigest: sha256(inputs), rows }
  }
}

/** How many results differ from the revision before. */
export function changedCount({ rows }: ForeseenRevision): number {
  return rows.filter(row => row.changed).length
}
