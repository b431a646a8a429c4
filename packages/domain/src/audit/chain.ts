/** SHA-256 in lower-case hexadecimal, passed in: domain has no cryptography of its own. */
export type Digest = (text: string) => string

/** A link of the chain as stored: the digests only; payload and salt lie beside it, so that personal data can be erased without breaking the chain. */
export interface ChainLink {
  /** 1, 2, 3 … within one authority, without gaps. */
  readonly number: number
  /** ISO instant of the act. */
  readonly at: string
  /** Digest over salt and payload. */
  readonly payloadDigest: string
  /** Digest over this link and the one before. */
  readonly digest: string
}

/** What the first link of every chain leans on. */
export const chainStart = '0'.repeat(64)

/** The digest of a payload under its salt. */
export function payloadDigest(digest: Digest, salt: string, payload: string): string {
  return digest(`${salt}\n${payload}`)
}

/** The digest that links an entry to the one before it. */
export function linkDigest(digest: Digest, previous: string, link: Omit<ChainLink, 'digest'>): string {
  return digest(`${previous}\n${link.number}\n${link.at}\n${link.payloadDigest}`)
}

/**
 * What is wrong with an entry: it is not there; it does not follow from the one before; its payload is another; the columns beside the
 * payload say something else than the payload; or the chain's head stands elsewhere than its last entry.
 */
export type ChainFault = 'number_missing' | 'link_broken' | 'payload_altered' | 'columns_altered' | 'head_differs'

/** What the trail can be searched by: copied from the payload when the entry was written, and not covered by the chain itself. */
export interface ChainColumns {
  readonly accountId: string | null
  readonly organisationId: string | null
  readonly action: string
  readonly noun: string
  readonly objectId: string
}

/** An entry to be verified: its link, and payload and salt unless they were erased by a named act. */
export interface ChainEntry extends ChainLink {
  readonly salt: string | null
  readonly payload: string | null
  readonly columns: ChainColumns
}

/** Where a verification stands after some entries. */
export interface ChainPosition {
  readonly number: number
  readonly digest: string
}

/** Verifies the next entry of a chain: the position after it, or what does not fit. */
export function verifyNext(digest: Digest, after: ChainPosition, next: ChainEntry): ChainPosition | ChainFault {
  if (next.number !== after.number + 1) return 'number_missing'
  if (linkDigest(digest, after.digest, next) !== next.digest) return 'link_broken'
  if (next.payload !== null && next.salt !== null) {
    if (payloadDigest(digest, next.salt, next.payload) !== next.payloadDigest) return 'payload_altered'
    if (!columnsFit(next.payload, next.columns)) return 'columns_altered'
  }
  return { number: next.number, digest: next.digest }
}

const columnNames = [
  'accountId',
  'organisationId',
  'action',
  'noun',
  'objectId',
] as const satisfies readonly (keyof ChainColumns)[]

function columnsFit(payload: string, columns: ChainColumns): boolean {
  const said: unknown = JSON.parse(payload)
  return isRecord(said) && columnNames.every(name => said[name] === columns[name])
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
