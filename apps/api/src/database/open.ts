import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteFile from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
} from 'kysely'
import { Pool } from 'pg'
import type { Dialect } from './dialect.ts'
import type { Tables } from './table/tables.ts'
import { AuthorityQueue } from './authority-queue.ts'

/** Everything of the storage that the rest of the API leans on. */
export interface Database {
  readonly dialect: Dialect
  /** Reads and writes. Only `writer.ts`, the session library and migrations touch it. */
  readonly main: Kysely<Tables>
  /** Reads only: on SQLite a connection of its own, so that reads do not wait for an open transaction. */
  readonly reading: Kysely<Tables>
  /** Long reads of one state: on SQLite a connection of its own, so that other reads do not wait for them. Only `writer.ts` touches it. */
  readonly snapshots: Kysely<Tables>
  readonly queue: AuthorityQueue
  close(): Promise<void>
}

/** Where the database is: an SQLite file, or PostgreSQL's address. */
export type DatabaseAddress = { readonly file: string } | { readonly url: string }

/** Opens a database; migrations are run apart. */
export function openDatabase(address: DatabaseAddress): Database {
  return 'url' in address ? openPostgres(address.url) : openSqlite(address.file)
}

class ImmediateSqliteDriver extends SqliteDriver {
  // A transaction takes the write lock at once: one that reads first and writes later would fail in the middle.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteFile.Database

  constructor(database: SqliteFile.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database })
  }
}

function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writing = new SqliteFile(file)
  writing.pragma('journal_mode = WAL')
  // FULL: an acknowledged write survives a loss of power, not only a crash of the process.
  writing.pragma('synchronous = FULL')
  writing.pragma('foreign_keys = ON')
  writing.pragma('busy_timeout = 5000')
  const main = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(writing) })
  const [reading, snapshots] = [openReader(file), openReader(file)]
  // The writing connection last: only it can fold SQLite's log into the file.
  const close = () => closeAll([reading, snapshots, main])
  return { dialect: 'sqlite', main, reading, snapshots, queue: new AuthorityQueue(), close }
}

function openReader(file: string): Kysely<Tables> {
  const readonly = new SqliteFile(file, { readonly: true })
  readonly.pragma('busy_timeout = 5000')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: readonly }) })
}

function openPostgres(url: string): Database {
  const main = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 10 }) }),
  })
  const reading = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 10 }) }),
  })
  const close = () => closeAll([reading, main])
  return { dialect: 'postgres', main, reading, snapshots: reading, queue: new AuthorityQueue(), close }
}

async function closeAll(connections: readonly Kysely<Tables>[]): Promise<void> {
  for (const each of connections) await each.destroy()
}
