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
    const day = { date: '2020-10-01', kind: 'holiday', name: '国庆节' } as const
    await database.main.insertInto('calendar_day').values(day).execute()
    expect(await database.main.selectFrom('calendar_day').selectAll().execute()).toEqual([day])
    expect(await database.reading.selectFrom('calendar_day').selectAll().execute()).toEqual([day])
  })

  test('knows nothing of what another test wrote', async () => {
    expect(await database.main.selectFrom('calendar_day').selectAll().execute()).toEqual([])
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
