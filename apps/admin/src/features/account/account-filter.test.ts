import { expect, test } from 'vitest'
import { filterAccounts, type AccountFilter, type ListedAccount, type ListedAppointment } from './account-filter.ts'

const appointment: ListedAppointment = {
  id: 'p',
  organisationId: 'school',
  organisationName: '第一小学',
  role: 'reporter',
  from: '2020-01-01',
  to: null,
  version: 1,
  inForce: true,
}
const account: ListedAccount = {
  id: 'a',
  username: 'one.reporter',
  name: '填报员',
  mustChangePassword: false,
  retiredOn: null,
  lockedUntil: null,
  sessions: 0,
  lastSeen: null,
  appointments: [appointment],
}
const all: readonly ListedAccount[] = [
  account,
  {
    ...account,
    id: 'two',
    username: 'two',
    name: '二员',
    lockedUntil: '2020-09-01T01:00:00.000Z',
    appointments: [
      { ...appointment, role: 'head' },
      { ...appointment, organisationId: 'office', role: 'reporter', inForce: false },
    ],
  },
  { ...account, id: 'new', username: 'new', name: '新人', mustChangePassword: true, appointments: [] },
  {
    ...account,
    id: 'gone',
    username: 'gone',
    name: '旧人',
    retiredOn: '2020-08-31',
    appointments: [{ ...appointment, inForce: false }],
  },
]
const found = (filter: AccountFilter) => filterAccounts(all, filter).map(each => each.id)

test('accounts are found by name, initials, account and organisation', () => {
  expect(found({ q: 'ONE' })).toEqual(['a'])
  expect(found({ q: 'xr' })).toEqual(['new'])
  expect(found({ q: '第一' })).toEqual(['a', 'two'])
})

test('organisation and role are asked of one appointment in force', () => {
  expect(found({ organisation: 'school' })).toEqual(['a', 'two'])
  expect(found({ organisation: 'office', role: 'reporter' })).toEqual([])
  expect(found({ organisation: 'school', role: 'head' })).toEqual(['two'])
})

test('states: in use unless something else is asked for', () => {
  expect(found({})).toEqual(['a', 'two', 'new'])
  expect(found({ state: 'locked' })).toEqual(['two'])
  expect(found({ state: 'fresh' })).toEqual(['new'])
  expect(found({ state: 'idle' })).toEqual(['new'])
  expect(found({ state: 'retired', organisation: 'school' })).toEqual(['gone'])
})
