import type { Kysely, Transaction } from 'kysely'
import type { Database } from './open.ts'
import type { Reader, Writer } from './reader.ts'
import type { Tables } from './table/tables.ts'
import { TenantWall } from './tenant-wall.ts'

/** A reader that sees one authority only. */
export function readerOf(database: Database, authorityId: string): Reader {
  return database.reading.withPlugin(new TenantWall(authorityId))
}

/**
 * One write of one authority: waits its turn, opens a transaction, locks the authority's chain, then works behind the wall.
 * Returns when the commit is durable; an error rolls everything back.
 */
export function write<T>(database: Database, authorityId: string, work: (tx: Writer) => Promise<T>): Promise<T> {
  return database.queue.run(authorityId, () =>
    database.main.transaction().execute(async tx => {
      const walled = tx.withPlugin(new TenantWall(authorityId))
      await lockChain(walled, authorityId)
      return work(walled)
    }),
  )
}

/** Several reads that must see one state: a publication, a verification. */
export function snapshot<T>(database: Database, authorityId: string, work: (reader: Reader) => Promise<T>): Promise<T> {
  const run = (tx: Transaction<Tables>): Promise<T> => work(tx.withPlugin(new TenantWall(authorityId)))
  // SQLite's read transaction is a snapshot by itself.
  return database.dialect === 'postgres'
    ? database.snapshots.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
    : database.snapshots.transaction().execute(run)
}

// The first statement of every write: it orders the chain and keeps a write from slipping past a publication.
async function lockChain(tx: Kysely<Tables>, authorityId: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('audit_head')
    .set(eb => ({ number: eb.ref('number') }))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error(`authority ${authorityId} has no audit chain`)
}
