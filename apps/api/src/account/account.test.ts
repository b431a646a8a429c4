import { verifyPassword } from 'better-auth/crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { audited, expectHiddenFromStrangers, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type Caller, type World } from '../testing/world.ts'
import { makePassword } from './initial-password.ts'

describe.each(dialects)('accounts on %s', dialect => {
  let w: World
  let caller: Caller

  beforeEach(async () => {
    w = await world(dialect)
    caller = w.as(w.people.administrator)
  })

  afterEach(() => w.close())

  const serves = (change: object = {}) => ({
    organisationId: w.organisations.school1,
    role: 'reporter' as const,
    from: '2020-09-01',
    to: null,
    ...change,
  })
  const input = (change: object = {}) => ({
    requestId: w.requestId(),
    username: 'school.one',
    name: '填报员',
    initialPassword: null,
    appointments: [],
    ...change,
  })
  const create = (change: object = {}) => caller.account.create(input(change))
  const listed = async (id: string) => (await caller.account.list({})).accounts.find(each => each.id === id)
  const storedHash = async (id: string) =>
    (
      await w.context.database.reading
        .selectFrom('credential')
        .select('password')
        .where('user_id', '=', id)
        .executeTakeFirstOrThrow()
    ).password ?? ''
  const everythingWritten = async () => {
    const { reading } = w.context.database
    return JSON.stringify([
      await reading.selectFrom('audit_entry').select(['payload']).execute(),
      await reading.selectFrom('command_request').selectAll().execute(),
    ])
  }

  test('are made with a password that is told once and kept as a hash alone', async () => {
    const act = input({ appointments: [serves()] })
    const made = await caller.account.create(act)
    const password = made.initialPassword ?? ''
    expect(password).toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
    expect(await verifyPassword({ hash: await storedHash(made.accountId), password })).toBe(true)
    expect(await caller.account.create(act)).toEqual({ ...made, initialPassword: null })
    expect(await audited(w, 'account.create')).toBe(1)
    expect(await everythingWritten()).not.toContain(password)
    expect(await listed(made.accountId)).toMatchObject({
      username: 'school.one',
      name: '填报员',
      mustChangePassword: true,
      retiredOn: null,
      lockedUntil: null,
      sessions: 0,
      appointments: [{ role: 'reporter', organisationName: '第一小学', from: '2020-09-01', to: null, inForce: true }],
    })
  })

  test('are made with a password of the administrator’s choice, if it is long enough', async () => {
    const made = await create({ initialPassword: 'chosen-by-me' })
    expect(await verifyPassword({ hash: await storedHash(made.accountId), password: 'chosen-by-me' })).toBe(true)
    expect(await everythingWritten()).not.toContain('chosen-by-me')
    expect(await refusedWith(create({ username: 'school.two', initialPassword: 'short' }))).toEqual([
      'password_too_short',
    ])
  })

  test('have names of their own, in the whole system, whatever the capitals', async () => {
    await create()
    expect(await refusedWith(create({ username: 'School.One' }))).toEqual(['account_name_taken'])
    expect(await refusedWith(w.as(w.strangers.administrator).account.create({ ...input(), appointments: [] }))).toEqual(
      ['account_name_taken'],
    )
    expect(await refusedWith(create({ username: '张三' }))).toEqual(['account_name_invalid'])
  })

  test('are not made at all when one appointment is wrong', async () => {
    expect(await refusedWith(create({ appointments: [serves(), serves({ role: 'reviewer' })] }))).toEqual([
      'appointment_role_unfit',
    ])
    expect(await refusedWith(create({ appointments: [serves({ organisationId: 'nowhere' })] }))).toEqual(['not_found'])
    expect((await caller.account.list({})).accounts.map(each => each.username)).not.toContain('school.one')
  })

  test('are listed for the own county alone, in a fixed number of statements', async () => {
    const own = (await caller.account.list({})).accounts
    const theirs = (await w.as(w.strangers.administrator).account.list({})).accounts
    expect(own).toHaveLength(10)
    expect(own.filter(each => theirs.some(other => other.id === each.id))).toEqual([])
  })

  test('are appointed from a day on, and the appointment ends on its last day', async () => {
    const { accountId } = await create()
    const made = await caller.account.appoint({ requestId: w.requestId(), accountId, ...serves() })
    const person = { ...w.people.reporter1, accountId }
    expect(await refusedWith(w.as(person).session.list({}))).toEqual([])
    const end = (version: number, to: string) =>
      caller.account.endAppointment({ requestId: w.requestId(), appointmentId: made.id, version, to })
    expect(await refusedWith(end(9, '2020-09-01'))).toEqual(['stale_version'])
    await end(1, '2020-09-01')
    w.setNow('2020-09-02T01:00:00.000Z')
    expect(await refusedWith(w.as(person).session.list({}))).toEqual(['place_required'])
    expect(await refusedWith(end(2, '2020-12-31'))).toEqual(['appointment_ended'])
    expect([await audited(w, 'appointment.create'), await audited(w, 'appointment.end')]).toEqual([1, 1])
  })

  test('may serve at several places, but not twice in one role', async () => {
    const { accountId } = await create()
    const appoint = (change: object) =>
      caller.account.appoint({ requestId: w.requestId(), accountId, ...serves(change) })
    await appoint({})
    await appoint({ role: 'head' })
    await appoint({ organisationId: w.organisations.school2 })
    expect(await refusedWith(appoint({ from: '2020-10-01' }))).toEqual(['appointment_exists'])
    expect(
      await refusedWith(
        appoint({ organisationId: w.organisations.safety, role: 'reviewer', from: '2020-10-02', to: '2020-10-01' }),
      ),
    ).toEqual(['appointment_period_invalid'])
    expect((await listed(accountId))?.appointments).toHaveLength(3)
  })

  test('an authority keeps an administrator, whoever asks to go', async () => {
    const { accountId } = w.people.administrator
    const retire = (id: string) => caller.account.retire({ requestId: w.requestId(), accountId: id })
    expect(await refusedWith(retire(accountId))).toEqual(['last_administrator'])
    const [own] = (await listed(accountId))?.appointments ?? []
    if (own === undefined) throw new Error('the administrator holds no appointment')
    const ended = caller.account.endAppointment({
      requestId: w.requestId(),
      appointmentId: own.id,
      version: 1,
      to: '2020-09-30',
    })
    expect(await refusedWith(ended)).toEqual(['last_administrator'])
    await create({ appointments: [serves({ organisationId: w.organisations.bureau, role: 'administrator' })] })
    expect(await refusedWith(retire(accountId))).toEqual([])
  })

  test('once retired hold no appointment and are not given one; asked again, nothing happens', async () => {
    const { accountId } = await create({ appointments: [serves(), serves({ role: 'head', from: '2021-01-01' })] })
    const retire = () => caller.account.retire({ requestId: w.requestId(), accountId })
    expect(await retire()).toEqual({ accountId, retiredOn: '2020-09-01' })
    expect(await retire()).toEqual({ accountId, retiredOn: '2020-09-01' })
    expect(await audited(w, 'account.retire')).toBe(1)
    w.setNow('2021-02-01T01:00:00.000Z')
    expect((await listed(accountId))?.appointments.map(each => each.inForce)).toEqual([false, false])
    const requestId = w.requestId()
    expect(await refusedWith(caller.account.appoint({ requestId, accountId, ...serves() }))).toEqual([
      'account_retired',
    ])
    expect(await refusedWith(caller.account.resetPassword({ requestId, accountId, initialPassword: null }))).toEqual([
      'account_retired',
    ])
    expect(await refusedWith(caller.account.unlock({ requestId, accountId }))).toEqual(['account_retired'])
  })

  test('can be given other names, by which they are shown and log in; what they did shows the new name', async () => {
    const { accountId } = await create()
    const change = (names: object, seen: object = {}, requestId = w.requestId()) =>
      caller.account.change({
        requestId,
        accountId,
        seen: { username: 'school.one', name: '填报员', ...seen },
        names: { username: 'school.one', name: '填报员', ...names },
      })
    expect(await refusedWith(change({ name: '改正' }, { name: '别名' }))).toEqual(['stale_version'])
    expect(await refusedWith(change({ username: '张三' }))).toEqual(['account_name_invalid'])
    expect(await refusedWith(change({ username: w.strangers.head.username }))).toEqual(['account_name_taken'])
    expect(await change({})).toEqual({ accountId, username: 'school.one', name: '填报员' })
    const requestId = w.requestId()
    const changed = await change({ username: ' School.First ', name: '一小填报员' }, {}, requestId)
    expect(changed).toEqual({ accountId, username: 'school.first', name: '一小填报员' })
    expect(await change({ username: ' School.First ', name: '一小填报员' }, {}, requestId)).toEqual(changed)
    expect(await listed(accountId)).toMatchObject({ username: 'school.first', name: '一小填报员' })
    expect(await audited(w, 'account.change')).toBe(1)
    expect((await create()).username).toBe('school.one')
    await caller.account.retire({ requestId: w.requestId(), accountId })
    expect(await refusedWith(change({}, { username: 'school.first', name: '一小填报员' }))).toEqual(['account_retired'])
  })

  test('are renamed by the administrator of their county alone', async () => {
    const { accountId, username } = w.people.reporter1
    const act = (each: Caller, requestId: string) =>
      each.account.change({ requestId, accountId, seen: { username, name: username }, names: { username, name: '新' } })
    await expectOnlyAdministrator(w, act)
    await expectHiddenFromStrangers(w, act)
  })

  test('are managed by the administrator alone, and in the own county', async () => {
    const { accountId } = w.people.reporter1
    await expectOnlyAdministrator(w, (each, requestId) => each.account.retire({ requestId, accountId }))
    await expectHiddenFromStrangers(w, (each, requestId) =>
      each.account.resetPassword({ requestId, accountId, initialPassword: null }),
    )
    await expectHiddenFromStrangers(w, (each, requestId) =>
      each.account.revokeSessions({ requestId, accountId, sessionIds: null }),
    )
    await expectHiddenFromStrangers(w, each => each.account.sessions({ accountId }))
  })
})

test('passwords that are made differ, and leave out what is misread', () => {
  const made = Array.from({ length: 200 }, makePassword)
  expect(new Set(made).size).toBe(made.length)
  expect(made.join('')).not.toMatch(/[ilo01]/)
})
