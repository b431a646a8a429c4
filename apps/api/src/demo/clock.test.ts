import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { newId, type Context } from '../context.ts'
import type { Database } from '../database/open.ts'
import { diskStore } from '../files/disk.ts'
import { freshDatabase } from '../testing/dialects.ts'
import { demoClock } from './clock.ts'

let database: Database | undefined
afterEach(() => database?.close())

async function at(now: string): Promise<Context> {
  database = await freshDatabase('sqlite')
  return {
    config: readConfig({}),
    database,
    files: diskStore('unused'),
    log: pino({ level: 'silent' }),
    now: () => now,
    newId,
  }
}

test('the same day gives the same instants and ids, whatever the hour', async () => {
  const made = async (now: string) => {
    const clock = demoClock(await at(now))
    clock.set(-3, '15:00')
    return [clock.context.newId(), clock.context.now(), clock.context.newId(), clock.day(12)]
  }
  const morning = await made('2026-03-01T16:30:00.000Z')
  await database?.close()
  expect(await made('2026-03-02T15:30:00.000Z')).toEqual(morning)
  expect(morning.slice(1)).toEqual([
    '2026-02-27T07:00:01.000Z',
    expect.stringMatching(/^[0-9a-f-]{14}-?/),
    '2026-03-14',
  ])
})
