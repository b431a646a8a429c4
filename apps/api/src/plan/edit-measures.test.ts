import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { seedScheme, type SeededScheme } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('splitting and merging measures on %s', dialect => {
  let w: World
  let administrator: Caller
  let seeded: SeededScheme
  /** The measure 小学入学率达到99%以上。 and the place before 达到. */
  let measureId: string
  let inside: number
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
    seeded = await seedScheme(w)
    const indicator = await administrator.indicator.get({ indicatorId: seeded.indicators.enrolment })
    measureId = indicator.measureId
    inside = indicator.start
  })
  afterEach(() => w.close())

  test('the indicator goes with the words it quotes, there and back', async () => {
    const { planId } = seeded
    const split = await administrator.plan.splitMeasure({
      requestId: w.requestId(),
      planId,
      version: 1,
      measureId,
      at: inside,
    })
    expect(split).toMatchObject({ version: 2, movedIndicators: [seeded.indicators.enrolment] })
    const [firstId = '', secondId = ''] = split.measureIds
    expect(await administrator.indicator.get({ indicatorId: seeded.indicators.enrolment })).toMatchObject({
      measureId: secondId,
      measure: { text: '入学率达到99%以上。' },
    })
    await administrator.plan.mergeMeasures({ requestId: w.requestId(), planId, version: 2, firstId, secondId })
    expect(await administrator.indicator.get({ indicatorId: seeded.indicators.enrolment })).toMatchObject({
      measureId,
      measure: { text: '小学入学率达到99%以上。' },
    })
  })

  test('a split through quoted words is refused, naming the indicator', async () => {
    const act = administrator.plan.splitMeasure({
      requestId: w.requestId(),
      planId: seeded.planId,
      version: 1,
      measureId,
      at: inside + 2,
    })
    expect(await problemsOf(act)).toMatchObject([{ code: 'split_through_quote', params: { indicator: 'T-2-01' } }])
  })

  test('a stale version, an unknown measure and measures apart are refused', async () => {
    const { planId } = seeded
    const split = (version: number, id: string, at: number) =>
      refusedWith(administrator.plan.splitMeasure({ requestId: w.requestId(), planId, version, measureId: id, at }))
    expect(await split(9, measureId, inside)).toEqual(['stale_version'])
    expect(await split(1, '99.1', inside)).toEqual(['measure_unknown'])
    expect(await split(1, measureId, 0)).toEqual(['split_outside_measure'])
    expect(
      await refusedWith(
        administrator.plan.mergeMeasures({
          requestId: w.requestId(),
          planId,
          version: 1,
          firstId: '1.1',
          secondId: '1.3',
        }),
      ),
    ).toEqual(['measures_not_neighbours'])
  })

  test('is the administrator’s, is done once, and is hidden from another authority', async () => {
    const split = (caller: Caller, requestId: string) =>
      caller.plan.splitMeasure({ requestId, planId: seeded.planId, version: 1, measureId, at: inside })
    await expectOnlyAdministrator(w, split)
    await expectHiddenFromStrangers(w, split)
    await expectOnce(w, 'measure.split', split)
    const merge = (caller: Caller, requestId: string) =>
      caller.plan.mergeMeasures({ requestId, planId: seeded.planId, version: 2, firstId: '1.1', secondId: '1.2' })
    await expectOnlyAdministrator(w, merge)
    await expectHiddenFromStrangers(w, merge)
    await expectOnce(w, 'measure.merge', merge)
  })
})
