import { expect, test } from 'vitest'
import { listSheet } from './list-sheet.ts'
import type { TaskGroup } from './task.ts'

const states = { waiting: '待填报', ready: '待审核', accepted: '已通过', returned: '已退回', objected: '有异议' }

function groupOf(name: string): TaskGroup {
  return {
    key: 'a',
    name: '立德树人',
    asked: 1,
    filled: 0,
    returned: 0,
    responses: [
      {
        indicatorId: 'i',
        code: 'LX-01',
        name,
        category: 'a',
        item: { label: '1', title: '一' },
        officeName: '基教股',
        fullMarks: '3',
        state: 'waiting',
        version: 1,
        asks: true,
        filled: false,
        confirmed: false,
        open: true,
        values: { asked: 2, filled: 1 },
        evidence: { required: 1, attached: 0 },
        returnReason: null,
        dueOn: null,
      },
    ],
  }
}

test('the sheet has a head and a row an indicator, readable in Excel', () => {
  expect(listSheet([groupOf('大班额占比')], ['类别', '编号'], states)).toBe(
    '\uFEFF类别,编号\r\n立德树人,LX-01,大班额占比,3,待填报,1,2,0,1,基教股\r\n',
  )
})

test('a name with a comma is quoted, and one that looks like a formula stays a text', () => {
  expect(listSheet([groupOf('甲,乙')], [], states)).toContain('"甲,乙"')
  expect(listSheet([groupOf('=1+1')], [], states)).toContain("'=1+1")
})
