import { afterEach, expect, test, vi } from 'vitest'
import { choosePlace, placesFor, type Place } from './me.ts'
import { changePassword, getSession, signIn } from './session.ts'

afterEach(() => vi.unstubAllGlobals())

function answers(status: number, body: unknown, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async () => Response.json(body, { status, headers }))
}

test('a wrong password, a locked and a retired account, too many attempts and a fault are told apart', async () => {
  answers(401, { code: 'INVALID_USERNAME_OR_PASSWORD' })
  expect(await signIn('a', 'b')).toEqual({ kind: 'wrong' })
  answers(403, { code: 'ACCOUNT_LOCKED', until: '2020-12-20T06:05:00.000Z' })
  expect(await signIn('a', 'b')).toEqual({ kind: 'locked', until: '2020-12-20T06:05:00.000Z' })
  answers(403, { code: 'BANNED_USER' })
  expect(await signIn('a', 'b')).toEqual({ kind: 'blocked' })
  answers(429, {}, { 'x-retry-after': '40' })
  expect(await signIn('a', 'b')).toEqual({ kind: 'too_many', seconds: 40 })
  answers(500, {})
  expect(await signIn('a', 'b')).toEqual({ kind: 'fault' })
})

test('without a network log-in says so, and an answer from a gateway counts as none', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await signIn('a', 'b')).toEqual({ kind: 'network' })
  answers(502, 'bad gateway')
  expect(await signIn('a', 'b')).toEqual({ kind: 'network' })
})

test('a password that is short, unchanged or wrong is refused by its own reason', async () => {
  answers(400, { code: 'PASSWORD_TOO_SHORT' })
  expect(await changePassword('a', 'b')).toEqual({ kind: 'too_short' })
  answers(400, { code: 'PASSWORD_UNCHANGED' })
  expect(await changePassword('a', 'b')).toEqual({ kind: 'same' })
  answers(400, { code: 'INVALID_PASSWORD' })
  expect(await changePassword('a', 'b')).toEqual({ kind: 'wrong' })
  answers(200, { user: {} })
  expect(await changePassword('a', 'b')).toBeNull()
})

test('a fault of the server does not look like nobody being signed in', async () => {
  answers(200, null)
  expect(await getSession()).toBeNull()
  answers(500, {})
  await expect(getSession()).rejects.toThrow('500')
})

const school: Place = {
  organisationId: 'school',
  organisationName: '城关中学',
  organisationKind: 'junior',
  authorityId: 'county',
  authorityName: '县教育局',
  roles: ['reporter'],
}
const office: Place = { ...school, organisationId: 'office', organisationKind: 'office', roles: ['reviewer'] }

test('a portal offers only the places where the account has one of its roles', () => {
  const me = {
    account: { id: '1', username: 'a', name: 'a', mustChangePassword: false },
    places: [school, office],
    demo: false,
    today: '2020-12-09',
  }
  expect(placesFor(me, ['reporter', 'head'])).toEqual([school])
})

test('the place of the URL wins, one place needs no choice, and a foreign place is not taken', () => {
  expect(choosePlace([school, office], 'office')).toBe(office)
  expect(choosePlace([school, office], undefined)).toBeNull()
  expect(choosePlace([school], 'elsewhere')).toBe(school)
})
