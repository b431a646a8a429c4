import { randomInt } from 'node:crypto'
import { checkPassword, refuseIfAny } from '@yaodian/domain'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'

/** What an administrator gives an account to begin with, or null to have one made. */
export const InitialPassword = z.string().max(128).nullable()

/** A password with its hash, worked out before the transaction opens: scrypt takes 0.1 s. */
export interface HashedPassword {
  readonly password: string
  readonly hash: string
}

/** The given password, or a new one, hashed. @throws DomainError password_too_short */
export async function initialPassword(given: string | null): Promise<HashedPassword> {
  const password = given ?? makePassword()
  refuseIfAny(checkPassword(password).map(each => ({ ...each, path: ['initialPassword'] })))
  return { password, hash: await hashPassword(password) }
}

// Without characters that are taken for each other when read from paper: 31^12, 59 bits.
const characters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Twelve random characters in three groups, easily read out and typed. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => characters[randomInt(characters.length)] ?? '').join('')
  return [group(), group(), group()].join('-')
}
