import type { Context } from '../context.ts'
import { readerOf } from '../database/writer.ts'
import { unwalled } from '../database/unwalled.ts'

const dayMilliseconds = 86_400_000

/** What a sweep works on. */
type Storage = Pick<Context, 'database' | 'files' | 'now'>

/**
 * Takes bytes off the disk that no evidence names and that nobody touched for a day: an upload that broke off, or was refused.
 * The day keeps a file whose row is about to commit. Returns how many were taken.
 */
export async function sweepFiles(context: Storage): Promise<number> {
  const before = Date.parse(context.now()) - dayMilliseconds
  const authorities = await unwalled(context.database, 'command_line').selectFrom('authority').select('id').execute()
  let taken = 0
  for (const { id } of authorities) {
    const named = await namedDigests(context, id)
    for await (const { key, touchedAt } of context.files.list(id)) {
      if (touchedAt >= before || named.has(key.split('/').at(-1) ?? '')) continue
      await context.files.remove(key)
      taken += 1
    }
  }
  return taken
}

async function namedDigests(context: Storage, authorityId: string): Promise<ReadonlySet<string>> {
  const rows = await readerOf(context.database, authorityId)
    .selectFrom('evidence')
    .select('digest')
    .distinct()
    .where('authority_id', '=', authorityId)
    .execute()
  return new Set(rows.map(row => row.digest))
}
