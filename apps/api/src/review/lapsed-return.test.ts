import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, report, stateOf } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('what is returned and never comes back, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
  })
  afterEach(() => w.close())

  const reviewer = () => w.as(w.people.safetyReviewer)
  const versionNow = async () => (await stateOf(w, cycle, 'drills')).version
  const accept = async () =>
    reviewer().review.accept({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version: await versionNow(),
      verified: [],
      reason: null,
    })
  const giveBack = async (dueOn: string) =>
    reviewer().review.returnResponse({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version: await versionNow(),
      reason: '演练照片看不清',
      dueOn,
    })
  const preview = () => w.as(w.people.administrator).result.preview({ cycleId: cycle.cycleId })
  const pointsOfDrills = async () => {
    const { score } = await w
      .as(w.people.administrator)
      .result.score({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1, use: 'verified' })
    const line = score.lines.find(each => each.indicatorId === cycle.indicators.drills)
    return [line?.state, line?.points]
  }

  test('counts as not submitted, though it was verified before the return', async () => {
    await accept()
    expect(await pointsOfDrills()).toEqual(['scored', '10.00'])
    await giveBack('2020-09-03')
    expect(await pointsOfDrills()).toEqual(['missing', '0.00'])
    await confirmAll(w, cycle, 'school1')
    await accept()
    expect(await pointsOfDrills()).toEqual(['scored', '10.00'])
  })

  test('holds up the approval while it is due, and no longer', async () => {
    const before = (await preview()).unfinished
    await giveBack('2020-09-03')
    expect((await preview()).unfinished).toBe(before)
    w.setNow('2020-09-03T16:01:00.000Z')
    expect((await preview()).unfinished).toBe(before - 1)
  })

  test('can be given another date by its office', async () => {
    await giveBack('2020-09-03')
    w.setNow('2020-09-03T16:01:00.000Z')
    expect(await giveBack('2020-09-08')).toMatchObject({ state: 'returned', dueOn: '2020-09-08' })
    await report(w, cycle, 'safety_drills', '3', { version: 1 })
    await confirmAll(w, cycle, 'school1')
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'ready' })
  })

  test('can be settled by the administrator once its date has passed', async () => {
    const settle = async () =>
      w.as(w.people.administrator).value.settleMissing({
        requestId: w.requestId(),
        ...at(w, cycle, 'drills'),
        version: await versionNow(),
        decision: { kind: 'value', dataItemId: cycle.dataItems.safety_drills, text: '2', version: 1 },
        reason: '按现场核查',
      })
    await giveBack('2020-09-03')
    expect(await refusedWith(settle())).toEqual(['response_state_wrong'])
    w.setNow('2020-09-03T16:01:00.000Z')
    await settle()
    expect(await pointsOfDrills()).toEqual(['scored', '5.00'])
  })
})

describe.each(dialects)('what a head left out on purpose, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await confirmAll(w, cycle, 'school1', [...Object.values(cycle.dataItems), cycle.indicators.drills])
    const { version } = await stateOf(w, cycle, 'drills')
    await w.as(w.people.safetyReviewer).review.accept({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version,
      verified: [],
      reason: null,
    })
  })
  afterEach(() => w.close())

  const settle = async (
    decision: { kind: 'not_applicable' } | { kind: 'value'; dataItemId: string; text: string; version: number },
  ) =>
    w.as(w.people.administrator).value.settleMissing({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version: (await stateOf(w, cycle, 'drills')).version,
      decision,
      reason: '局务会议定',
    })
  const value = (text: string) => ({
    kind: 'value' as const,
    dataItemId: cycle.dataItems.safety_drills,
    text,
    version: 1,
  })

  test('the administrator can settle also after the office accepted the gap; the office then decides again', async () => {
    expect(await settle(value('2'))).toMatchObject({ state: 'ready' })
  })

  test('that it does not apply can be taken back', async () => {
    expect(await settle({ kind: 'not_applicable' })).toMatchObject({ state: 'accepted' })
    expect(await settle(value('2'))).toMatchObject({ state: 'ready' })
    const { response } = await w.as(w.people.safetyReviewer).review.get(at(w, cycle, 'drills'))
    expect(response).toMatchObject({ notApplicable: false, decidedBy: null })
  })

  test('what has its value is not the administrator’s to settle', async () => {
    await settle(value('2'))
    expect(await refusedWith(settle({ ...value('3'), version: 2 }))).toEqual(['response_state_wrong'])
  })
})

describe.each(dialects)('what an administrator settled, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const settle = async (version: number) =>
    w.as(w.people.administrator).value.settleMissing({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version: (await stateOf(w, cycle, 'drills')).version,
      decision: { kind: 'value', dataItemId: cycle.dataItems.safety_drills, text: '2', version },
      reason: '按现场核查',
    })
  const drills = async () => (await w.as(w.people.leader).response.get(at(w, cycle, 'drills'))).values[0]

  test('stands beside what the school reported', async () => {
    await report(w, cycle, 'safety_drills', '4')
    await settle(1)
    expect(await drills()).toMatchObject({ reported: '4', verified: '2', source: 'settled' })
  })

  test('is not asked of the head again, nor lost when the rest is confirmed', async () => {
    await settle(0)
    await confirmAll(w, cycle, 'school1', [
      cycle.dataItems.enrolment_rate,
      cycle.dataItems.library_books,
      cycle.dataItems.repair_done_on,
      cycle.indicators.drills,
    ])
    expect(await drills()).toMatchObject({ verified: '2', source: 'settled' })
  })
})
