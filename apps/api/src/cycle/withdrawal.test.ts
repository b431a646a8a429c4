import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('a school that is closed in mid-cycle on %s', dialect => {
  let w: World
  let cycleId: string
  let assesseeId: string
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
    ;({ cycleId } = await openCycle(w))
    assesseeId = w.organisations.school1
  })
  afterEach(() => w.close())

  const withdraw = (caller: Caller, requestId: string, over: { version?: number; reason?: string } = {}) =>
    caller.cycle.withdraw({ requestId, cycleId, assesseeId, version: 1, reason: '2020年9月撤并', ...over })
  const readmit = (caller: Caller, requestId: string, over: { version?: number; reason?: string } = {}) =>
    caller.cycle.readmit({ requestId, cycleId, assesseeId, version: 2, reason: '撤并推迟到次年', ...over })
  /** Everywhere an assessee could show. */
  const shown = async () => {
    const matrix = await administrator.progress.matrix({ cycleId })
    const queue = await administrator.review.queue({ cycleId })
    const preview = await administrator.result.preview({ cycleId })
    const overview = await administrator.cycle.overview({ cycleId })
    const { owed } = await administrator.value.owed({ cycleId })
    return {
      assessees: (await administrator.cycle.assessees({ cycleId })).length,
      matrix: matrix.assessees.length,
      responses: Object.values(matrix.totals).reduce((sum, count) => sum + count, 0),
      overview: overview.all.total,
      queue: queue.byAssessee.length,
      ranked: preview.groups.flatMap(group => group.rows).length,
      owed: owed.some(each => each.assesseeId === assesseeId),
    }
  }

  test('says so where the deadlines stand, and stays ranked until somebody decides', async () => {
    const before = await shown()
    const { organisations } = await administrator.organisation.list({})
    const version = organisations.find(each => each.id === assesseeId)?.version ?? 0
    await administrator.organisation.retire({
      requestId: w.requestId(),
      organisationId: assesseeId,
      version,
      date: '2020-11-01',
    })
    const retired = (await administrator.cycle.assessees({ cycleId })).filter(each => each.retiredOn !== null)
    expect(retired).toMatchObject([{ id: assesseeId, retiredOn: '2020-11-01' }])
    expect((await administrator.cycle.get({ cycleId })).retired).toEqual([])
    expect(await shown()).toEqual(before)
  })

  test('is taken out with a reason: it is asked nothing more, owes nothing and is not ranked', async () => {
    const before = await shown()
    expect(await refusedWith(withdraw(administrator, w.requestId(), { reason: '' }))).toEqual(['reason_required'])
    expect(await refusedWith(withdraw(administrator, w.requestId(), { version: 4 }))).toEqual(['stale_version'])
    await expectOnlyAdministrator(w, withdraw)
    await expectHiddenFromStrangers(w, withdraw)
    await expectOnce(w, 'cycle.withdraw', withdraw)
    const after = await shown()
    expect(after).toMatchObject({
      assessees: before.assessees - 1,
      matrix: before.matrix - 1,
      queue: before.queue - 1,
      ranked: before.ranked - 1,
      owed: false,
    })
    expect(after.responses).toBeLessThan(before.responses)
    expect(after.overview).toBe(after.responses)
    expect(await administrator.cycle.withdrawals({ cycleId })).toMatchObject([
      { assesseeId, name: '第一小学', reason: '2020年9月撤并', version: 2 },
    ])
    expect((await w.as(w.people.reporter1).task.mine({ cycleId: null })).cycles).toEqual([])
    expect(await refusedWith(withdraw(administrator, w.requestId(), { version: 2 }))).toEqual(['not_found'])
  })

  test('is taken back with a reason, and all is as before', async () => {
    const before = await shown()
    await withdraw(administrator, w.requestId())
    expect(await refusedWith(readmit(administrator, w.requestId(), { reason: '' }))).toEqual(['reason_required'])
    expect(await refusedWith(readmit(administrator, w.requestId(), { version: 1 }))).toEqual(['stale_version'])
    await expectOnlyAdministrator(w, readmit)
    await expectHiddenFromStrangers(w, readmit)
    await expectOnce(w, 'cycle.readmit', readmit)
    expect(await shown()).toEqual(before)
    expect(await administrator.cycle.withdrawals({ cycleId })).toEqual([])
  })
})
