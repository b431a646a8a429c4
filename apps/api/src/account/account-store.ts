import { refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import { addressOf } from './insert-account.ts'

/** One log-in as an administrator of its home authority sees it. */
export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly mustChangePassword: boolean
  /** ISO date from which it cannot be used. */
  readonly retiredOn: string | null
}

/** An account of this authority; accounts are shared, so its home is asked for too. @throws DomainError not_found */
export async function getAccount(reader: Reader, authorityId: string, accountId: string): Promise<Account> {
  const row = await reader
    .selectFrom('account')
    .select(['id', 'username', 'name', 'must_change_password', 'retired_on'])
    .where('id', '=', accountId)
    .where('home_authority_id', '=', authorityId)
    .executeTakeFirst()
  if (row === undefined) return refuse('not_found', { noun: 'account' })
  const { id, username, name } = row
  return { id, username, name, mustChangePassword: row.must_change_password === 1, retiredOn: row.retired_on }
}

/** The same, to be changed. @throws DomainError not_found, account_retired */
export async function getAccountInUse(reader: Reader, authorityId: string, accountId: string): Promise<Account> {
  const account = await getAccount(reader, authorityId, accountId)
  if (account.retiredOn !== null) refuse('account_retired', { username: account.username })
  return account
}

/** Every account of an authority by name, with its lock, and how many log-ins run and when one was last used. */
export async function listAccountsWithLogIns(reader: Reader, authorityId: string, now: string) {
  return reader
    .selectFrom('account')
    .leftJoin('sign_in_failure', 'sign_in_failure.account_id', 'account.id')
    .leftJoin('session', join => join.onRef('session.user_id', '=', 'account.id').on('session.expires_at', '>', now))
    .select(eb => [
      'account.id',
      'account.username',
      'account.name',
      'account.must_change_password',
      'account.retired_on',
      'account.created_at',
      'sign_in_failure.locked_until',
      eb.fn.count<number | string>('session.id').as('sessions'),
      eb.fn.max('session.updated_at').as('last_seen'),
    ])
    .where('account.home_authority_id', '=', authorityId)
    .groupBy([
      'account.id',
      'account.username',
      'account.name',
      'account.must_change_password',
      'account.retired_on',
      'account.created_at',
      'sign_in_failure.locked_until',
    ])
    .orderBy('account.username')
    .execute()
}

/** Gives an account another password, which its holder must change at the next log-in. */
export async function savePassword(tx: Writer, accountId: string, passwordHash: string, now: string): Promise<void> {
  await tx
    .updateTable('credential')
    .set({ password: passwordHash, updated_at: now })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute()
  await tx
    .updateTable('account')
    .set({ must_change_password: 1, updated_at: now })
    .where('id', '=', accountId)
    .execute()
}

/** Gives an account other names. @throws DomainError account_name_taken, also when another authority has the name */
export async function saveNames(
  tx: Writer,
  accountId: string,
  { username, name }: { readonly username: string; readonly name: string },
  now: string,
): Promise<void> {
  const holder = await tx.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst()
  if (holder !== undefined && holder.id !== accountId) refuse('account_name_taken', { username }, ['username'])
  await tx
    .updateTable('account')
    .set({
      name,
      username,
      display_username: username,
      email: addressOf(username),
      updated_at: now,
    })
    .where('id', '=', accountId)
    .execute()
}

/** Marks an account as retired. */
export async function saveRetired(tx: Writer, accountId: string, date: string, now: string): Promise<void> {
  await tx.updateTable('account').set({ retired_on: date, updated_at: now }).where('id', '=', accountId).execute()
}

/** An account's running log-ins, newest first. */
export async function listSessions(reader: Reader, accountId: string, now: string) {
  const rows = await reader
    .selectFrom('session')
    .select(['id', 'ip_address', 'user_agent', 'created_at', 'updated_at'])
    .where('user_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    address: row.ip_address,
    device: row.user_agent,
    since: row.created_at,
    lastSeen: row.updated_at,
  }))
}

/** Ends an account's log-ins at once, all or those named: they are rows, read on each request. Returns how many. */
export async function endSessions(tx: Writer, accountId: string, ids: readonly string[] | null): Promise<number> {
  const all = tx.deleteFrom('session').where('user_id', '=', accountId)
  const { numDeletedRows } = await (ids === null ? all : all.where('id', 'in', ids)).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
