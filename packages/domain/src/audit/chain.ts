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

/** What is wrong with an entry. */
export type ChainFault = 'number_missing' | 'link_broken' | 'payload_altered' | 'head_differs'

/** An entry to be verified: its link, and payload and salt unless they were erased by a named act. */
export interface ChainEntry extends ChainLink {
  readonly salt: string | null
  readonly payload: string | null
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
  if (next.payload !== null && next.salt !== null && payloadDigest(digest, next.salt, next.payload) !== next.payloadDigest)
    return 'payload_altered'
  return { number: next.number, digest: next.digest }
}
