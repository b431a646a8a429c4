import { describe, expect, test } from 'vitest'
import type { Organisation } from '../organisation/organisation.ts'
import { assesseesOf } from './assessee.ts'

const school: Organisation = {
  id: 's',
  kind: 'primary',
  name: '一小',
  parentId: null,
  stages: [],
  ownership: null,
  schoolCode: null,
  creditCode: null,
  labels: [],
  retiredOn: null,
  version: 1,
}
const group = (key: string, ...kinds: Organisation['kind'][]) => ({ key, name: key, kinds, weights: {} })

describe('who is assessed', () => {
  test('every organisation whose kind a group names, in the first such group', () => {
    const assessees = assesseesOf(
      [group('a', 'primary', 'junior'), group('b', 'primary')],
      [school, { ...school, id: 't', kind: 'township' }],
      '2020-09-01',
    )
    expect(assessees).toEqual([{ organisationId: 's', name: '一小', kind: 'primary', groupKey: 'a' }])
  })

  test('a school of several stages in the group of such schools, where the scheme has one', () => {
    const nineYear = { ...group('n', 'primary', 'junior'), stages: ['primary' as const, 'junior' as const] }
    const groups = [group('a', 'primary'), group('b', 'junior'), nineYear]
    const groupOf = (kind: 'primary' | 'junior', stages: Organisation['stages']) =>
      assesseesOf(groups, [{ ...school, kind, stages }], '2020-09-01')[0]?.groupKey
    expect(groupOf('primary', ['primary'])).toBe('a')
    expect(groupOf('primary', ['primary', 'junior'])).toBe('n')
    expect(groupOf('junior', ['preschool', 'junior', 'primary'])).toBe('n')
    expect(assesseesOf([nineYear], [{ ...school, stages: ['primary'] }], '2020-09-01')).toEqual([])
  })

  test('until the day on which it is retired', () => {
    const on = (date: string) =>
      assesseesOf([group('a', 'primary')], [{ ...school, retiredOn: '2020-09-02' }], date).length
    expect([on('2020-09-01'), on('2020-09-02')]).toEqual([1, 0])
  })
})
