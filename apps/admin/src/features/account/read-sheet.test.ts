import type { Organisation, Role } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'

const school: Organisation = {
  id: 'school',
  kind: 'primary',
  name: '第一小学',
  parentId: 'bureau',
  stages: ['primary'],
  ownership: 'public',
  schoolCode: null,
  creditCode: null,
  labels: [],
  retiredOn: null,
  version: 1,
}
const settings = {
  organisations: [
    school,
    { ...school, id: 'office', name: '安全股', kind: 'office' as const, stages: [] },
    { ...school, id: 'gone', name: '旧小学', retiredOn: '2020-08-31' },
  ],
  takenNames: new Set(['taken']),
  roleOf: new Map<string, Role>([
    ['填报员', 'reporter'],
    ['负责人', 'head'],
    ['股室审核员', 'reviewer'],
    ['officereviewer', 'reviewer'],
  ]),
  from: '2020-09-01',
}
const read = (text: string) => readSheet(text, settings)
const codes = (text: string) =>
  read(text).rows.map(each =>
    [...each.faults.map(fault => fault.code), ...each.problems.map(problem => problem.code)].join(' '),
  )

test('a pasted sheet becomes accounts, with or without a heading', () => {
  const made = [
    {
      username: 'one.head',
      name: '一小负责人',
      appointments: [{ organisationId: 'school', role: 'head', from: '2020-09-01', to: null }],
    },
  ]
  expect(read('第一小学\tOne.Head\t一小负责人\t负责人').accounts).toEqual(made)
  expect(read('单位\t账号\t姓名\t角色\r\n第一小学\tone.head\t一小负责人\t负责人\r\n\r\n').accounts).toEqual(made)
  expect(read('第一小学，one.head，一小负责人，负责人').accounts).toEqual(made)
})

test('rows of one account are its appointments', () => {
  const { accounts } = read('安全股\tsafety\t安全股审核员\tOffice Reviewer\n安全股\tsafety\t安全股审核员\t填报员')
  expect(accounts.map(each => each.appointments.map(one => one.role))).toEqual([['reviewer', 'reporter']])
})

test.each([
  ['第一小学\tone\t一员', 'columns'],
  ['第二小学\tone\t一员\t填报员', 'organisationUnknown'],
  ['旧小学\tone\t一员\t填报员', 'organisationUnknown'],
  ['第一小学\tone\t一员\t校长', 'roleUnknown'],
  ['第一小学\tone\t\t填报员', 'nameMissing'],
  ['第一小学\ttaken\t一员\t填报员', 'exists'],
  ['第一小学\t一\t一员\t填报员', 'account_name_invalid'],
  ['第一小学\tone\t一员\t股室审核员', 'appointment_role_unfit'],
])('“%s” is refused with its reason', (line, code) => {
  expect(codes(line)).toEqual([code])
  expect(read(line).accounts).toEqual([])
})

test('an account with a fault in one row is left out whole, others are not', () => {
  const text = '第一小学\tone\t一员\t填报员\n第一小学\tone\t另一员\t负责人\n第一小学\ttwo\t二员\t负责人'
  expect(codes(text)).toEqual(['', 'nameDiffers', ''])
  expect(read(text).accounts.map(each => each.username)).toEqual(['two'])
})

test('the same appointment twice is refused', () => {
  expect(codes('第一小学\tone\t一员\t填报员\n第一小学\tone\t一员\t填报员')).toEqual(['', 'appointment_exists'])
})

test('a role that does not exist spoils the other rows of its account, and they say so', () => {
  expect(codes('第一小学\tone\t一员\t填报员\n第一小学\tone\t一员\t校长')).toEqual(['accountFaulty', 'roleUnknown'])
})
