import { expect, test } from 'vitest'
import { checkAccountName, checkPassword, normaliseAccountName } from './account-name.ts'

test.each(['abc', 'School_01', 'a.b.c', '430723.basic'])('the name “%s” can be used', name => {
  expect(checkAccountName(name)).toEqual([])
})

test.each(['ab', '', 'a'.repeat(31), '张三丰', 'a b c', 'a-b-c', 'a@b.c', 'ａｂｃ'])('the name “%s” cannot', name => {
  expect(checkAccountName(name).map(each => each.code)).toEqual(['account_name_invalid'])
})

test('capitals and blanks around make no other name', () => {
  expect(normaliseAccountName(' School_01 ')).toBe('school_01')
})

test('a password has ten characters or more; a Chinese character counts as one', () => {
  expect(checkPassword('123456789').map(each => each.code)).toEqual(['password_too_short'])
  expect(checkPassword('1234567890')).toEqual([])
  expect(checkPassword('𠮷𠮷𠮷𠮷𠮷').map(each => each.code)).toEqual(['password_too_short'])
})
