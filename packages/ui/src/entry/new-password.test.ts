import { expect, test } from 'vitest'
import { checkNewPassword } from './new-password.ts'

test('a new password must be long enough, new, and typed twice alike', () => {
  expect(checkNewPassword({ present: '', next: 'short', again: '' }, 10)).toEqual({
    present: 'missing',
    next: 'too_short',
    again: 'different',
  })
  expect(checkNewPassword({ present: 'old-password', next: 'old-password', again: 'old-password' }, 10)).toEqual({
    next: 'same',
  })
  expect(checkNewPassword({ present: 'old-password', next: 'new-password', again: 'new-password' }, 10)).toEqual({})
})
