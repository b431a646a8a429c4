import { FrozenScheme } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, seedDefinition, seedScheme, type SeededScheme } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

const dates = { opensOn: '2020-09-01', deadline: '2020-10-31' }

describe.each(dialects)('opening a cycle on %s', dialect => {
  let w: World
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
  })
  afterEach(() => w.close())

  const open = (
    seeded: SeededScheme,
    over: Partial<typeof dates & { schemeVersion: number }> = {},
    caller: Caller = administrator,
    requestId = w.requestId(),
  ) =>
    caller.cycle.open({
      requestId,
      schemeId: seeded.schemeId,
      schemeVersion: seeded.schemeVersion,
      name: '2020年度',
      ...dates,
      ...over,
    })

  test('a preview says who is assessed, what is asked of them, and that nothing stands in the way', async () => {
    const { schemeId } = await seedScheme(w)
    const preview = await administrator.cycle.preview({ schemeId, ...dates })
    expect(preview).toMatchObject({ problems: [], responses: 21, unassigned: [], previousCycleId: null })
    expect(preview.groups).toMatchObject([{ key: 'primary', burden: { fields: 4, baselines: 1, files: 1 } }])
    expect(preview.groups[0]?.assessees.map(each => each.name)).toEqual(
      expect.arrayContaining(['第一小学', '第二小学', '第三小学']),
    )
    expect(preview.groups[0]?.asks.find(each => each.code === 'T-3-02')).toMatchObject({
      own: [],
      others: [{ key: 'teachers_trained', office: '基教股', register: '教师管理系统' }, { key: 'teachers_total' }],
    })
    expect(await administrator.cycle.list({})).toEqual([])
  })

  test('asks every assessee of the group for every indicator', async () => {
    const { cycleId } = await openCycle(w)
    const cycle = await administrator.cycle.get({ cycleId })
    expect(cycle).toMatchObject({
      state: 'open',
      deadline: '2020-10-31',
      indicators: 7,
      groups: [{ key: 'primary', assessees: 3, fields: 4, files: 1 }],
    })
    expect(await administrator.cycle.overview({ cycleId })).toMatchObject({
      all: { waiting: 21, total: 21 },
      offices: [
        { name: '安全股', counts: { total: 9 } },
        { name: '基教股', counts: { total: 12 } },
      ],
    })
    expect(await administrator.cycle.assessees({ cycleId })).toHaveLength(3)
  })

  test('a school sees the cycle in which it is assessed', async () => {
    const { cycleId } = await openCycle(w)
    expect(await w.as(w.people.reporter1).cycle.list({})).toMatchObject([{ id: cycleId, assessed: true }])
    expect(await w.as(w.people.basicReviewer).cycle.list({})).toMatchObject([{ id: cycleId, assessed: false }])
  })

  test('an entry for named organisations asks only these', async () => {
    const seeded = await seedScheme(w)
    const definition = seedDefinition(w, seeded.indicators)
    const [first, ...others] = definition.entries
    if (first === undefined) throw new Error('the seed has entries')
    const narrowed = { ...definition, entries: [{ ...first, only: [w.organisations.school1] }, ...others] }
    const { version } = await administrator.scheme.change({
      requestId: w.requestId(),
      schemeId: seeded.schemeId,
      version: seeded.schemeVersion,
      name: '方案',
      definition: narrowed,
    })
    expect(await open(seeded, { schemeVersion: version })).toMatchObject({ responses: 19 })
  })

  test('freezes the scheme: later changes of indicators do not touch it', async () => {
    const opened = await openCycle(w)
    const {
      id,
      version,
      planId,
      measureId,
      start,
      end,
      code,
      formula,
      unit,
      direction,
      dataItems,
      officeId,
      evidence,
    } = await administrator.indicator.get({ indicatorId: opened.indicators.drills })
    await administrator.indicator.save({
      requestId: w.requestId(),
      existing: { id, version },
      indicator: {
        planId,
        measureId,
        start,
        end,
        code,
        name: '改了名',
        formula,
        unit,
        direction,
        dataItems,
        officeId,
        evidence,
      },
    })
    const row = await w.context.database.reading
      .selectFrom('cycle')
      .select('frozen')
      .where('authority_id', '=', w.authorityId)
      .executeTakeFirstOrThrow()
    const frozen = FrozenScheme.parse(JSON.parse(row.frozen))
    expect(frozen.indicators[0]).toMatchObject({
      name: '安全演练',
      officeName: '安全股',
      quote: '安全演练不少于2次',
      item: { label: '1.' },
      measureText: '各学校每学期开展安全演练不少于2次。',
    })
    expect(frozen.plan).toMatchObject({ documentNumber: '澧教字〔2020〕9号' })
    expect(await administrator.scheme.get({ schemeId: opened.schemeId })).toMatchObject({ state: 'frozen' })
  })

  test('everything that stands in the way is said', async () => {
    const seeded = await seedScheme(w)
    expect(await refusedWith(open(seeded, { opensOn: '2020-11-01' }))).toEqual(['cycle_dates_reversed'])
    expect(await refusedWith(open(seeded, { opensOn: '2020-08-01', deadline: '2020-08-31' }))).toEqual([
      'cycle_deadline_past',
    ])
    expect(await refusedWith(open(seeded, { schemeVersion: 1 }))).toEqual(['stale_version'])
    const definition = seedDefinition(w, seeded.indicators)
    const groups = [
      ...definition.groups,
      { key: 'junior', name: '初中组', kinds: ['junior' as const], weights: { safety: '50', quality: '50' } },
    ]
    const { version } = await administrator.scheme.change({
      requestId: w.requestId(),
      schemeId: seeded.schemeId,
      version: seeded.schemeVersion,
      name: '方案',
      definition: { ...definition, groups },
    })
    expect(await refusedWith(open(seeded, { schemeVersion: version }))).toEqual(
      expect.arrayContaining(['group_without_assessees', 'group_without_indicators']),
    )
    expect(await administrator.cycle.list({})).toEqual([])
  })

  test('takes over what the finalised year before verified', async () => {
    const opened = await openCycle(w)
    const { main } = w.context.database
    const { cycleId, dataItems } = opened
    const values = {
      authority_id: w.authorityId,
      cycle_id: cycleId,
      reported_by: null,
      reported_at: null,
      verified_by: null,
      verified_at: null,
      verified_reason: null,
      source: 'assessee',
      declared_missing: 0 as const,
      version: 1,
    }
    await main
      .insertInto('data_value')
      .values([
        {
          ...values,
          period: '2020',
          assessee_id: w.organisations.school1,
          data_item_id: dataItems.library_books,
          reported: '900',
          verified: '880',
        },
        {
          ...values,
          period: '2020',
          assessee_id: w.organisations.school2,
          data_item_id: dataItems.library_books,
          reported: '700',
          verified: null,
        },
      ])
      .execute()
    await main.updateTable('cycle').set({ state: 'finalised' }).where('authority_id', '=', w.authorityId).execute()
    const copy = await administrator.scheme.create({
      requestId: w.requestId(),
      planId: opened.planId,
      name: '2021年方案',
      year: 2021,
      copyOf: opened.schemeId,
    })
    const next = await open({ ...opened, schemeId: copy.id, schemeVersion: 1 })
    expect(next.baselines).toBe(1)
    const rows = await main
      .selectFrom('data_value')
      .selectAll()
      .where('authority_id', '=', w.authorityId)
      .where('cycle_id', '=', next.id)
      .execute()
    expect(rows).toMatchObject([
      { period: '2020', assessee_id: w.organisations.school1, verified: '880', source: 'carried_over' },
    ])
    expect(await administrator.cycle.get({ cycleId: next.id })).toMatchObject({ previousCycleId: cycleId, year: 2021 })
  })

  test('is the administrator’s, happens once, and is hidden from another authority', async () => {
    const seeded = await seedScheme(w)
    const act = (caller: Caller, requestId: string) => open(seeded, {}, caller, requestId)
    await expectOnlyAdministrator(w, act)
    await expectHiddenFromStrangers(w, act)
    await expectOnce(w, 'cycle.open', act)
    expect(await refusedWith(open(seeded))).toEqual(['scheme_frozen'])
  })
})
