import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { world, type Caller, type World } from '../testing/world.ts'

describe.each(dialects)('the audit trail on %s', dialect => {
  let w: World
  let caller: Caller
  let organisationId: string

  beforeEach(async () => {
    w = await world(dialect)
    caller = w.as(w.people.administrator)
    const draft = {
      kind: 'primary' as const,
      name: '第四小学',
      parentId: w.organisations.bureau,
      stages: ['primary' as const],
      ownership: 'public' as const,
      schoolCode: null,
      creditCode: null,
      labels: [],
    }
    const made = await caller.organisation.create({ requestId: w.requestId(), draft })
    organisationId = made.id
    for (let version = 1; version <= 4; version += 1)
      await caller.organisation.change({
        requestId: w.requestId(),
        organisationId,
        version,
        draft: { ...draft, name: `第四小学${version}` },
      })
  })

  afterEach(() => w.close())

  test('says who did what to what, where and when, before and after, the newest first', async () => {
    const { entries } = await caller.audit.list({ limit: 1 })
    expect(entries).toEqual([
      {
        number: 6,
        erased: false,
        at: '2020-09-01T01:00:00.000Z',
        action: 'organisation.change',
        noun: 'organisation',
        objectId: organisationId,
        account: {
          id: w.people.administrator.accountId,
          username: w.people.administrator.username,
          name: w.people.administrator.username,
        },
        place: { id: w.organisations.bureau, name: '澧县教育局' },
        before: expect.objectContaining({ name: '第四小学3', version: 4 }) as unknown,
        after: expect.objectContaining({ name: '第四小学4', version: 5 }) as unknown,
      },
    ])
  })

  test('is read page by page to its first entry', async () => {
    const numbers: number[] = []
    for (let before: number | null = null; ;) {
      const page: Awaited<ReturnType<typeof caller.audit.list>> = await caller.audit.list({ limit: 2, before })
      numbers.push(...page.entries.map(each => each.number))
      before = page.next
      if (before === null) break
    }
    expect(numbers).toEqual([6, 5, 4, 3, 2, 1])
  })

  test('is searched by object, account and act', async () => {
    const numbers = async (filter: object) => (await caller.audit.list(filter)).entries.map(each => each.number)
    expect(await numbers({ objectId: organisationId })).toEqual([6, 5, 4, 3, 2])
    expect(await numbers({ accountId: w.people.administrator.accountId, action: 'organisation.create' })).toEqual([2])
    expect(await numbers({ accountId: w.people.leader.accountId })).toEqual([])
  })

  test('is searched by day, at the authority’s clock', async () => {
    const count = async (from: string | null, to: string | null) =>
      (await caller.audit.list({ from, to })).entries.length
    w.setNow('2020-09-01T16:00:00.000Z')
    await caller.organisation.retire({ requestId: w.requestId(), organisationId, version: 5, date: '2020-09-02' })
    expect(await count('2020-09-02', null)).toBe(1)
    expect(await count(null, '2020-09-01')).toBe(6)
    expect(await count('2020-09-01', '2020-09-02')).toBe(7)
    expect(await count('2020-09-03', null)).toBe(0)
  })

  test('is read from the payload, so that an altered column deceives nobody', async () => {
    await w.context.database.main
      .updateTable('audit_entry')
      .set({ action: 'plan.import' })
      .where('number', '=', 6)
      .where('authority_id', '=', w.authorityId)
      .execute()
    const [latest] = (await caller.audit.list({})).entries
    expect(latest).toMatchObject({ number: 6, action: 'organisation.change' })
    expect(await caller.audit.verify({})).toEqual({
      at: w.context.now(),
      entries: 5,
      erased: 0,
      fault: { number: 6, kind: 'columns_altered' },
    })
  })

  test('is the own county’s', async () => {
    const { entries } = await w.as(w.strangers.administrator).audit.list({})
    expect(entries).toHaveLength(1)
    expect(await w.as(w.strangers.administrator).audit.verify({})).toMatchObject({ entries: 1, fault: null })
  })
})
