import type { Digest } from '../audit/chain.ts'

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/**
 * One text for one value: keys in the order of their UTF-16 units, no spaces, members that are undefined left out (as RFC 8785 does).
 * @throws TypeError for what JSON cannot hold: NaN, Infinity, bigint, undefined, functions
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  const holds =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  if (!holds) throw new TypeError(`JSON cannot hold ${typeof value}`)
  return JSON.stringify(value)
}

/** One assessee's row of a published revision. `content` is canonical JSON: score with traces, rank, grade, texts as rendered. */
export interface SnapshotRow {
  readonly assesseeId: string
  readonly groupKey: string
  readonly content: string
}

/** The digest of a row. */
export function rowDigest(row: SnapshotRow, digest: Digest): string {
  return digest(canonicalJson([row.assesseeId, row.groupKey, row.content]))
}

/** A row by its digest: hashing megabytes is done once, and ahead. */
export interface SealedRow {
  readonly assesseeId: string
  /** As `rowDigest` gives it. */
  readonly digest: string
}

/** The digest of a revision: of its head (cycle, revision number, engine version, inputs' digest) and of every row's digest, in the order of the ids. */
export function snapshotDigest(head: unknown, rows: readonly SealedRow[], digest: Digest): string {
  const inOrder = rows.toSorted((a, b) => (a.assesseeId < b.assesseeId ? -1 : 1))
  return digest(canonicalJson([head, inOrder.map(row => row.digest)]))
}

/** Changes whenever the engine would give another score, trace or text for the same inputs. */
export const ENGINE_VERSION = '2'
