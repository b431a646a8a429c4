import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { dialects } from '../testing/dialects.ts'
import { expectHiddenFromStrangers, expectOnce, expectOnlyAdministrator, auditActions } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('organisations on %s', dialect => {
  let w: World
  let caller: Caller

  beforeEach(async () => {
    w = await world(dialect)
    caller = w.as(w.people.administrator)
  })

  afterEach(() => w.close())

  const draft = (change: object = {}) => ({
    kind: 'primary' as const,
    name: '第四小学',
    parentId: w.organisations.bureau,
    stages: ['primary' as const],
    ownership: 'public' as const,
    schoolCode: null,
    creditCode: null,
    labels: [],
    ...change,
  })
  const create = (change: object = {}) => caller.organisation.create({ requestId: w.requestId(), draft: draft(change) })
  const listed = async () => (await caller.organisation.list({})).organisations

  test('are listed as a tree, with how many stand below and how many people serve there', async () => {
    await create({ name: '教学点', parentId: w.organisations.school1, stages: ['primary'] })
    expect((await listed()).map(({ name, depth, below, accounts }) => ({ name, depth, below, accounts }))).toEqual(
      expect.arrayContaining([
        { name: '澧县教育局', depth: 0, below: 6, accounts: 2 },
        { name: '安全股', depth: 1, below: 0, accounts: 2 },
        { name: '第一小学', depth: 1, below: 1, accounts: 2 },
        { name: '教学点', depth: 2, below: 0, accounts: 0 },
      ]),
    )
    const names = (await listed()).map(each => each.name)
    expect(names.indexOf('教学点')).toBe(names.indexOf('第一小学') + 1)
  })

  test('are made with official codes, which are kept', async () => {
    const made = await create({
      schoolCode: '2143000001',
      creditCode: '12430723000000000E',
      labels: ['城区', '寄宿制'],
    })
    expect((await listed()).find(each => each.id === made.id)).toMatchObject({ ...made, labels: ['城区', '寄宿制'] })
  })

  test('with faults are refused, each fault at its field', async () => {
    const problems = await problemsOf(
      create({ name: '第一小学', schoolCode: '214300001', creditCode: '12430723000000000F', stages: [] }),
    )
    expect(problems.map(each => [each.path.join('.'), each.code])).toEqual([
      ['stages', 'organisation_stages_unfit'],
      ['schoolCode', 'school_code_invalid'],
      ['creditCode', 'credit_code_invalid'],
      ['name', 'organisation_name_taken'],
    ])
    expect(await refusedWith(create({ name: ' ' }))).toEqual(['input_invalid'])
  })

  test('are changed by who saw the latest version', async () => {
    const made = await create()
    const change = (version: number, name: string) =>
      caller.organisation.change({ requestId: w.requestId(), organisationId: made.id, version, draft: draft({ name }) })
    expect(await change(1, '实验小学')).toEqual({ ...made, name: '实验小学', version: 2 })
    expect(await refusedWith(change(1, '又一名'))).toEqual(['stale_version'])
  })

  test('never come to stand below themselves', async () => {
    const upper = await create({ name: '中心小学' })
    const lower = await create({ name: '教学点', parentId: upper.id })
    const moved = caller.organisation.change({
      requestId: w.requestId(),
      organisationId: upper.id,
      version: 1,
      draft: draft({ name: '中心小学', parentId: lower.id }),
    })
    expect(await refusedWith(moved)).toEqual(['organisation_parent_cycle'])
  })

  test('are retired with a date, and stay in the list; nobody enters them any more', async () => {
    const retire = (version: number) =>
      caller.organisation.retire({
        requestId: w.requestId(),
        organisationId: w.organisations.school1,
        version,
        date: '2020-09-01',
      })
    expect(await refusedWith(retire(7))).toEqual(['stale_version'])
    expect((await retire(1)).retiredOn).toBe('2020-09-01')
    expect((await listed()).find(each => each.name === '第一小学')?.retiredOn).toBe('2020-09-01')
    expect(await refusedWith(w.as(w.people.head1).session.list({}))).toEqual(['place_required'])
    expect(await refusedWith(retire(2))).toEqual(['organisation_retired'])
  })

  test('that have others below them are not retired, nor is the bureau', async () => {
    const bureau = caller.organisation.retire({
      requestId: w.requestId(),
      organisationId: w.organisations.bureau,
      version: 1,
      date: '2020-09-01',
    })
    expect(await refusedWith(bureau)).toEqual(['organisation_bureau_fixed', 'organisation_in_use'])
  })

  test('are written by the administrator alone, in the own county, once, with an entry', async () => {
    const { id, version } = await create()
    await expectOnlyAdministrator(w, (each, requestId) => each.organisation.create({ requestId, draft: draft() }))
    await expectHiddenFromStrangers(w, (each, requestId) =>
      each.organisation.change({ requestId, organisationId: id, version, draft: draft() }),
    )
    await expectOnce(w, 'organisation.change', (each, requestId) =>
      each.organisation.change({ requestId, organisationId: id, version, draft: draft({ name: '改名' }) }),
    )
    await caller.organisation.retire({
      requestId: w.requestId(),
      organisationId: id,
      version: version + 1,
      date: '2020-12-31',
    })
    expect((await auditActions(w)).slice(-3)).toEqual([
      'organisation.create',
      'organisation.change',
      'organisation.retire',
    ])
  })
})
