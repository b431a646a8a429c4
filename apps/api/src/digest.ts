import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of a text, lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** 128 random bits: hides what a short payload's digest would give away. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex')
}
