import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ValueRule } from '../rule/index.ts'
import type { SchemeEntry } from '../scheme/scheme.ts'
import { gatherGroup } from '../scoring/group.ts'
import { scoreAssessee } from '../scoring/score.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import { decimalsBetween, numericRule, wildDecimal } from '../testing/rule-arbitrary.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { tableOf } from './population-table.ts'
import { scorePopulation } from './score-population.ts'
import { CellState } from './cell.ts'

const formulas = ['a', 'a / b * 100', 'a - base(a)', '(a - b) / b * 100', 'max(a, b, 3) + abs(a)', 'a * 1.005', 'a / 3']
const conditions = ['b = 0', 'a > b', 'flag', 'b > 0 and a / b > 2', 'not(flag) or a < 10', 'base(b) > 1']
const items = [
  aDataItem('a', 'decimal'),
  aDataItem('b', 'decimal'),
  aDataItem('k', 'decimal'),
  aDataItem('flag', 'boolean'),
  aDataItem('grade', 'level', { levels: ['优', '良', '差'] }),
]

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 3 })
const condition = fc.constantFrom(...conditions).map(when => ({ label: when, when }))
const line = fc.record({
  label: fc.constant('每项'),
  count: fc.constantFrom('b', 'max(0, 5 - a)', 'value / 10', 'a / b'),
  per: decimalsBetween(1, 3),
  deduct: decimalsBetween(1, 2),
  stepMode: fc.constantFrom('floor' as const, 'ceil' as const, 'continuous' as const),
  cap: fc.option(decimalsBetween(1, 4)),
  when: fc.option(fc.constantFrom(...conditions)),
})

/** The rule with some of the lines that every rule may carry. */
const lined = fc
  .record({
    rule: fc.oneof(
      numericRule,
      fc.constant<ValueRule>({ kind: 'non_decreasing', items: ['a'], strict: false, award: 'all' }),
    ),
    deductions: maybe(fc.array(line, { minLength: 1, maxLength: 2 })),
    fullWhen: maybe(fc.tuple(condition)),
    zeroWhen: maybe(fc.tuple(condition)),
    floor: maybe(fc.constantFrom('0', '-3')),
    cap: maybe(fc.constantFrom('2.5')),
    coefficient: maybe(fc.constant({ item: 'k', min: '0.9', max: '1.1', default: '1' })),
  })
  .map(({ rule, ...lines }) => {
    const given = Object.entries(lines).filter(
      ([key, each]) => each !== undefined && !(key === 'deductions' && rule.kind === 'deduction'),
    )
    return ValueRule.parse({ ...rule, ...Object.fromEntries(given) })
  })

const entry = fc.record({
  rule: lined,
  formula: fc.constantFrom(...formulas),
  fullMarks: decimalsBetween(1, 12),
  category: fc.constantFrom('c', 'd'),
  groups: fc.constantFrom('g', 'h', 'gh').map(all => [...all]),
  missing: fc.constantFrom('zero' as const, 'na' as const, 'block' as const),
  zeroDenominator: fc.constantFrom('na' as const, 'full' as const, 'zero' as const),
  notApplicableWhen: maybe(fc.constantFrom(...conditions)),
})

const level = fc.record({ fullMarks: decimalsBetween(1, 12), missing: fc.constantFrom('zero' as const, 'na' as const) })

const value = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: decimalsBetween(-5, 120) },
    { weight: 1, arbitrary: wildDecimal },
    { weight: 2, arbitrary: fc.constantFrom('0', '1', '2') },
  ),
  { freq: 8 },
)
const assessee = fc.record({
  group: fc.constantFrom('g', 'h'),
  a: value,
  b: value,
  k: value,
  flag: fc.option(fc.constantFrom('true', 'false'), { freq: 8 }),
  grade: fc.option(fc.constantFrom('优', '良', '差'), { freq: 8 }),
  before: fc.record({ a: value, b: value }),
  notApplicable: fc.constantFrom<readonly string[]>([], [], [], ['i0']),
})

const places = (points: string | null): number => (points === null ? 0 : Number(points.replace('.', '')))

function scheme(
  entries: readonly (typeof entry extends fc.Arbitrary<infer T> ? T : never)[],
  levels: readonly { fullMarks: string; missing: 'zero' | 'na' }[],
) {
  const made = entries.map(
    ({ rule, fullMarks, category, groups, missing, zeroDenominator, notApplicableWhen }, at): SchemeEntry => ({
      ...anEntry(`i${at}`),
      rule,
      fullMarks,
      category,
      groups,
      missing,
      zeroDenominator,
      ...(notApplicableWhen === undefined ? {} : { notApplicableWhen }),
    }),
  )
  const rule: ValueRule = {
    kind: 'level',
    levels: [
      { level: '优', percent: '100' },
      { level: '良', percent: '82.5' },
      { level: '差', percent: '0' },
    ],
  }
  const graded = levels.map((each, at) => anEntry(`l${at}`, { ...each, rule, groups: ['g', 'h'] }))
  const indicators = [
    ...entries.map(({ formula }, at) => anIndicator(`i${at}`, { formula, dataItems: ['a', 'b'] })),
    ...levels.map((_, at) => anIndicator(`l${at}`, { formula: 'grade', dataItems: ['grade'] })),
  ]
  const definition = aSchemeDefinition([...made, ...graded], {
    categories: [
      { key: 'c', name: '甲' },
      { key: 'd', name: '乙' },
    ],
    groups: [
      { key: 'g', name: '一组', kinds: ['primary'], weights: { c: '62.5', d: '37.5' } },
      { key: 'h', name: '二组', kinds: ['junior'], weights: { c: '33', d: '67' } },
    ],
  })
  return compiled(definition, indicators, items)
}

describe('a whole population, column by column', () => {
  test('every cell and every total is what the engine with traces gives one by one', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.array(level, { maxLength: 1 }),
        fc.array(assessee, { minLength: 1, maxLength: 12 }),
        (entries, levels, assessees) => {
          const ready = scheme(entries, levels)
          const inputs = assessees.map(({ group, before, notApplicable, ...values }, at): AssesseeInput =>
            anInput(verified(values, before), { assesseeId: `${at}`, groupKey: group, notApplicable }),
          )
          const table = tableOf(ready, inputs)
          const scores = scorePopulation(ready, table)
          for (const input of inputs) {
            const row = table.ids.indexOf(input.assesseeId)
            const one = scoreAssessee(ready, input, gatherGroup(ready, inputs))
            for (const line of one.lines) {
              const at = ready.entries.findIndex(each => each.indicator.id === line.indicatorId)
              const cells = scores.cells[at]
              expect([cells?.points[row], stateName(cells?.state[row])]).toEqual([places(line.points), line.state])
            }
            expect(scores.hasTotal[row] === 1 ? scores.totals[row] : null).toBe(
              one.total === null ? null : places(one.total),
            )
          }
        },
      ),
      { numRuns: 600 },
    )
  })
})

function stateName(state: number | undefined): string {
  const names = {
    scored: 'scored',
    notApplicable: 'not_applicable',
    missing: 'missing',
    blocked: 'blocked',
    afterReview: 'after_review',
  }
  return (
    Object.entries(CellState).flatMap(([name, each]) =>
      each === state ? [names[name as keyof typeof names]] : [],
    )[0] ?? ''
  )
}
