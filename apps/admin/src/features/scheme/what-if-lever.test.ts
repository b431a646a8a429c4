import { expect, test } from 'vitest'
import { entryLevers, gradeLevers, keyOf, weightLevers } from './what-if-lever.ts'

test('every number of a rule is a lever, in its rows and parts; formulas, words and counts are none', () => {
  const levers = entryLevers(
    {
      fullMarks: '6',
      rule: {
        kind: 'shortfall',
        direction: 'higher',
        target: '95',
        per: '1',
        deduct: '0.2',
        stepMode: 'floor',
        round: 2,
        deductions: [
          { label: '迟报', count: 'late', per: '1', deduct: '0.5', stepMode: 'floor', cap: null, when: null },
        ],
      },
    },
    ['entries', 4],
  )
  expect(levers.map(({ path, value }) => [keyOf(path), value])).toEqual([
    ['entries.4.fullMarks', '6'],
    ['entries.4.rule.target', '95'],
    ['entries.4.rule.per', '1'],
    ['entries.4.rule.deduct', '0.2'],
    ['entries.4.rule.deductions.0.per', '1'],
    ['entries.4.rule.deductions.0.deduct', '0.5'],
    ['entries.4.rule.deductions.0.cap', null],
  ])
  expect(levers.at(-1)).toMatchObject({ row: { field: 'deductions', at: 0, words: '迟报' }, optional: true })
})

test('bands are moved by bounds and worth, a test within a rule by its target', () => {
  const bands = entryLevers({ rule: { kind: 'bands', bands: [{ from: '90', to: null, worth: '100' }] } }, [
    'entries',
    0,
  ])
  expect(bands.map(({ name, value }) => [name, value])).toEqual([
    ['from', '90'],
    ['to', null],
    ['worth', '100'],
  ])
  const [target] = entryLevers(
    { rule: { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } } },
    ['entries', 0],
  )
  expect(target?.path).toEqual(['entries', 0, 'rule', 'test', 'target'])
})

test('grades have a line and a quota; weights follow the categories', () => {
  expect(
    gradeLevers([{ grade: '优秀', atLeast: '90', quota: '30', quotaLeast: 1 }]).map(each => keyOf(each.path)),
  ).toEqual(['grades.0.atLeast', 'grades.0.quota'])
  const weights = weightLevers([{ key: 'b' }, { key: 'a' }, { key: 'none' }], { a: '60', b: '40' }, 2)
  expect(weights.map(({ path, value }) => [keyOf(path), value])).toEqual([
    ['groups.2.weights.b', '40'],
    ['groups.2.weights.a', '60'],
  ])
})
