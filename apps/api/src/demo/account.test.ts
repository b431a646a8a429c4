import { checkAccountName } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { announcedAccounts, demoAccounts } from './account.ts'

test('every log-in name can be typed on a phone, and none is taken twice', () => {
  const names = demoAccounts.map(each => each.username)
  expect(names.flatMap(checkAccountName)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('the start prints the bureau, an office with both reviewers, a school and a township', () => {
  expect(announcedAccounts.map(each => each.role)).toEqual([
    'administrator',
    'leader',
    'reviewer',
    'reviewer',
    'head',
    'reporter',
    'head',
    'head',
  ])
})
