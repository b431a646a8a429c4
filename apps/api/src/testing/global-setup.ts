import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../database/migration/index.ts'
import { openDatabase, type DatabaseAddress } from '../database/open.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database, from which others are made. */
    postgresUrl: string
    /** A folder for SQLite files, with a migrated one in it. */
    sqliteFolder: string
  }
}

/** One PostgreSQL for the whole run and one migrated database of each kind; every fresh database is a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-sqlite-'))
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(), rm(folder, { recursive: true, force: true })])
  }
  try {
    // Migrated in the template that PostgreSQL copies when none is named.
    await migrateOnce({ url: server.url.replace(/postgres$/, 'template1') })
    await migrateOnce({ file: join(folder, 'migrated.sqlite') })
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgresUrl', server.url)
  project.provide('sqliteFolder', folder)
  return stop
}

async function migrateOnce(address: DatabaseAddress): Promise<void> {
  const database = openDatabase(address)
  try {
    await migrate(database.main, database.dialect)
  } finally {
    await database.close()
  }
}
