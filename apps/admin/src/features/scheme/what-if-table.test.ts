import { expect, test } from 'vitest'
import { whatIf as text } from '../../text/zh-CN/what-if.ts'
import type { WhatIfRow } from './what-if-score.ts'
import { asCsv, asTabs, whatIfCells } from './what-if-table.ts'

const row: WhatIfRow = {
  assesseeId: 'a',
  name: '=甲"校',
  groupKey: 'g',
  before: { total: '80.00', rank: 4, grade: '良好' },
  after: { total: '79.50', rank: 6, grade: '合格' },
  points: '-0.50',
  places: -2,
  grade: 'down',
}

test('a table is copied as a spreadsheet takes it', () => {
  const [head, line] = asTabs(whatIfCells([row], '小学组', text)).split('\n')
  expect(head).toBe('单位\t组别\t原名次\t试算名次\t变动\t原得分\t试算得分\t差\t原等次\t试算等次')
  expect(line).toBe('=甲"校\t小学组\t4\t6\t-2\t80.00\t79.50\t-0.50\t良好\t合格')
})

test('a name that begins like a formula stays a name in the file', () => {
  expect(asCsv(whatIfCells([row], '小学组', text))).toContain('"\'=甲""校","小学组","4","6","-2"')
})
