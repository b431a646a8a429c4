import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { seedScheme } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

type DataItemInput = Parameters<Caller['dataItem']['save']>[0]['dataItem']

const drills: DataItemInput = {
  key: 'drills',
  name: '演练次数',
  definition: null,
  type: 'integer',
  unit: '次',
  min: '０',
  max: '1,600',
  levels: null,
  supplier: { kind: 'assessee' },
}

describe.each(dialects)('a data item on %s', dialect => {
  let w: World
  let administrator: Caller
  beforeEach(async () => {
    w = await world(dialect)
    administrator = w.as(w.people.administrator)
  })
  afterEach(() => w.close())

  const save = (dataItem: DataItemInput, existing: { id: string; version: number } | null = null) =>
    administrator.dataItem.save({ requestId: w.requestId(), existing, dataItem })

  test('is kept with its bounds as canonical numbers, however they were written', async () => {
    const saved = await save(drills)
    expect(saved).toMatchObject({ min: '0', max: '1600', version: 1 })
    expect(await administrator.dataItem.list({})).toMatchObject([{ key: 'drills', officeName: null, usedBy: [] }])
    expect(await save({ ...drills, name: '安全演练次数' }, saved)).toMatchObject({
      id: saved.id,
      name: '安全演练次数',
      version: 2,
    })
  })

  test('all that is wrong with it is said at once', async () => {
    const faulty: DataItemInput = {
      ...drills,
      min: '9',
      max: '3',
      supplier: { kind: 'office', officeId: w.organisations.school1 },
    }
    expect(await refusedWith(save(faulty))).toEqual(['bounds_reversed', 'office_unfit'])
    expect(await refusedWith(save({ ...drills, type: 'level', levels: [] }))).toEqual(['levels_empty'])
    expect(await refusedWith(save({ ...drills, min: '许多' }))).toEqual(['number_invalid'])
  })

  test('its key is unique and stays', async () => {
    const saved = await save(drills)
    expect(await problemsOf(save(drills))).toMatchObject([{ code: 'data_item_key_taken', path: ['key'] }])
    expect(await refusedWith(save({ ...drills, key: 'other' }, saved))).toEqual(['data_item_key_fixed'])
    expect(await refusedWith(save({ ...drills, name: 'x' }, { id: saved.id, version: 5 }))).toEqual(['stale_version'])
  })

  test('its type cannot change under a formula that reads it', async () => {
    await seedScheme(w)
    const item = (await administrator.dataItem.list({})).find(each => each.key === 'teachers_total')
    if (item === undefined) throw new Error('the seed has this item')
    const { id, version, officeName: _office, usedBy, ...dataItem } = item
    expect(usedBy).toMatchObject([{ code: 'T-3-02' }])
    expect(await refusedWith(save({ ...dataItem, type: 'date' }, { id, version }))).toContain('formula_type_wrong')
  })

  test('is the administrator’s, is saved once, and is hidden from another authority', async () => {
    await expectOnlyAdministrator(w, (caller, requestId) =>
      caller.dataItem.save({ requestId, existing: null, dataItem: drills }),
    )
    await expectOnce(w, 'data_item.create', (caller, requestId) =>
      caller.dataItem.save({ requestId, existing: null, dataItem: drills }),
    )
    const [item] = await administrator.dataItem.list({})
    const existing = { id: item?.id ?? '', version: 1 }
    await expectHiddenFromStrangers(w, (caller, requestId) =>
      caller.dataItem.save({ requestId, existing, dataItem: drills }),
    )
    expect(await w.as(w.strangers.administrator).dataItem.list({})).toEqual([])
  })
})
