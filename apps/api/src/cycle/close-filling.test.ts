import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('the end of filling in on %s', dialect => {
  let w: World
  let cycleId: string
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
    cycleId = (await openCycle(w)).cycleId
  })
  afterEach(() => w.close())

  const close = (caller: Caller, requestId: string, version = 1) =>
    caller.cycle.closeFilling({ requestId, cycleId, version })
  const extend = (
    caller: Caller,
    requestId: string,
    over: { deadline?: string; version?: number; reason?: string } = {},
  ) =>
    caller.cycle.extend({
      requestId,
      cycleId,
      assesseeId: w.organisations.school1,
      version: 1,
      deadline: '2020-11-05',
      reason: '水灾停课',
      ...over,
    })

  test('closing leads to review, once', async () => {
    expect(await refusedWith(close(administrator, w.requestId(), 4))).toEqual(['stale_version'])
    await expectOnlyAdministrator(w, close)
    await expectHiddenFromStrangers(w, close)
    await expectOnce(w, 'cycle.close_filling', close)
    expect(await administrator.cycle.get({ cycleId })).toMatchObject({ state: 'reviewing', version: 2 })
    expect(await refusedWith(close(administrator, w.requestId(), 2))).toEqual(['cycle_state_wrong'])
  })

  test('one assessee gets a later deadline of its own, with a reason', async () => {
    expect(await refusedWith(extend(administrator, w.requestId(), { deadline: '2020-10-01' }))).toEqual([
      'due_date_invalid',
    ])
    expect(await refusedWith(extend(administrator, w.requestId(), { reason: '' }))).toEqual(['reason_required'])
    expect(await refusedWith(extend(administrator, w.requestId(), { version: 3 }))).toEqual(['stale_version'])
    await expectOnlyAdministrator(w, extend)
    await expectHiddenFromStrangers(w, extend)
    await expectOnce(w, 'cycle.extend', extend)
    const assessees = await administrator.cycle.assessees({ cycleId })
    expect(assessees.filter(each => each.extended)).toMatchObject([
      { id: w.organisations.school1, deadline: '2020-11-05', version: 2 },
    ])
    expect(
      await refusedWith(
        administrator.cycle.extend({
          requestId: w.requestId(),
          cycleId,
          assesseeId: w.organisations.safety,
          version: 1,
          deadline: '2020-11-05',
          reason: '补报',
        }),
      ),
    ).toEqual(['not_found'])
  })

  test('after filling was closed no deadline is extended', async () => {
    await close(administrator, w.requestId())
    expect(await refusedWith(extend(administrator, w.requestId()))).toEqual(['cycle_state_wrong'])
  })
})
