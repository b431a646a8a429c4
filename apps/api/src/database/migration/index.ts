import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Dialect } from '../dialect.ts'
import { initial } from './0001-initial.ts'

/** Every migration, in order. Written once, never changed after it was released; they do not know today's row types. */
export function migrations(dialect: Dialect): Record<string, Migration> {
  return { '0001-initial': initial(dialect) }
}

/** Brings a database to the newest schema. @throws whatever the failing migration threw */
export async function migrate<Schema>(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(dialect)) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
}
