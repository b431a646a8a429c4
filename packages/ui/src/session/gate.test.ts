import { afterEach, expect, test, vi } from 'vitest'
import { backAt, safeBack } from './back.ts'
import { createEntrance } from './enter.ts'
import { forgetSession, requireSession, sessionEnded, whenSessionEnds, type Doors } from './gate.ts'
import type { Me, Place } from './me.ts'

afterEach(() => {
  forgetSession()
  vi.unstubAllGlobals()
})

/** What a portal's router would be sent to. */
class Sent extends Error {}
const send = (door: string) => (back: string) => {
  throw new Sent(`${door} ${back}`)
}
const doors: Doors = { signIn: send('sign-in'), password: send('password'), place: send('place') }

function sessionIs(body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body))
}

test('who is not signed in is sent to the log-in, with the way back', async () => {
  sessionIs(null)
  await expect(requireSession('/cycles/1', doors)).rejects.toThrow('sign-in /cycles/1')
})

test('who must change the password does that first', async () => {
  sessionIs({ user: { id: 'a', mustChangePassword: true } })
  await expect(requireSession('/me', doors)).rejects.toThrow('password /me')
})

test('a session is asked for once, until it ends', async () => {
  sessionIs({ user: { id: 'a' } })
  await requireSession('/', doors)
  sessionIs(null)
  await requireSession('/', doors)
  const ended = vi.fn()
  whenSessionEnds(ended)
  sessionEnded()
  expect(ended).toHaveBeenCalledOnce()
  await expect(requireSession('/', doors)).rejects.toThrow('sign-in /')
})

test('the way back never leads out of the portal', () => {
  expect(
    ['/cycles/1?group=a', '//evil.example', '/\\evil.example', 'https://evil.example', undefined].map(safeBack),
  ).toEqual(['/cycles/1?group=a', '/', '/', '/', '/'])
  vi.stubGlobal('location', { origin: 'http://localhost' })
  expect(backAt('/cycles/1?group=a&place=old', 'new')).toBe('/cycles/1?group=a&place=new')
})

const school: Place = {
  organisationId: 'school',
  organisationName: '第一小学',
  organisationKind: 'primary',
  authorityId: 'bureau',
  authorityName: '教育局',
  roles: ['reporter'],
}
const second: Place = { ...school, organisationId: 'second' }

function entrance(places: readonly Place[], account: Partial<Me['account']> = {}) {
  const forgotten = vi.fn()
  const me: Me = {
    account: { id: 'a', username: 'a', name: '甲', mustChangePassword: false, ...account },
    places,
    demo: false,
    today: '2020-09-01',
  }
  const enter = createEntrance({
    doors,
    roles: ['reporter', 'head'],
    loadTexts: async () => {},
    askMe: async () => me,
    forgetOthers: forgotten,
  })
  return { enter, forgotten }
}

test('with one place one enters it; with several one is asked, unless the address names one', async () => {
  expect((await entrance([school]).enter(undefined, '/')).place).toBe(school)
  await expect(entrance([school, second]).enter(undefined, '/x')).rejects.toThrow('place /x')
  expect((await entrance([school, second]).enter('second', '/')).place).toBe(second)
  await expect(entrance([{ ...school, roles: ['reviewer'] }]).enter('school', '/')).rejects.toThrow('place /')
  await expect(entrance([school], { mustChangePassword: true }).enter('school', '/')).rejects.toThrow('password /')
})

test('another place drops what was read for the one before', async () => {
  const { enter, forgotten } = entrance([school, second])
  await enter('school', '/')
  await enter('school', '/')
  expect(forgotten).not.toHaveBeenCalled()
  await enter('second', '/')
  expect(forgotten).toHaveBeenCalledOnce()
})
