import { refuse } from '@yaodian/domain'
import type { Writer } from '../database/reader.ts'

/** A new log-in, its password already hashed (scrypt takes 0.1 s: hash before the transaction opens). */
export interface NewAccount {
  readonly id: string
  readonly credentialId: string
  readonly username: string
  readonly name: string
  readonly homeAuthorityId: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly now: string
}

/** The session library asks for an address of every account; there is none. */
export function addressOf(username: string): string {
  return `${username}@account.invalid`
}

/** Writes an account and its credential as the session library reads them. @throws DomainError account_name_taken, also when another authority took the name */
export async function insertAccount(tx: Pick<Writer, 'insertInto'>, account: NewAccount): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      email: addressOf(account.username),
      email_verified: 0,
      image: null,
      username: account.username,
      display_username: account.username,
      home_authority_id: account.homeAuthorityId,
      must_change_password: account.mustChangePassword ? 1 : 0,
      retired_on: null,
      created_at: account.now,
      updated_at: account.now,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) refuse('account_name_taken', { username: account.username }, ['username'])
  await tx
    .insertInto('credential')
    .values({
      id: account.credentialId,
      user_id: account.id,
      account_id: account.id,
      provider_id: 'credential',
      password: account.passwordHash,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: account.now,
      updated_at: account.now,
    })
    .execute()
}
