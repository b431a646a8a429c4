import { expect, test } from 'vitest'
import { initialsOf, matchesName } from './match-name.ts'

test.each([
  ['澧县第一中学', 'lxdyzx'],
  ['澧澹街道中心小学', 'ldjd'],
  ['澧澹街道中心小学', 'LT'],
  ['梦溪镇中心幼儿园', 'yey'],
  ['大堰垱镇', 'dyd'],
  ['安全管理股', 'aqglg'],
  ['王家厂镇', 'wjc'],
  ['长沙', 'cs'],
  ['长沙', 'zs'],
  ['第 2 小学', 'd2xx'],
  ['澧县第一中学', '第一'],
  ['School 01', 'ool 0'],
])('%s is found by %s', (name, typed) => {
  expect(matchesName(name, typed)).toBe(true)
})

test.each([
  ['澧县第一中学', 'xx'],
  ['澧县第一中学', '小学'],
  ['澧县', 'lxd'],
])('%s is not found by %s', (name, typed) => {
  expect(matchesName(name, typed)).toBe(false)
})

test('nothing typed finds everything', () => {
  expect(['', ' '].every(typed => matchesName('澧县第一中学', typed))).toBe(true)
})

test.each([
  ['澧县第一中学', 'lxdyzx'],
  ['第 2 小学', 'd2xx'],
  ['School', 'school'],
])('%s begins with the letters %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
