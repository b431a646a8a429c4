import type { OrganisationKind } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { presetSheet, type StaffedOrganisation } from './preset-sheet.ts'

const at = (name: string, kind: OrganisationKind = 'primary', change: object = {}): StaffedOrganisation => ({
  id: name,
  kind,
  name,
  parentId: 'bureau',
  stages: [],
  ownership: null,
  schoolCode: null,
  creditCode: null,
  labels: [],
  retiredOn: null,
  version: 1,
  accounts: 0,
  ...change,
})
const sheet = (all: readonly StaffedOrganisation[], taken: readonly string[] = []) =>
  presetSheet(
    all,
    new Set(taken),
    role => role,
    (organisation, role) => `${organisation} ${role}`,
  )

test('a school where nobody serves gets a reporter and a head, an office a reviewer, too', () => {
  expect(sheet([at('教育局', 'bureau'), at('第一小学'), at('安全股', 'office')])).toEqual({
    sheet: [
      '第一小学\tdyxx.reporter\t第一小学 reporter\treporter',
      '第一小学\tdyxx.head\t第一小学 head\thead',
      '安全股\taqg.reviewer\t安全股 reviewer\treviewer',
      '安全股\taqg.reporter\t安全股 reporter\treporter',
      '安全股\taqg.head\t安全股 head\thead',
    ].join('\n'),
    count: 2,
  })
})

test('who is staffed or retired gets none', () => {
  expect(sheet([at('甲校', 'primary', { accounts: 1 }), at('乙校', 'primary', { retiredOn: '2020-01-01' })])).toEqual({
    sheet: '',
    count: 0,
  })
})

test('user names are never given twice, nor those that are taken, and stay short', () => {
  const names = sheet([at('第一小学'), at('第一学校'), at(`${'长'.repeat(40)}校`), at('！', 'primary')], ['dyxx.head'])
  const users = names.sheet.split('\n').map(row => row.split('\t')[1] ?? '')
  expect(users.slice(0, 4)).toEqual(['dyxx2.reporter', 'dyxx2.head', 'dyxx3.reporter', 'dyxx3.head'])
  expect(new Set(users).size).toBe(users.length)
  expect(users.every(each => /^[a-z0-9_.]{3,30}$/.test(each))).toBe(true)
})
