import { hashPassword } from 'better-auth/crypto'
import type { Hono } from 'hono'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AppEnvironment } from '../app-environment.ts'
import { createApp } from '../app.ts'
import { systemNow } from '../context.ts'
import { dialects } from '../testing/dialects.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { createAuth } from './auth.ts'
import { lockOut } from './lock-out.ts'

const password = 'initial-password'
const origin = 'http://localhost:4000'

// One hash for every test: it takes 0.1 s.
let hash = ''

beforeAll(async () => {
  hash = await hashPassword(password)
})

/** A browser: it keeps its cookie. */
class Browser {
  readonly #app: Hono<AppEnvironment>
  #cookie = ''

  constructor(app: Hono<AppEnvironment>) {
    this.#app = app
  }

  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#keep(
      await this.#app.request(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie: this.#cookie, ...headers },
        body: JSON.stringify(body),
      }),
    )
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#keep(await this.#app.request(`${origin}${path}`, { headers: { cookie: this.#cookie, ...headers } }))
  }

  signIn(username: string, word = password): Promise<Response> {
    return this.post('/auth/sign-in/username', { username, password: word })
  }

  changePassword(currentPassword: string, newPassword: string): Promise<Response> {
    return this.post('/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
  }

  /** A procedure that reads, at a place. */
  query(path: string, place: string): Promise<Response> {
    return this.get(`/trpc/${path}?input=${encodeURIComponent('{}')}`, { 'x-place': place })
  }

  #keep(response: Response): Response {
    const cookies = response.headers.getSetCookie().map(each => each.split(';')[0] ?? '')
    if (cookies.length > 0) this.#cookie = cookies.join('; ')
    return response
  }
}

async function problemCodes(response: Response): Promise<readonly string[]> {
  const body = (await response.json()) as { error?: { data: { problems: { code: string }[] } } }
  return body.error?.data.problems.map(each => each.code) ?? []
}

async function errorCode(response: Response): Promise<unknown> {
  return ((await response.json()) as { code?: string }).code
}

describe.each(dialects)('over HTTP, on %s', dialect => {
  let w: World
  let app: Hono<AppEnvironment>
  let browser: Browser
  let administrator: Person
  let reporter: Person

  beforeEach(async () => {
    w = await world(dialect)
    // The session library keeps the machine's time, and so must requests.
    w.setNow(systemNow())
    await w.context.database.main.updateTable('credential').set({ password: hash }).execute()
    app = createApp(w.context, createAuth(w.context.database, w.context.config, 'a secret of thirty-two characters'))
    browser = new Browser(app)
    administrator = w.people.administrator
    reporter = w.people.reporter1
  })

  afterEach(() => w.close())

  const trail = async (): Promise<readonly string[]> =>
    (await w.as(administrator).audit.list({ limit: 200 })).entries
      .flatMap(each => (each.erased ? [] : each.action))
      .toReversed()
  const mustChange = (person: Person) =>
    w.context.database.main
      .updateTable('account')
      .set({ must_change_password: 1 })
      .where('id', '=', person.accountId)
      .execute()

  test('one signs in by name and password; capitals make no difference', async () => {
    expect((await browser.signIn(administrator.username.toUpperCase())).status).toBe(200)
    expect((await browser.query('session.list', administrator.organisationId)).status).toBe(200)
    expect(await trail()).toContain('account.sign_in')
  })

  test('the answer carries no token, the cookie is out of reach of scripts', async () => {
    const response = await browser.signIn(administrator.username)
    expect(await response.json()).toEqual({ ok: true })
    expect(response.headers.getSetCookie().join()).toMatch(/^yaodian\.session_token=.*HttpOnly.*SameSite=Lax/i)
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await browser.signIn(administrator.username, 'wrong-password')
    const unknown = await browser.signIn('nobody.here', 'wrong-password')
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(wrong.status).toBe(401)
  })

  test('without a log-in nothing is told', async () => {
    const response = await browser.query('organisation.list', administrator.organisationId)
    expect([response.status, await problemCodes(response)]).toEqual([401, ['sign_in_required']])
  })

  test('a place of somebody else is none', async () => {
    await browser.signIn(reporter.username)
    for (const place of [w.organisations.school2, w.strangers.head.organisationId, 'nowhere', '']) {
      const response = await browser.query('session.list', place)
      expect([response.status, await problemCodes(response)]).toEqual([412, ['place_required']])
    }
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(200)
  })

  test('an appointment that ended yesterday opens nothing, one that ends today does', async () => {
    await browser.signIn(reporter.username)
    const end = (date: string) =>
      w.context.database.main
        .updateTable('appointment')
        .set({ to_date: date })
        .where('account_id', '=', reporter.accountId)
        .execute()
    w.setNow('2026-03-10T15:59:00.000Z')
    await end('2026-03-10')
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(200)
    // One minute past midnight where the bureau is.
    w.setNow('2026-03-10T16:01:00.000Z')
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(412)
  })

  test('the first log-in leads nowhere until the password is a new one', async () => {
    await mustChange(reporter)
    await browser.signIn(reporter.username)
    const before = await browser.query('session.list', reporter.organisationId)
    expect([before.status, await problemCodes(before)]).toEqual([412, ['password_change_required']])
    expect((await browser.get('/trpc/session.me')).status).toBe(200)

    const same = await browser.changePassword(password, password)
    expect([same.status, await errorCode(same)]).toEqual([400, 'PASSWORD_UNCHANGED'])
    const short = await browser.changePassword(password, 'short')
    expect([short.status, await errorCode(short)]).toEqual([400, 'PASSWORD_TOO_SHORT'])
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(412)

    expect((await browser.changePassword(password, 'a-new-password')).status).toBe(200)
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(200)
    expect((await new Browser(app).signIn(reporter.username)).status).toBe(401)
    expect((await new Browser(app).signIn(reporter.username, 'a-new-password')).status).toBe(200)
    expect(await trail()).toContain('account.change_password')
  })

  test('five failures lock the account, not the address; the right password does not help until the lock ends', async () => {
    for (let time = 1; time <= lockOut.failures; time += 1)
      expect((await browser.signIn(reporter.username, 'wrong-password')).status).toBe(401)
    const locked = await browser.signIn(reporter.username)
    expect([locked.status, await errorCode(locked)]).toEqual([423, 'ACCOUNT_LOCKED'])
    expect((await browser.signIn(w.people.head1.username)).status).toBe(200)
    expect((await trail()).filter(each => each.startsWith('account.')).slice(0, 5)).toEqual([
      ...Array.from({ length: lockOut.failures - 1 }, () => 'account.sign_in_failed'),
      'account.lock',
    ])
  })

  test('a log-in in between sets the count back', async () => {
    for (const word of [
      'wrong-1',
      'wrong-2',
      'wrong-3',
      'wrong-4',
      password,
      'wrong-5',
      'wrong-6',
      'wrong-7',
      'wrong-8',
    ])
      await browser.signIn(reporter.username, word)
    expect((await browser.signIn(reporter.username)).status).toBe(200)
  })

  test('an administrator unlocks; a lock that is over lets in', async () => {
    const lock = async () => {
      for (let time = 1; time <= lockOut.failures; time += 1) await browser.signIn(reporter.username, 'wrong-password')
      expect((await browser.signIn(reporter.username)).status).toBe(423)
    }
    await lock()
    const { accounts } = await w.as(administrator).account.list({})
    expect(accounts.filter(each => each.lockedUntil !== null).map(each => each.id)).toEqual([reporter.accountId])
    await w.as(administrator).account.unlock({ requestId: w.requestId(), accountId: reporter.accountId })
    expect((await browser.signIn(reporter.username)).status).toBe(200)
    await lock()
    await w.context.database.main.updateTable('sign_in_failure').set({ locked_until: systemNow() }).execute()
    expect((await browser.signIn(reporter.username)).status).toBe(200)
  })

  test('a retired account neither signs in nor goes on', async () => {
    await browser.signIn(reporter.username)
    await w.as(administrator).account.retire({ requestId: w.requestId(), accountId: reporter.accountId })
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(401)
    const again = await browser.signIn(reporter.username)
    expect([again.status, await errorCode(again)]).toEqual([403, 'ACCOUNT_RETIRED'])
  })

  test('log-ins are listed, and one that is revoked ends at once', async () => {
    const other = new Browser(app)
    await browser.signIn(reporter.username)
    await other.signIn(reporter.username)
    const mine = await w.as(reporter).session.list({})
    expect(mine).toHaveLength(2)
    const [latest] = mine
    if (latest === undefined) throw new Error('no session')
    await w.as(reporter).session.revoke({ requestId: w.requestId(), sessionId: latest.id })
    expect((await other.query('session.list', reporter.organisationId)).status).toBe(401)
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(200)

    await w
      .as(administrator)
      .account.revokeSessions({ requestId: w.requestId(), accountId: reporter.accountId, sessionIds: null })
    expect((await browser.query('session.list', reporter.organisationId)).status).toBe(401)
  })

  test('the list says which log-in is the one that asks', async () => {
    const other = new Browser(app)
    await browser.signIn(reporter.username)
    await other.signIn(reporter.username)
    const current = async (by: Browser) => {
      const answer = (await (await by.query('session.list', reporter.organisationId)).json()) as {
        result: { data: { current: boolean }[] }
      }
      return answer.result.data.map(each => each.current)
    }
    // Newest first.
    expect(await current(other)).toEqual([true, false])
    expect(await current(browser)).toEqual([false, true])
  })

  test('signing out ends the log-in', async () => {
    await browser.signIn(reporter.username)
    expect((await browser.post('/auth/sign-out', {})).status).toBe(200)
    expect(await w.as(reporter).session.list({})).toEqual([])
    expect((await trail()).slice(-2)).toEqual(['account.sign_in', 'account.sign_out'])
    expect((await browser.post('/auth/sign-out', {})).status).toBe(200)
  })

  test('an account that an administrator made signs in, and must choose its own password', async () => {
    const made = await w.as(administrator).account.create({
      requestId: w.requestId(),
      username: 'School.Four',
      name: '填报员',
      initialPassword: null,
      appointments: [{ organisationId: w.organisations.school3, role: 'reporter', from: '2020-09-01', to: null }],
    })
    if (made.initialPassword === null) throw new Error('no password was told')
    expect((await browser.signIn('school.four', made.initialPassword)).status).toBe(200)
    expect((await browser.query('session.list', w.organisations.school3)).status).toBe(412)
    expect((await browser.changePassword(made.initialPassword, 'my-own-password')).status).toBe(200)
    expect((await browser.query('session.list', w.organisations.school3)).status).toBe(200)

    const reset = await w
      .as(administrator)
      .account.resetPassword({ requestId: w.requestId(), accountId: made.accountId, initialPassword: 'reset-password' })
    expect(reset.endedSessions).toBe(1)
    expect((await browser.query('session.list', w.organisations.school3)).status).toBe(401)
    expect((await browser.signIn('school.four', 'my-own-password')).status).toBe(401)
    expect((await browser.signIn('school.four', 'reset-password')).status).toBe(200)
    expect((await browser.query('session.list', w.organisations.school3)).status).toBe(412)
  })

  test('nobody signs up, and the library’s other paths are not there', async () => {
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-up',
      '/auth/update-user',
      '/auth/delete-user',
      '/auth/admin/create-user',
      '/auth/list-sessions',
    ])
      expect((await browser.post(path, { email: 'a@b.cn', password, name: 'a', username: 'abc' })).status, path).toBe(
        404,
      )
    expect(
      (await browser.post('/auth/sign-in/email', { email: `${administrator.username}@account.invalid`, password }))
        .status,
    ).toBe(404)
  })

  test('a form on another site signs nobody in', async () => {
    const response = await browser.post(
      '/auth/sign-in/username',
      { username: reporter.username, password },
      { origin: 'https://elsewhere.example' },
    )
    expect(response.status).toBe(403)
  })

  test('every answer says what a page may load, and from where it may be framed', async () => {
    const response = await browser.get('/healthz')
    const policy = response.headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('referrer-policy')).not.toBeNull()
  })
})
