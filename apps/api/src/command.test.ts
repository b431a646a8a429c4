import { entry, refuse } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { verifyAudit } from './audit/verify.ts'
import { changed, command, RequestId, unchanged, wholeAuthority } from './command.ts'
import type { Context } from './context.ts'
import { openDatabase, type Database } from './database/open.ts'
import { readerOf, write } from './database/writer.ts'
import { dialects } from './testing/dialects.ts'
import { refusedWith } from './testing/refused.ts'
import { requestIdAt, world, type Person, type World } from './testing/world.ts'
import { router } from './trpc.ts'

const input = z.object({ requestId: RequestId, organisationId: z.string(), name: z.string() })

/** Renames an organisation and counts its version up from what it read: two that overlapped would lose one. */
const rename = command({
  input,
  action: 'organisation.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input: { organisationId, name } }) {
    const { version } = await tx
      .selectFrom('organisation')
      .select('version')
      .where('authority_id', '=', actor.authorityId)
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('organisation')
      .set({ name, version: version + 1 })
      .where('authority_id', '=', actor.authorityId)
      .where('id', '=', organisationId)
      .execute()
    const after = { name, version: version + 1 }
    if (name === 'refuse') refuse('organisation_retired', { name })
    return changed(after, entry('organisation.change', 'organisation', organisationId, { version }, after))
  },
})

const look = command({
  input,
  action: 'organisation.manage',
  subject: wholeAuthority,
  run: ({ input: { name } }) => Promise.resolve(unchanged({ name })),
})

const tell = command({
  input,
  action: 'organisation.manage',
  subject: wholeAuthority,
  prepare: (_, context) => Promise.resolve(context.newId()),
  run: ({ input: { organisationId } }, secret) =>
    Promise.resolve(
      changed<{ secret: string | null }>(
        { secret },
        entry('organisation.change', 'organisation', organisationId, null, null),
      ),
    ),
  secrets: { input: each => ({ ...each, name: null }), result: each => ({ ...each, secret: null }) },
})

const probe = router({ probe: router({ rename, look, tell }) })

describe.each(dialects)('a command on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
  })

  afterEach(() => w.close())

  const as = (person: Person, context: Context = w.context) =>
    probe.createCaller({ ...w.requestOf(person), context }).probe
  const administrator = () => as(w.people.administrator)
  const school = (name: string) => ({ requestId: w.requestId(), organisationId: w.organisations.school1, name })
  const head = async () => {
    const verdict = await verifyAudit(w.context.database, w.authorityId)
    expect(verdict.fault).toBeNull()
    return verdict.entries
  }
  const stored = () =>
    readerOf(w.context.database, w.authorityId)
      .selectFrom('organisation')
      .select(['name', 'version'])
      .where('authority_id', '=', w.authorityId)
      .where('id', '=', w.organisations.school1)
      .executeTakeFirstOrThrow()
  const remembered = () =>
    readerOf(w.context.database, w.authorityId)
      .selectFrom('command_request')
      .select(['input_digest', 'result'])
      .where('authority_id', '=', w.authorityId)
      .execute()

  test('asked twice is carried out once: the same answer, one entry in the trail', async () => {
    const before = await head()
    const act = school('新名小学')
    const first = await administrator().rename(act)
    expect(await administrator().rename(act)).toEqual(first)
    expect(await stored()).toEqual({ name: '新名小学', version: 2 })
    expect(await head()).toBe(before + 1)
  })

  test('asked twice at the same moment is carried out once', async () => {
    const before = await head()
    const act = school('新名小学')
    const [first, second] = await Promise.all([administrator().rename(act), administrator().rename(act)])
    expect(second).toEqual(first)
    expect(await head()).toBe(before + 1)
  })

  test('with a known request id but another input is refused', async () => {
    const act = school('新名小学')
    await administrator().rename(act)
    expect(await refusedWith(administrator().rename({ ...act, name: '另一名' }))).toEqual(['request_id_reused'])
    expect((await stored()).name).toBe('新名小学')
  })

  test('with the request id of another act is refused, though the input is the same', async () => {
    const act = school('新名小学')
    await administrator().rename(act)
    expect(await refusedWith(administrator().look(act))).toEqual(['request_id_reused'])
  })

  test('of two accounts may bear the same id', async () => {
    const act = school('新名小学')
    await administrator().rename(act)
    expect(await refusedWith(as(w.strangers.administrator).look(act))).toEqual([])
  })

  test('that waited 90 days is carried out, longer is refused', async () => {
    const act = school('新名小学')
    w.setNow('2020-11-30T01:00:00.001Z')
    expect(await refusedWith(administrator().rename(act))).toEqual(['request_too_old'])
    w.setNow('2020-11-30T01:00:00.000Z')
    expect(await refusedWith(administrator().rename(act))).toEqual([])
  })

  test('whose id is no UUIDv7 is refused as input', async () => {
    const act = { ...school('新名小学'), requestId: '6f1c7c1e-8f0a-4b57-9d7e-0d3f3c7f2f11' }
    expect(await refusedWith(administrator().rename(act))).toEqual(['input_invalid'])
  })

  test('that changes nothing leaves no entry, and is remembered', async () => {
    const before = await head()
    const act = school('只看')
    expect(await administrator().look(act)).toEqual({ name: '只看' })
    expect(await administrator().look(act)).toEqual({ name: '只看' })
    expect(await head()).toBe(before)
  })

  test('that fails half-way leaves nothing: no change, no entry, no memory of the request', async () => {
    const before = await head()
    const act = school('refuse')
    expect(await refusedWith(administrator().rename(act))).toEqual(['organisation_retired'])
    expect(await stored()).toEqual({ name: '第一小学', version: 1 })
    expect(await head()).toBe(before)
    expect(await remembered()).toEqual([])
  })

  test('keeps secrets out of what is remembered: the secret is told once', async () => {
    const act = school('secret-1')
    const first = await administrator().tell(act)
    expect(first.secret).not.toBeNull()
    expect(await administrator().tell({ ...act, name: 'secret-2' })).toEqual({ secret: null })
    expect((await remembered()).map(each => each.result)).toEqual(['{"result":{"secret":null}}'])
  })

  test('in a crowd of forty: the chain has no gap and no update is lost', async () => {
    const before = await head()
    await Promise.all(Array.from({ length: 40 }, (_, index) => administrator().rename(school(`小学${index}`))))
    expect((await stored()).version).toBe(41)
    expect(await head()).toBe(before + 40)
  })

  test('while it runs keeps no reader waiting', async () => {
    const gate = Promise.withResolvers<undefined>()
    const entered = Promise.withResolvers<undefined>()
    const writing = write(w.context.database, w.authorityId, async tx => {
      await tx.updateTable('organisation').set({ name: '未提交' }).where('authority_id', '=', w.authorityId).execute()
      entered.resolve(undefined)
      await gate.promise
    })
    await entered.promise
    expect((await stored()).name).toBe('第一小学')
    gate.resolve(undefined)
    await writing
    expect((await stored()).name).toBe('未提交')
  })

  test('cannot write for another authority', async () => {
    const act = { requestId: requestIdAt(w.context.now()), organisationId: w.organisations.school1, name: '别县' }
    await expect(as(w.strangers.administrator).rename(act)).rejects.toThrow('internal')
    expect((await stored()).name).toBe('第一小学')
  })
})

// On PostgreSQL only: two SQLite connections in one process wait for each other without letting the other go on.
test('commands of two processes on one PostgreSQL leave no gap in the chain and lose no update', async () => {
  const w = await world('postgres')
  const second = openDatabase(w.address)
  const on = (database: Database) =>
    probe.createCaller({ ...w.requestOf(w.people.administrator), context: { ...w.context, database } }).probe
  const [here, there] = [on(w.context.database), on(second)]
  try {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 === 0 ? here : there).rename({
          requestId: w.requestId(),
          organisationId: w.organisations.school1,
          name: `小学${index}`,
        }),
      ),
    )
    const { version } = await readerOf(second, w.authorityId)
      .selectFrom('organisation')
      .select('version')
      .where('authority_id', '=', w.authorityId)
      .where('id', '=', w.organisations.school1)
      .executeTakeFirstOrThrow()
    expect(version).toBe(31)
    expect(await verifyAudit(second, w.authorityId)).toEqual({ entries: 31, erased: 0, fault: null })
  } finally {
    await second.close()
    await w.close()
  }
})
