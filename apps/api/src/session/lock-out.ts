import type { Kysely } from 'kysely'
import type { Tables } from '../database/table/tables.ts'

/** Failed log-ins in a row until an account is locked, and for how long. Per account: schools share addresses. */
export const lockOut = { failures: 5, minutes: 15 } as const

/** Until when an account is locked, or null. */
export async function lockedUntil(db: Kysely<Tables>, accountId: string, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const until = row?.locked_until ?? null
  return until !== null && now < until ? until : null
}

/** Counts a failed log-in; the fifth in a row locks. Returns until when, if it did. */
export async function countFailure(db: Kysely<Tables>, accountId: string, now: string): Promise<string | null> {
  const { count } = await db
    .insertInto('sign_in_failure')
    .values({ account_id: accountId, count: 1, locked_until: null, updated_at: now })
    .onConflict(conflict =>
      conflict
        .column('account_id')
        .doUpdateSet(eb => ({ count: eb('sign_in_failure.count', '+', 1), updated_at: now })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (count < lockOut.failures) return null
  const until = new Date(Date.parse(now) + lockOut.minutes * 60_000).toISOString()
  await db
    .updateTable('sign_in_failure')
    .set({ count: 0, locked_until: until })
    .where('account_id', '=', accountId)
    .execute()
  return until
}

/** A log-in that succeeded, or an administrator, clears the count. */
export async function clearFailures(db: Pick<Kysely<Tables>, 'deleteFrom'>, accountId: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('account_id', '=', accountId).execute()
}
