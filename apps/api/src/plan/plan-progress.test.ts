import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { publiciseCycle } from '../testing/publish-cycle.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, seedScheme } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('the progress of a plan on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  const progress = (planId: string) => w.as(w.people.leader).plan.progress({ planId, cycleId: null })

  test('before a cycle opens there is nothing to say, and the plan is listed whole', async () => {
    const { planId } = await seedScheme(w)
    const { cycle, cycles, progress: plan } = await progress(planId)
    expect([cycle, cycles, plan.state]).toEqual([null, [], null])
    expect(plan.sections.map(each => each.items.length)).toEqual([1, 2])
  })

  test('the list of plans tells how many indicators rest on each', async () => {
    const { planId, indicators } = await seedScheme(w)
    const caller = w.as(w.people.administrator)
    const counted = async () => (await caller.plan.list({})).map(each => [each.id, each.indicators])
    expect(await counted()).toEqual([[planId, Object.keys(indicators).length]])
    expect(await w.as(w.strangers.administrator).plan.list({})).toEqual([])
  })

  test('an open cycle shows by item what waits, and after the deadline that it is late', async () => {
    const { planId, cycleId } = await openCycle(w)
    const { cycle, progress: plan } = await progress(planId)
    expect(cycle).toMatchObject({ id: cycleId, published: false })
    expect(plan).toMatchObject({ state: 'idle', counts: { waiting: 21, overdue: 0 }, share: null })
    expect(plan.sections[0]?.items[0]).toMatchObject({ state: 'idle', counts: { waiting: 9 } })
    expect(plan.sections[0]?.items[0]?.indicators).toHaveLength(3)
    w.setNow('2020-11-05T02:00:00.000Z')
    expect((await progress(planId)).progress).toMatchObject({ state: 'late', counts: { overdue: 21 } })
  })

  test('publicised results tell how much of the full marks was reached', async () => {
    const { planId } = await publiciseCycle(w, { publicShows: 'points', examBased: false })
    const { cycle, progress: plan } = await progress(planId)
    expect(cycle?.published).toBe(true)
    expect(plan.sections.map(each => [each.share, each.state])).toEqual([
      ['90.0', 'done'],
      ['100.0', 'done'],
    ])
  })

  test('a school does not see it, and another authority does not find the plan', async () => {
    const { planId } = await seedScheme(w)
    expect(await refusedWith(w.as(w.people.head1).plan.progress({ planId, cycleId: null }))).toEqual([
      'permission_denied',
    ])
    expect(await refusedWith(w.as(w.strangers.administrator).plan.progress({ planId, cycleId: null }))).toEqual([
      'not_found',
    ])
  })
})
