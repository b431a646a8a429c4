import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Dialect } from '../database/dialect.ts'
import { openDatabase, type Database, type DatabaseAddress } from '../database/open.ts'

/** Both databases: every integration test runs on each, `describe.each(dialects)('… on %s', dialect => …)`. */
export const dialects: readonly Dialect[] = ['sqlite', 'postgres']

/** A migrated, empty database of its own (3 ms or 30 ms). The test closes it; the run's end removes it. */
export async function freshDatabase(dialect: Dialect): Promise<Database> {
  return openDatabase(await freshAddress(dialect))
}

/** The same, not opened: for tests that start a process, or open it twice. */
export async function freshAddress(dialect: Dialect): Promise<DatabaseAddress> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  return dialect === 'sqlite' ? copySqlite(name) : copyPostgres(name, 'template1')
}

/** A database without any table: for tests of migrations. */
export async function emptyAddress(dialect: Dialect): Promise<DatabaseAddress> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  return dialect === 'sqlite'
    ? { file: join(inject('sqliteFolder'), `${name}.sqlite`) }
    : copyPostgres(name, 'template0')
}

async function copySqlite(name: string): Promise<DatabaseAddress> {
  const folder = inject('sqliteFolder')
  const file = join(folder, `${name}.sqlite`)
  await copyFile(join(folder, 'migrated.sqlite'), file)
  return { file }
}

async function copyPostgres(name: string, template: 'template0' | 'template1'): Promise<DatabaseAddress> {
  const url = inject('postgresUrl')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${template}`)
  } finally {
    await client.end()
  }
  return { url: url.replace(/postgres$/, name) }
}
