import { describe, expect, test } from 'vitest'
import { readCalendarSheet } from './calendar-sheet.ts'

describe('a pasted calendar', () => {
  test('may write dates and kinds as people do, with a heading or without', () => {
    const sheet = '日期\t类型\t名称\n2020-10-01\t放假\t国庆节\n2020/10/2\t休\t国庆节\n\n9月27日\t上班\t国庆节调休\n'
    const { days, problems } = readCalendarSheet(sheet, 2020)
    expect(problems).toEqual([])
    expect(days).toEqual([
      { date: '2020-10-01', kind: 'holiday', name: '国庆节' },
      { date: '2020-10-02', kind: 'holiday', name: '国庆节' },
      { date: '2020-09-27', kind: 'workday', name: '国庆节调休' },
    ])
    expect(readCalendarSheet('２０２０年１０月１日，放假，国庆节', 2020).days).toHaveLength(1)
    expect(readCalendarSheet('2020-10-01,Holiday,National Day', 2020).days).toHaveLength(1)
  })

  test('names each faulty line as it was pasted', () => {
    const sheet = ['日期,类型,名称', '2020-10-01,放假', '2020-13-01,放假,错', '', '2020-10-05,调休,国庆'].join('\n')
    const { problems } = readCalendarSheet(`${sheet}\n2020-10-12,上班,错\n2021-01-01,放假,元旦`, 2020)
    expect(problems.map(each => [each.code, 'line' in each.params ? each.params.line : null])).toEqual([
      ['calendar_columns_unfit', 2],
      ['calendar_date_unfit', 3],
      ['calendar_kind_unknown', 5],
      ['calendar_day_worked', 6],
      ['calendar_date_elsewhere', 7],
    ])
  })

  test('finds a day that stands in two of its lines', () => {
    const { problems } = readCalendarSheet('2020-10-01,放假,国庆\n\n10月1日,放假,国庆', 2020)
    expect(problems).toMatchObject([{ code: 'calendar_date_twice', params: { line: 3, first: 1 } }])
  })

  test('without a line has no days', () => {
    expect(readCalendarSheet('\n \n', 2020)).toEqual({ days: [], problems: [] })
  })
})
