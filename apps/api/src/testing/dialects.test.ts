import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../database/migration/index.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { dialects, emptyAddress, freshDatabase } from './dialects.ts'

describe.each(dialects)('a fresh database on %s', dialect => {
  let database: Database

  beforeEach(async () => {
    database = await freshDatabase(dialect)
  })

  afterEach(() => database.close())

  test('gives back a row as it was written, through the reading connection too', async () => {
    const row = { id: 'one', identifier: '国庆节', value: '2020-10-01', expires_at: '', created_at: '', updated_at: '' }
    await database.main.insertInto('verification').values(row).execute()
    expect(await database.main.selectFrom('verification').selectAll().execute()).toEqual([row])
    expect(await database.reading.selectFrom('verification').selectAll().execute()).toEqual([row])
  })

  test('knows nothing of what another test wrote', async () => {
    expect(await database.main.selectFrom('verification').selectAll().execute()).toEqual([])
  })

  test('is as new as the migrations make it: running them again changes nothing', async () => {
    await migrate(database.main, dialect)
    expect(await database.main.selectFrom('authority').selectAll().execute()).toEqual([])
  })
})

test.each(dialects)('an empty database on %s can be migrated from nothing', async dialect => {
  const database = openDatabase(await emptyAddress(dialect))
  try {
    await migrate(database.main, dialect)
    expect(await database.main.selectFrom('authority').selectAll().execute()).toEqual([])
  } finally {
    await database.close()
  }
})
