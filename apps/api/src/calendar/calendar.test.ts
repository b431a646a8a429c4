import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, confirmAll, fillIn } from '../testing/filling.ts'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle } from '../testing/seed.ts'
import { audited, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type Person, type World } from '../testing/world.ts'

const countyDay = { date: '2020-09-03', kind: 'holiday', name: '县庆' } as const

describe.each(dialects)('the working calendar on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  const set = (days: readonly object[], version = 0, by: Person = w.people.administrator, year = 2020) =>
    w.as(by).calendar.set({
      requestId: w.requestId(),
      year,
      version,
      days: days.map(each => ({ ...countyDay, ...each })),
    })
  const shown = (by: Person = w.people.administrator) => w.as(by).calendar.year({ year: 2020 })

  test('begins with the country’s days and none of the county’s own', async () => {
    const year = await shown()
    expect(year).toMatchObject({ year: 2020, version: 0, days: [] })
    expect(year.national).toContainEqual({ date: '2020-10-08', kind: 'holiday', festival: 'national_day' })
  })

  test('of a year is set at once, with its version and an entry of before and after', async () => {
    expect(await set([{}, { date: '2020-02-08', kind: 'workday' }])).toMatchObject({ version: 1 })
    expect((await shown()).days.map(each => each.date)).toEqual(['2020-02-08', '2020-09-03'])
    expect(await refusedWith(set([]))).toEqual(['stale_version'])
    expect(await set([{ date: '2020-02-08', kind: 'workday' }, {}], 1)).toMatchObject({ version: 1 })
    expect(await set([], 1)).toMatchObject({ version: 2, days: [] })
    expect(await audited(w, 'calendar.set')).toBe(2)
  })

  test('refuses what cannot be, by its line, and keeps what it had', async () => {
    await set([{}])
    expect(await refusedWith(set([{}, {}], 1))).toEqual(['calendar_date_twice'])
    expect(await refusedWith(set([{ date: '2020-09-04', kind: 'workday' }], 1))).toEqual(['calendar_day_worked'])
    expect(await refusedWith(set([], 0, w.people.administrator, 20200))).toEqual(['calendar_year_unfit'])
    expect((await shown()).days).toEqual([countyDay])
  })

  test('is the administrator’s, done once however often it is sent, and no other county’s', async () => {
    const act = (each: Caller, requestId: string) =>
      each.calendar.set({ requestId, year: 2020, version: 0, days: [countyDay] })
    await expectOnlyAdministrator(w, act)
    await expectOnce(w, 'calendar.set', act)
    expect((await shown(w.strangers.administrator)).days).toEqual([])
    await set([], 0, w.strangers.administrator, 2021)
    expect((await shown()).days).toEqual([countyDay])
  })

  test('moves what is due in working days: a return and a 公示, of this county only', async () => {
    const cycle = await openCycle(w)
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    const due = async () => (await w.as(w.people.safetyReviewer).review.get(at(w, cycle, 'drills'))).defaultDueOn
    const until = async () =>
      (await w.as(w.people.administrator).publication.list({ cycleId: cycle.cycleId })).defaultUntil
    // Tuesday 1 September: three working days are Friday, five are Tuesday.
    expect([await due(), await until()]).toEqual(['2020-09-04', '2020-09-08'])
    await set([{}, { date: '2020-09-04' }], 0, w.strangers.administrator)
    expect([await due(), await until()]).toEqual(['2020-09-04', '2020-09-08'])
    await set([{}, { date: '2020-09-05', kind: 'workday', name: '县庆调休' }])
    expect([await due(), await until()]).toEqual(['2020-09-05', '2020-09-08'])
    await set([{}], 1)
    expect([await due(), await until()]).toEqual(['2020-09-07', '2020-09-09'])
    // The country's own days need nobody to set them, and a year's end is no end.
    w.setNow('2020-09-30T01:00:00.000Z')
    expect([await due(), await until()]).toEqual(['2020-10-12', '2020-10-14'])
    w.setNow('2020-12-30T01:00:00.000Z')
    expect(await due()).toBe('2021-01-05')
  })
})
