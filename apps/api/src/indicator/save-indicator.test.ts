import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { seedScheme, type SeededScheme } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

type IndicatorInput = Parameters<Caller['indicator']['save']>[0]['indicator']

describe.each(dialects)('an indicator on %s', dialect => {
  let w: World
  let administrator: Caller
  let seeded: SeededScheme
  /** A sound indicator that is not kept yet. */
  let fresh: IndicatorInput
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
    seeded = await seedScheme(w)
    const { planId, measureId, start, end, evidence, officeId } = await administrator.indicator.get({
      indicatorId: seeded.indicators.enrolment,
    })
    fresh = {
      planId,
      measureId,
      start,
      end,
      evidence,
      officeId,
      code: 'T-9-01',
      name: '入学率增幅',
      formula: 'enrolment_rate - base(enrolment_rate)',
      unit: '%',
      direction: 'higher',
      dataItems: ['enrolment_rate'],
    }
  })
  afterEach(() => w.close())

  const save = (indicator: IndicatorInput, existing: { id: string; version: number } | null = null) =>
    administrator.indicator.save({ requestId: w.requestId(), existing, indicator })

  test('is kept with the tree of its formula and shown with its words of the plan', async () => {
    const { id } = await save(fresh)
    expect(await administrator.indicator.get({ indicatorId: id })).toMatchObject({
      tree: { kind: 'subtract', left: { kind: 'name' }, right: { kind: 'base', name: 'enrolment_rate' } },
      item: { label: '2.', title: '巩固普及水平' },
      measure: { text: '小学入学率达到99%以上。' },
      officeName: '基教股',
      schemes: [],
    })
    const listed = await administrator.indicator.list({ planId: seeded.planId })
    expect(listed.find(each => each.id === seeded.indicators.enrolment)?.schemes).toMatchObject([
      { id: seeded.schemeId },
    ])
  })

  test('all that is wrong with it is said at once, each at its field', async () => {
    const faulty = {
      ...fresh,
      code: 'T-2-01',
      measureId: '99.9',
      formula: 'enrolment_rate +',
      dataItems: ['nothing'],
      officeId: w.organisations.school1,
    }
    const problems = await problemsOf(save(faulty))
    expect(problems.map(each => [each.code, each.path[0]])).toEqual([
      ['indicator_code_taken', 'code'],
      ['measure_unknown', 'measureId'],
      ['data_item_unknown', 'dataItems'],
      ['office_unfit', 'officeId'],
      ['formula_invalid', 'formula'],
    ])
  })

  test('quotes words inside its measure, and its formula reads what it names', async () => {
    expect(await refusedWith(save({ ...fresh, end: fresh.end + 50 }))).toEqual(['quote_outside_measure'])
    expect(await refusedWith(save({ ...fresh, formula: 'library_books' }))).toEqual(['formula_name_unknown'])
  })

  test('a change needs the version that was seen', async () => {
    const saved = await save(fresh)
    expect(await save({ ...fresh, name: '增幅' }, saved)).toMatchObject({ id: saved.id, version: 2 })
    expect(await refusedWith(save({ ...fresh, name: '增长' }, saved))).toEqual(['stale_version'])
  })

  test('is retired once no draft scheme names it, and its code stays taken', async () => {
    const saved = await save(fresh)
    const retire = (indicatorId: string, version: number) =>
      administrator.indicator.retire({ requestId: w.requestId(), indicatorId, version })
    expect(await refusedWith(retire(seeded.indicators.enrolment, 1))).toEqual(['indicator_in_scheme'])
    expect(await refusedWith(retire(saved.id, 8))).toEqual(['stale_version'])
    expect(await retire(saved.id, 1)).toMatchObject({ retiredOn: '2020-09-01', version: 2 })
    expect(await refusedWith(save(fresh))).toEqual(['indicator_code_taken'])
    expect(await refusedWith(save(fresh, { id: saved.id, version: 2 }))).toEqual(['indicator_retired'])
  })

  test('is the administrator’s, is saved once, and is hidden from another authority', async () => {
    await expectOnlyAdministrator(w, (caller, requestId) =>
      caller.indicator.save({ requestId, existing: null, indicator: fresh }),
    )
    await expectOnce(w, 'indicator.create', (caller, requestId) =>
      caller.indicator.save({ requestId, existing: null, indicator: fresh }),
    )
    const retire = (caller: Caller, requestId: string) =>
      caller.indicator.retire({ requestId, indicatorId: seeded.indicators.drills, version: 1 })
    await expectOnlyAdministrator(w, retire)
    await expectHiddenFromStrangers(w, retire)
    await expectHiddenFromStrangers(w, caller => caller.indicator.get({ indicatorId: seeded.indicators.drills }))
    await expectHiddenFromStrangers(w, (caller, requestId) =>
      caller.indicator.save({ requestId, existing: { id: seeded.indicators.drills, version: 1 }, indicator: fresh }),
    )
  })
})
