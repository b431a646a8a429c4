import { entry } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readerOf, write } from '../database/writer.ts'
import { dialects } from '../testing/dialects.ts'
import { world, type World } from '../testing/world.ts'
import { appendAudit } from './append.ts'
import { verifyAudit } from './verify.ts'

describe.each(dialects)('the audit chain on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
    await act(9)
  })

  afterEach(() => w.close())

  /** Writes so many entries, one a transaction. */
  async function act(times: number): Promise<void> {
    const { accountId, organisationId } = w.people.administrator
    for (let index = 0; index < times; index += 1)
      await write(w.context.database, w.authorityId, tx =>
        appendAudit(tx, w.authorityId, { accountId, organisationId }, w.context.now(), [
          entry('organisation.change', 'organisation', w.organisations.school1, { index }, { index: index + 1 }),
        ]),
      )
  }

  const verify = (authorityId = w.authorityId) => verifyAudit(w.context.database, authorityId)
  /** What somebody with the database's own tools would do. */
  const main = () => w.context.database.main
  const alter = (
    number: number,
    change: Partial<{ payload: string; action: string; object_id: string; at: string; digest: string }>,
  ) =>
    main()
      .updateTable('audit_entry')
      .set(change)
      .where('authority_id', '=', w.authorityId)
      .where('number', '=', number)
      .execute()

  test('fits as it was written: the founding and nine acts', async () => {
    expect(await verify()).toEqual({ entries: 10, erased: 0, fault: null })
  })

  test('names the first of two altered payloads', async () => {
    await alter(7, { payload: '{}' })
    await alter(4, { payload: '{}' })
    expect(await verify()).toEqual({ entries: 3, erased: 0, fault: { number: 4, kind: 'payload_altered' } })
  })

  test.each([{ action: 'account.retire' }, { object_id: 'other' }])(
    'names an entry whose column was altered: %o',
    async change => {
      await alter(5, change)
      expect((await verify()).fault).toEqual({ number: 5, kind: 'columns_altered' })
    },
  )

  test.each([{ at: '2020-01-01T00:00:00.000Z' }, { digest: 'f'.repeat(64) }])(
    'names a link that was altered: %o',
    async change => {
      await alter(5, change)
      expect((await verify()).fault).toEqual({ number: 5, kind: 'link_broken' })
    },
  )

  test('names an entry that was removed from the middle', async () => {
    await main().deleteFrom('audit_entry').where('authority_id', '=', w.authorityId).where('number', '=', 6).execute()
    expect((await verify()).fault).toEqual({ number: 6, kind: 'number_missing' })
  })

  test('names an entry that was removed at the end', async () => {
    await main().deleteFrom('audit_entry').where('authority_id', '=', w.authorityId).where('number', '=', 10).execute()
    expect(await verify()).toEqual({ entries: 9, erased: 0, fault: { number: 10, kind: 'head_differs' } })
  })

  test('shows a head that was altered or removed', async () => {
    await main().updateTable('audit_head').set({ number: 12 }).where('authority_id', '=', w.authorityId).execute()
    expect((await verify()).fault).toEqual({ number: 11, kind: 'head_differs' })
    await main().deleteFrom('audit_head').where('authority_id', '=', w.authorityId).execute()
    expect((await verify()).fault).toEqual({ number: 11, kind: 'head_differs' })
  })

  test('of another authority is not touched by that', async () => {
    await alter(4, { payload: '{}' })
    expect((await verify(w.strangers.administrator.authorityId)).fault).toBeNull()
  })

  test('fits, and says so, when a payload was erased with its salt', async () => {
    await main()
      .updateTable('audit_entry')
      .set({ payload: null, salt: null })
      .where('authority_id', '=', w.authorityId)
      .where('number', '=', 3)
      .execute()
    expect(await verify()).toEqual({ entries: 10, erased: 1, fault: null })
  })

  test('fits at every moment while the server writes', async () => {
    const writing = act(30)
    const verdicts = []
    for (let round = 0; round < 10; round += 1) verdicts.push(await verify())
    await writing
    expect(verdicts.map(each => each.fault)).toEqual(verdicts.map(() => null))
    expect(await verify()).toEqual({ entries: 40, erased: 0, fault: null })
  })

  test('is read in pieces without losing count', async () => {
    await write(w.context.database, w.authorityId, async tx => {
      const entries = Array.from({ length: 2100 }, (_, index) =>
        entry('value.report', 'value', `v${index}`, null, null),
      )
      await appendAudit(tx, w.authorityId, { accountId: null, organisationId: null }, w.context.now(), entries)
    })
    expect(await verify()).toEqual({ entries: 2110, erased: 0, fault: null })
    expect(
      (
        await readerOf(w.context.database, w.authorityId)
          .selectFrom('audit_head')
          .select('number')
          .where('authority_id', '=', w.authorityId)
          .executeTakeFirstOrThrow()
      ).number,
    ).toBe(2110)
  })
})
