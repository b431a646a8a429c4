import { rowDigest, snapshotDigest, type SealedRow, type SnapshotRow } from '@yaodian/domain'
import { sha256 } from '../digest.ts'

/** What a revision's digest is over, beside its rows. */
export interface SnapshotHead {
  readonly cycleId: string
  readonly revision: number
  readonly kind: string
  readonly engineVersion: string
  /** Of the inputs' canonical JSON. */
  readonly inputsDigest: string
  readonly publishedAt: string
  readonly publishedBy: string
  /** Why there is another revision, as it is shown. */
  readonly reason: string | null
}

/** The digest of a row. */
export function rowDigestOf(row: SnapshotRow): string {
  return rowDigest(row, sha256)
}

/** The digest of a revision: head and rows. */
export function digestOf(head: SnapshotHead, rows: readonly SealedRow[]): string {
  return snapshotDigest(head, rows, sha256)
}
