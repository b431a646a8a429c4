import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { FormulaValue } from '../indicator/evaluate-formula.ts'
import type { FormulaTree } from '../indicator/formula.ts'
import { decimal, findDecimal, multiply, rational, toExactText } from '../number/rational.ts'
import type { FormulaType } from '../scoring/scoring-problem.ts'
import type { MissingPolicy } from './aggregation.ts'
import { ratioOf } from './ratio.ts'
import { checkRollUp } from './check-roll-up.ts'
import { rollUp, type RollUpOutcome } from './roll-up.ts'
import type { RollUp } from './roll-up-policy.ts'
import { scopeOfValues, type UnitValue } from './unit-value.ts'
import { organisationsBelow, rollUpTree } from './unit-tree.ts'

function tree(formula: string): FormulaTree {
  const found = parseFormulas([formula])[formula]
  if (found === undefined) throw new Error(`cannot read ${formula}`)
  return found
}

function typed(values: Readonly<Record<string, string>>): ReadonlyMap<string, FormulaValue> {
  return new Map(
    Object.entries(values).map(([key, text]) => [
      key,
      findDecimal(text) ?? (text === 'true' || text === 'false' ? text === 'true' : text),
    ]),
  )
}

function unit(
  unitId: string,
  values: Readonly<Record<string, string>>,
  baselines: Readonly<Record<string, string>> = {},
): UnitValue {
  return { unitId, scope: scopeOfValues(typed(values), typed(baselines)) }
}

function shown(outcome: RollUpOutcome): string {
  switch (outcome.kind) {
    case 'value':
      return toExactText(outcome.value)
    case 'counts':
      return outcome.counts.map(each => `${each.level} ${each.count}`).join(', ')
    case 'missing':
    case 'not_applicable':
      return `${outcome.kind} ${outcome.units.join(' ')}`
    default:
      return outcome.kind
  }
}

const rate = tree('n / d * 100')
const sums: RollUp = { kind: 'ratio_of_sums' }
const large = unit('large', { n: '900', d: '1000' })
const small = unit('small', { n: '1', d: '10' })

describe('the value of the organisation above', () => {
  test('a ratio is the sum of numerators over the sum of denominators, not the mean of 90% and 10%', () => {
    expect(shown(rollUp(sums, rate, [large, small], 'block'))).toBe('9010/101')
    expect(shown(rollUp(sums, tree('100 * n / d'), [large, small], 'block'))).toBe('9010/101')
    expect(shown(rollUp(sums, tree('n / (n + d)'), [large, small], 'block'))).toBe('901/1911')
  })

  test('a unit with nothing of the kind changes nothing; where nobody has any there is no ratio', () => {
    const none = unit('none', { n: '0', d: '0' })
    expect(shown(rollUp(sums, rate, [large, small, none], 'block'))).toBe('9010/101')
    expect(shown(rollUp(sums, rate, [none], 'block'))).toBe('zero_denominator')
  })

  test('a change of a rate is computed from the summed items of both years', () => {
    const change = tree('n / d * 100 - base(n) / base(d) * 100')
    const units = [
      unit('a', { n: '50', d: '100' }, { n: '40', d: '100' }),
      unit('b', { n: '0', d: '300' }, { n: '60', d: '100' }),
    ]
    expect(shown(rollUp(sums, change, units, 'block'))).toBe('-75/2')
    // A new school has no base: it would distort one of the two sums, so it is left out of both, by name.
    expect(rollUp(sums, change, [...units, unit('new', { n: '9', d: '9' })], 'block')).toMatchObject({
      notApplicable: ['new'],
      value: rational(-75n, 2n),
    })
  })

  test.each<[MissingPolicy, string, readonly string[]]>([
    ['block', 'missing b', []],
    ['na', '90', ['b']],
    ['zero', '900/11', ['b']],
  ])('a numerator that nobody supplied, under %s: %s', (policy, expected, missing) => {
    const outcome = rollUp(sums, rate, [unit('a', { n: '90', d: '100' }), unit('b', { d: '10' })], policy)
    expect(shown(outcome)).toBe(expected)
    if (outcome.kind === 'value') expect(outcome.missing).toEqual(missing)
  })

  test('without a denominator there is nothing to be 0 of: it waits', () => {
    expect(shown(rollUp(sums, rate, [large, unit('b', { n: '3' })], 'zero'))).toBe('missing b')
    expect(shown(rollUp(sums, rate, [large, unit('b', { n: '3' })], 'na'))).toBe('90')
  })

  test('sum and mean of what is no ratio', () => {
    const units = [unit('a', { v: '3' }), unit('b', { v: '4' }), unit('c', {})]
    expect(shown(rollUp({ kind: 'sum' }, tree('v'), units, 'na'))).toBe('7')
    expect(shown(rollUp({ kind: 'mean' }, tree('v'), units, 'na'))).toBe('7/2')
    expect(shown(rollUp({ kind: 'mean' }, tree('v'), units, 'zero'))).toBe('7/3')
    expect(shown(rollUp({ kind: 'mean' }, tree('v'), units, 'block'))).toBe('missing c')
    expect(shown(rollUp({ kind: 'mean' }, tree('v'), [units[2] ?? large], 'na'))).toBe('missing c')
  })

  test('the share of units at target counts units, whatever their size', () => {
    const share = (target: Extract<RollUp, { kind: 'share_at_target' }>['target']): RollUp => ({
      kind: 'share_at_target',
      target,
    })
    const units = [large, small, unit('c', { d: '5' })]
    const atLeast = share({ kind: 'at_least', target: '90', strict: false })
    expect(shown(rollUp(atLeast, rate, units, 'na'))).toBe('50')
    expect(shown(rollUp(atLeast, rate, units, 'zero'))).toBe('100/3')
    expect(shown(rollUp(share({ kind: 'at_least', target: '90', strict: true }), rate, units, 'na'))).toBe('0')
    expect(shown(rollUp(share({ kind: 'at_most', target: '10', strict: false }), rate, units, 'na'))).toBe('50')
    const both = tree('x and y')
    const held = [unit('a', { x: 'true', y: 'true' }), unit('b', { x: 'true', y: 'false' })]
    expect(shown(rollUp(share({ kind: 'holds' }), both, held, 'block'))).toBe('50')
    const dates = [unit('a', { on: '2020-12-31' }), unit('b', { on: '2021-01-01' })]
    expect(shown(rollUp(share({ kind: 'by', date: '2020-12-31' }), tree('on'), dates, 'block'))).toBe('50')
  })

  test('projects count one by one, not by unit; by size where they have one', () => {
    const projects: readonly UnitValue[] = [
      { ...unit('a', {}), projects: [{ value: decimal('100') }, { value: decimal('40') }] },
      { ...unit('b', {}), projects: [{ value: decimal('10') }] },
      { ...unit('c', {}), projects: [] },
    ]
    const policy: RollUp = { kind: 'projects_mean' }
    expect(shown(rollUp(policy, tree('v'), projects, 'block'))).toBe('50')
    expect(rollUp(policy, tree('v'), projects, 'block')).toMatchObject({ notApplicable: ['c'] })
    const sized: UnitValue = {
      ...unit('a', {}),
      projects: [
        { value: decimal('100'), size: decimal('3') },
        { value: decimal('0'), size: decimal('1') },
      ],
    }
    expect(shown(rollUp(policy, tree('v'), [sized], 'block'))).toBe('75')
    const milestones = tree('40 * done(design_on) + 60 * done(built_on)')
    const own = [unit('a', { design_on: '2020-03-01' }), unit('b', { design_on: '2020-03-01', built_on: '2020-09-01' })]
    expect(shown(rollUp(policy, milestones, own, 'block'))).toBe('70')
  })

  test('levels are counted, those of nobody too; an unknown word is refused', () => {
    const policy: RollUp = { kind: 'level_counts', levels: ['好', '一般', '差'] }
    const units = ['好', '差', '好'].map((grade, at) => unit(`${at}`, { grade }))
    expect(shown(rollUp(policy, tree('grade'), units, 'block'))).toBe('好 2, 一般 0, 差 1')
    expect(() => rollUp(policy, tree('grade'), [unit('x', { grade: '优' })], 'block')).toThrow('level_unknown')
  })

  test('an indicator that is not rolled up gives none, and nobody below gives nothing', () => {
    expect(shown(rollUp({ kind: 'none' }, rate, [large], 'block'))).toBe('none')
    expect(shown(rollUp({ kind: 'mean' }, tree('v'), [], 'block'))).toBe('not_applicable ')
  })
})

describe('the tree of organisations', () => {
  const organisations = [
    { id: 'county', parentId: null },
    { id: 'east', parentId: 'county' },
    { id: 'west', parentId: 'county' },
    ...['a', 'b', 'c'].map(id => ({ id, parentId: 'east' })),
    { id: 'd', parentId: 'west' },
  ]

  test('each organisation gets the ratio of all below it', () => {
    const units = [large, small, small, small].map((each, at) => ({ ...each, unitId: 'abcd'[at] ?? '' }))
    const values = rollUpTree(sums, rate, organisations, units, 'block')
    expect([...values].map(([id, value]) => `${id} ${shown(value)}`).toSorted()).toEqual([
      'a 90',
      'b 10',
      'c 10',
      'county 9030/103',
      'd 10',
      'east 4510/51',
      'west 10',
    ])
  })

  test('who is below whom, once each, even where the data goes round in a circle', () => {
    expect(organisationsBelow(organisations, 'east')).toEqual(['east', 'a', 'b', 'c'])
    const circle = [
      { id: 'x', parentId: 'y' },
      { id: 'y', parentId: 'x' },
    ]
    expect(organisationsBelow(circle, 'x')).toEqual(['x', 'y'])
    expect(rollUpTree({ kind: 'sum' }, tree('v'), circle, [unit('x', { v: '1' })], 'block').size).toBe(2)
  })

  const count = fc.integer({ min: 0, max: 50 })
  const many = fc.array(fc.tuple(count, count, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 20 })

  test('the ratio of the county is that of the sums of its townships, and lies between their ratios', () => {
    fc.assert(
      fc.property(many, all => {
        const places = [
          { id: 'county', parentId: null },
          ...[0, 1, 2, 3].map(at => ({ id: `t${at}`, parentId: 'county' })),
          ...all.map(([, , at], index) => ({ id: `u${index}`, parentId: `t${at}` })),
        ]
        const units = all.map(([n, d], at) => unit(`u${at}`, { n: `${n}`, d: `${d}` }))
        const values = rollUpTree(sums, rate, places, units, 'block')
        const [above, below] = [0, 1].map(part => all.reduce((sum, each) => sum + Number(each[part]), 0))
        const county = values.get('county')
        const expected =
          below === 0 ? 'zero_denominator' : toExactText(rational(BigInt(above ?? 0) * 100n, BigInt(below ?? 1)))
        expect(county === undefined ? '' : shown(county)).toBe(expected)
      }),
    )
  })

  test('the order of the units changes nothing, for every policy', () => {
    const policies: readonly RollUp[] = [
      sums,
      { kind: 'sum' },
      { kind: 'mean' },
      { kind: 'projects_mean' },
      { kind: 'share_at_target', target: { kind: 'at_least', target: '1', strict: true } },
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.constantFrom<MissingPolicy>('zero', 'na', 'block'),
        fc
          .array(fc.option(count, { nil: null }), { maxLength: 10 })
          .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (policy, missing, [all, shuffled]) => {
          const of = (values: readonly (number | null)[]): RollUpOutcome =>
            rollUp(
              policy,
              tree('v'),
              values.map((value, at) => unit(`${at}`, value === null ? {} : { v: `${value}` })),
              missing,
            )
          const [a, b] = [of(all), of(shuffled)]
          expect(a.kind).toBe(b.kind)
          if (a.kind === 'value' && b.kind === 'value') expect(a.value).toEqual(b.value)
        },
      ),
    )
  })
})

test.each([
  ['n / d', '1'],
  ['n / d * 100', '100'],
  ['100 * n / d', '100'],
  ['100 * (n / d)', '100'],
  ['(n + m) / (d - e) * 100', '100'],
])('%s is one ratio times %s', (formula, factor) => {
  const ratio = ratioOf(tree(formula))
  expect(ratio === null ? null : toExactText(multiply(ratio.factor, rational(1n)))).toBe(factor)
})

test.each(['v', 'n / 12', 'n / d - base(n) / base(d)', 'min(n, d) / d * 60 + m'])('%s is no single ratio', formula => {
  expect(ratioOf(tree(formula))).toBeNull()
})

test.each<[RollUp, string, FormulaType, readonly string[]]>([
  [sums, 'n / d', 'number', []],
  [{ kind: 'mean' }, 'v', 'number', []],
  [{ kind: 'mean' }, 'n / d * 100', 'number', ['roll_up_of_ratios']],
  [{ kind: 'sum' }, 'n / d * 100', 'number', ['roll_up_of_ratios']],
  [{ kind: 'sum' }, 'x and y', 'boolean', ['roll_up_unfit']],
  [{ kind: 'level_counts', levels: ['好'] }, 'v', 'number', ['roll_up_unfit']],
  [{ kind: 'share_at_target', target: { kind: 'holds' } }, 'x and y', 'boolean', []],
  [{ kind: 'none' }, 'grade', 'level', []],
])('%j of %s (%s) is refused for %j', (policy, formula, type, codes) => {
  expect(checkRollUp(policy, tree(formula), type, ['rollUp']).map(each => each.code)).toEqual(codes)
})
