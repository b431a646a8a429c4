import { expect, test } from 'vitest'
import {
  daysUntil,
  filterGroups,
  groupState,
  nextToFill,
  submitStanding,
  type TaskGroup,
  type TaskResponse,
} from './task.ts'

function response(over: Partial<TaskResponse>): TaskResponse {
  return {
    indicatorId: 'i',
    code: 'LX-01',
    name: '大班额占比',
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
    values: { asked: 1, filled: 0 },
    evidence: { required: 0, attached: 0 },
    returnReason: null,
    dueOn: null,
    ...over,
  }
}

function group(responses: readonly TaskResponse[]): TaskGroup {
  const asking = responses.filter(each => each.asks)
  return {
    key: 'a',
    name: '立德树人',
    asked: asking.length,
    filled: asking.filter(each => each.filled).length,
    returned: asking.filter(each => each.state === 'returned').length,
    responses: [...responses],
  }
}

test('the days left count whole days, over the end of a month and after the deadline', () => {
  expect(daysUntil('2020-12-15', '2020-12-09')).toBe(6)
  expect(daysUntil('2021-01-01', '2020-12-31')).toBe(1)
  expect(daysUntil('2020-12-15', '2020-12-15')).toBe(0)
  expect(daysUntil('2020-12-15', '2020-12-17')).toBe(-2)
})

test('what was changed after the submission is to be submitted again; what was left out on purpose is submitted', () => {
  const standing = (submissions: number, ...responses: readonly TaskResponse[]) =>
    submitStanding({ submissions, groups: [group(responses)] })
  const gap = response({ confirmed: true })
  const done = response({ confirmed: true, filled: true })
  expect(standing(0, response({}), response({ filled: true }))).toEqual({
    kind: 'first',
    count: 2,
    missing: 1,
    lapsed: 0,
  })
  expect(standing(1, gap, done)).toEqual({ kind: 'done', count: 0, missing: 1, lapsed: 0 })
  expect(standing(1, gap, response({ filled: true }))).toEqual({ kind: 'again', count: 1, missing: 0, lapsed: 0 })
  expect(standing(1, done, response({ state: 'returned', open: false, filled: true }))).toMatchObject({ lapsed: 1 })
  expect(standing(1, done, response({ open: false, filled: true, state: 'accepted' })).kind).toBe('done')
})

test('a category that is filled in is not shown as accepted', () => {
  expect(groupState(group([response({ filled: true })]))).toBe('filled')
  expect(groupState(group([response({ filled: true, state: 'accepted' })]))).toBe('accepted')
})

test('one returned part makes its category returned', () => {
  expect(groupState(group([response({ filled: true, state: 'accepted' }), response({ state: 'returned' })]))).toBe(
    'returned',
  )
})

test('a category of which nothing is asked needs nothing, one with a value begun is in progress', () => {
  expect(groupState(group([response({ asks: false })]))).toBe('none')
  expect(groupState(group([response({})]))).toBe('idle')
  expect(groupState(group([response({ values: { asked: 2, filled: 1 } })]))).toBe('active')
})

test('a category that was closed with something missing is incomplete, not in progress', () => {
  expect(groupState(group([response({ open: false, values: { asked: 2, filled: 1 } })]))).toBe('unfinished')
})

test('the next part to fill in is the first that is open and not complete', () => {
  expect(
    nextToFill(group([response({ filled: true }), response({ open: false }), response({ indicatorId: 'third' })]))
      ?.indicatorId,
  ).toBe('third')
})

test('the list finds by name, code and office, full width or not', () => {
  const groups = [group([response({}), response({ code: 'LX-02', name: '校务公开', officeName: '办公室' })])]
  expect(filterGroups(groups, { find: 'ＬＸ-02' })[0]?.responses.map(each => each.name)).toEqual(['校务公开'])
  expect(filterGroups(groups, { find: '基教' })[0]?.responses).toHaveLength(1)
  expect(filterGroups(groups, { find: '没有' })).toEqual([])
})

test('the list shows what is to be filled in, and what others supply', () => {
  const groups = [
    group([
      response({ filled: true }),
      response({ indicatorId: 'open' }),
      response({ indicatorId: 'theirs', asks: false }),
    ]),
  ]
  expect(filterGroups(groups, { state: 'to_fill' })[0]?.responses.map(each => each.indicatorId)).toEqual(['open'])
  expect(filterGroups(groups, { state: 'supplied' })[0]?.responses.map(each => each.indicatorId)).toEqual(['theirs'])
})
