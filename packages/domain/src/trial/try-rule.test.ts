import { expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { rules } from '../rule/table.ts'
import { ruleKinds } from '../rule/rule-kind.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { curveRows } from './curve-row.ts'
import { tryRule } from './try-rule.ts'
import type { Trial } from './trial.ts'

const items = [
  aDataItem('v'),
  aDataItem('n', 'integer'),
  aDataItem('m', 'integer'),
  aDataItem('grade', 'level', { levels: ['A', 'B', 'C'] }),
  aDataItem('ok', 'boolean'),
  ...['revised_on', 'approved_on', 'issued_on', 'handed_in'].map(key => aDataItem(key, 'date')),
  ...['a', 'b', 'c', 'passed', 'rate', 'excellent'].map(key => aDataItem(key)),
]

function trialOf(rule: ValueRule, formula = 'v', unit: string | null = '%'): Trial {
  const indicator = anIndicator('i', { unit, formula, dataItems: [] })
  const scheme = compiled(aSchemeDefinition([anEntry('i', { rule })]), [indicator], items)
  const [entry] = scheme.entries
  if (entry === undefined) throw new Error('the scheme has one entry')
  const input = anInput(verified({ v: '70', n: '7', m: '9' }, { v: '60' }))
  return { scheme, compiled: entry, input, others: ['90', '80', '60'] }
}

/** `at_target 80 → 10.00`. */
function said({ subject, line }: ReturnType<typeof tryRule>['cases'][number]): string {
  const { kind, ...rest } = subject
  return `${[kind, ...Object.values(rest)].join(' ')} → ${line.points ?? line.state}`
}

test('the examples lie where it matters, with whole numbers that give them', () => {
  const tried = tryRule(trialOf({ kind: 'linear', direction: 'higher', target: '80' }, 'n / m * 100'))
  expect(tried.cases.map(said)).toEqual([
    'at_target 80 → 10.00',
    'just_below 79 → 9.88',
    'half_way 40 → 5.00',
    'at_floor 0 → 0.00',
    'missing → 0.00',
    'zero_denominator → not_applicable',
  ])
  expect(tried.cases[1]?.line.data.map(each => each.verified)).toEqual(['79', '100'])
})

test('an open end of a band is shown a step away', () => {
  const rule: ValueRule = {
    kind: 'bands',
    direction: 'higher',
    worth: 'points',
    bands: [
      { from: '90', to: null, worth: '10' },
      { from: '60', to: '90', worth: '6' },
      { from: null, to: '60', worth: '0' },
    ],
  }
  const tried = tryRule(trialOf(rule))
  expect(tried.cases.map(said)).toEqual([
    'at_full 90 → 10.00',
    'just_below 89 → 6.00',
    'half_way 74 → 6.00',
    'at_floor 59 → 0.00',
    'missing → 0.00',
  ])
  expect(tried.curve && curveRows(tried.curve)).toEqual([
    { from: null, fromIn: true, to: '60', toIn: false, first: '0.00', last: '0.00' },
    { from: '60', fromIn: true, to: '90', toIn: false, first: '6.00', last: '6.00' },
    { from: '90', fromIn: true, to: null, toIn: true, first: '10.00', last: '10.00' },
  ])
})

test('a rule of milestones has a row for each delay', () => {
  const rule: ValueRule = {
    kind: 'milestone',
    cutoff: null,
    milestones: [
      { name: '修订', weight: '40', due: '2020-04-30', item: 'revised_on', latePercentPerMonth: '20' },
      { name: '印发', weight: '60', due: '2020-06-30', item: 'issued_on', latePercentPerMonth: null },
    ],
  }
  expect(tryRule(trialOf(rule)).table.map(said)).toEqual([
    'all_on_time → 10.00',
    'milestone_late 修订 1 → 9.20',
    'milestone_late 修订 3 → 7.60',
    'milestone_missed 修订 → 6.00',
    'milestone_missed 印发 → 4.00',
    'none_reached → 0.00',
  ])
})

test('days late, levels, votes and what is held each have their table', () => {
  const late: ValueRule = {
    kind: 'lateness',
    late: { kind: 'date', item: 'handed_in', deadline: '2020-03-31', days: 'calendar' },
    rate: '1',
    most: '5',
    voidAfter: 20,
  }
  expect(tryRule(trialOf(late)).table.map(said)).toContain('days_late 2 → 8.00')
  expect(tryRule(trialOf(late)).table.map(said)).toContain('days_late 21 → 0.00')
  const level: ValueRule = {
    kind: 'level',
    levels: [
      { level: 'A', percent: '100' },
      { level: 'B', percent: '60' },
      { level: 'C', percent: '0' },
    ],
  }
  expect(tryRule(trialOf(level, 'grade', null)).table.map(said)).toEqual([
    'level A → 10.00',
    'level B → 6.00',
    'level C → 0.00',
  ])
  const vote: ValueRule = {
    kind: 'vote',
    form: {
      kind: 'levels',
      levels: [
        { level: '满意', percent: '100' },
        { level: '不满意', percent: '0' },
      ],
    },
    ballots: null,
    classes: [{ voter: '家长', weight: '100', counts: ['a', 'b'] }],
  }
  const tried = tryRule(trialOf(vote))
  expect(tried.table.map(said)).toEqual(['all_level 满意 → 10.00', 'all_level 不满意 → 0.00'])
  expect(tried.parts.map(part => part.curve.pieces.length)).toEqual([1])
  const held: ValueRule = { kind: 'non_decreasing', items: ['a', 'b'], strict: true, award: 'parts' }
  expect(tryRule(trialOf(held)).table.map(said)).toEqual(['held 2 2 → 10.00', 'held 1 2 → 5.00', 'held 0 2 → 0.00'])
})

test('each part of a composite has its own curve, out of its own share', () => {
  const rule: ValueRule = {
    kind: 'composite',
    parts: [
      { name: '合格率', weight: '60', formula: 'passed', rule: null },
      {
        name: '优秀率',
        weight: '40',
        formula: 'excellent',
        rule: { kind: 'threshold', test: { kind: 'at_least', target: '20', strict: false } },
      },
    ],
  }
  expect(tryRule(trialOf(rule)).parts.map(({ name, curve }) => [name, curve.fullMarks, curve.pieces.length])).toEqual([
    ['合格率', '6', 1],
    ['优秀率', '4', 2],
  ])
})

test('a deduction that counts several things has a staircase for each, and an example of one', () => {
  const line = { per: '1', stepMode: 'floor' as const, cap: null, when: null }
  const rule: ValueRule = {
    kind: 'deduction',
    target: null,
    deductions: [
      { ...line, label: '', count: 'n', deduct: '2' },
      { ...line, label: '', count: 'm', deduct: '5' },
    ],
  }
  const tried = tryRule(trialOf(rule, 'n + m', null))
  expect(tried.parts.map(({ name, curve }) => [name, curve.pieces.length])).toEqual([
    ['n', 6],
    ['m', 3],
  ])
  expect(tried.table.map(said)).toEqual(['nothing_counted → 10.00', 'counted n  1 → 8.00', 'counted m  1 → 5.00'])
  const one: ValueRule = {
    kind: 'deduction',
    target: null,
    deductions: [{ ...line, label: '', count: 'n', deduct: '2' }],
  }
  expect(
    tryRule(trialOf(one, 'n', null))
      .cases.map(said)
      .slice(0, 2),
  ).toEqual(['at_full 0 → 10.00', 'just_below 1 → 8.00'])
})

test('a place in the group has examples, also where points are sevenths', () => {
  const rule: ValueRule = { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' }
  const tried = tryRule({ ...trialOf(rule), others: ['95', '90', '85', '80', '70', '60'] })
  expect(tried.cases.map(said).slice(0, 4)).toEqual([
    'at_full 95 → 10.00',
    'just_below 94 → 8.57',
    'half_way 77 → 4.29',
    'at_floor 59 → 1.43',
  ])
})

test('the examples of a composite take one part down at a time', () => {
  const rule: ValueRule = {
    kind: 'composite',
    parts: [
      {
        name: '合格率',
        weight: '60',
        formula: 'n / m * 100',
        rule: { kind: 'linear', direction: 'higher', target: '90' },
      },
      { name: '优秀率', weight: '40', formula: 'excellent', rule: null },
    ],
  }
  expect(tryRule(trialOf(rule)).table.map(said)).toEqual([
    'parts_full → 10.00',
    'part_least 合格率 → 4.00',
    'part_least 优秀率 → 6.00',
  ])
})

test.each(ruleKinds)('the example of every kind can be tried out: %s', kind => {
  const { rule, data, value } = rules[kind].example
  const known = new Set(items.map(item => item.key))
  const more = Object.keys(data).filter(key => !known.has(key))
  const levelled = items.map(item => (item.levels === null ? item : { ...item, levels: [value ?? ''] }))
  const formula = kind === 'level' ? 'grade' : 'v'
  const indicator = anIndicator('i', { unit: '%', formula, dataItems: [] })
  const scheme = compiled(
    aSchemeDefinition([anEntry('i', { rule })]),
    [indicator],
    [...levelled, ...more.map(key => aDataItem(key))],
  )
  const [entry] = scheme.entries
  if (entry === undefined) throw new Error('the scheme has one entry')
  const input = anInput(verified({ v: '70', grade: value ?? '' }, { v: '60' }))
  const tried = tryRule({ scheme, compiled: entry, input, others: ['90', '80', '60'] })
  expect(tried.cases.length).toBeGreaterThan(0)
})
