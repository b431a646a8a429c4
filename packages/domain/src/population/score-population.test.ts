import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ValueRule } from '../rule/index.ts'
import type { SchemeDefinition, SchemeEntry, Veto } from '../scheme/scheme.ts'
import type { Occurrence } from '../occurrence/occurrence.ts'
import { computeResults } from '../publication/result.ts'
import { entryCountsFor } from '../scheme/entry-scope.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import { decimalsBetween, numericRule, wildDecimal } from '../testing/rule-arbitrary.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { tableOf } from './population-table.ts'
import { type PopulationScores, populationScorer, scorePopulation } from './score-population.ts'
import { CellState } from './cell.ts'
import { unitFigure } from './cell-sum.ts'

const formulas = ['a', 'a / b * 100', 'a - base(a)', '(a - b) / b * 100', 'max(a, b, 3) + abs(a)', 'a * 1.005', 'a / 3']
const conditions = [
  'b = 0',
  'b > 1',
  'a <= 2.5',
  'a > b',
  'flag',
  'b > 0 and a / b > 2',
  'not(flag) or a < 10',
  'base(b) > 1',
]
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

const groupRule = fc.constantFrom<ValueRule>(
  { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'average' },
  { kind: 'rank', direction: 'lower', award: { kind: 'linear', step: '0.3' }, tie: 'best' },
  { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best', threshold: '50' },
  { kind: 'relative', direction: 'higher', reference: { kind: 'best' } },
  { kind: 'relative', direction: 'lower', reference: { kind: 'best' } },
  { kind: 'relative', direction: 'higher', reference: { kind: 'best', zeroBest: 'full' } },
)

const awardRule = fc
  .record({
    label: fc.constant('每次'),
    count: fc.constantFrom('value', 'b', 'a'),
    per: decimalsBetween(1, 3),
    award: decimalsBetween(1, 2),
    stepMode: fc.constantFrom('floor' as const, 'continuous' as const),
    cap: fc.option(decimalsBetween(1, 14)),
    when: fc.constant(null),
  })
  .map((each): ValueRule => ({ kind: 'award', target: null, awards: [each] }))

/** The rule with some of the lines that every rule may carry. */
const lined = fc
  .record({
    rule: fc.oneof(
      numericRule,
      groupRule,
      awardRule,
      fc.constantFrom<ValueRule>(
        { kind: 'linear', direction: 'higher', zeroPoint: '-1.5', target: '60' },
        { kind: 'linear', direction: 'lower', zeroPoint: '60', target: '10' },
      ),
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
  confirmed: fc.constantFrom<readonly string[]>(
    [],
    [],
    [],
    [],
    [],
    ['zero'],
    ['part'],
    ['all'],
    ['cap'],
    ['down', 'out'],
    ['fail'],
  ),
  awarded: fc.boolean(),
})

const places = (points: string | null): number => (points === null ? 0 : Number(points.replace('.', '')))

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never
type Level = typeof level extends fc.Arbitrary<infer T> ? T : never
type Assessee = typeof assessee extends fc.Arbitrary<infer T> ? T : never

const vetoes = [
  veto('zero', { kind: 'zero_indicator', indicatorId: 'i0' }),
  veto('part', { kind: 'zero_category', category: 'c' }),
  veto('all', { kind: 'zero_total' }),
  veto('cap', { kind: 'cap_grade', grade: '良好' }),
  veto('down', { kind: 'downgrade', by: 1 }),
  veto('fail', { kind: 'fail' }),
  veto('out', { kind: 'disqualify' }),
]

function veto(code: string, effect: Veto['effect']): Veto {
  return { code, trigger: code, effect, legalBasis: ['规定'], triggerDocument: '决定', officeId: 'o' }
}

const policy = fc.record({
  tieBreak: fc.constantFrom<SchemeDefinition['tieBreak']>(
    [],
    ['category:c'],
    ['base', 'penalty', 'category:d', 'indicator:i0'],
  ),
  grading: maybe(
    fc.record({
      leastGroup: fc.constantFrom(1, 3),
      allowOverflow: fc.boolean(),
      refill: fc.boolean(),
      downgradeFrom: fc.constantFrom('capped' as const, 'tentative' as const),
      downgradeMax: fc.constantFrom(1, 2),
      vetoedInBase: fc.boolean(),
    }),
  ),
  bonus: fc.boolean(),
  byRows: fc.constantFrom(false, false, false, true),
})
type Policy = typeof policy extends fc.Arbitrary<infer T> ? T : never

const bonus: NonNullable<SchemeDefinition['bonus']> = {
  types: [
    {
      key: 'award',
      name: '表彰',
      category: null,
      rows: [{ level: '县级', name: '县级', points: '1.5', per: '1' }],
      cap: null,
      officeId: 'o',
      evidence: [],
    },
  ],
  categoryCaps: {},
  cap: null,
  outside: true,
}

function scheme(entries: readonly Entry[], levels: readonly Level[], policies: Policy) {
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
      ...(at === 1 ? { only: ['0', '3'] } : {}),
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
  const { tieBreak, grading } = policies
  const definition = aSchemeDefinition([...made, ...graded], {
    categories: [
      { key: 'c', name: '甲', ...(policies.byRows ? { cap: '9' } : {}) },
      { key: 'd', name: '乙' },
    ],
    groups: [
      { key: 'g', name: '一组', kinds: ['primary'], weights: { c: '62.5', d: '37.5' } },
      { key: 'h', name: '二组', kinds: ['junior'], weights: { c: '33', d: '67' }, mergeInto: 'g' },
    ],
    vetoes,
    tieBreak: tieBreak.filter(key => key !== 'indicator:i0' || entries.length > 0),
    ...(grading === undefined ? {} : { grading }),
    ...(policies.bonus ? { bonus } : {}),
  })
  return compiled(definition, indicators, items)
}

const award: Occurrence = {
  id: 'o',
  type: 'award',
  on: '2020-05-01',
  documentNumber: '〔2020〕1号',
  dedupKey: null,
  level: '县级',
  place: null,
  count: '1',
  points: null,
  share: '1',
  issuer: null,
  reason: null,
}

function inputsOf(assessees: readonly Assessee[], policies: Policy): readonly AssesseeInput[] {
  return assessees.map(({ group, before, notApplicable, confirmed, awarded, ...values }, at) =>
    anInput(verified(values, before), {
      assesseeId: `${at}`,
      groupKey: group,
      notApplicable,
      vetoes: confirmed.map(code => ({ code, documentNumber: '〔2020〕2号', on: '2020-06-01' })),
      ...(policies.bonus && awarded ? { occurrences: [award] } : {}),
    }),
  )
}

/** Everything that a result says without words. */
function plain(ready: CompiledScheme, inputs: readonly AssesseeInput[]) {
  return new Map(
    computeResults(ready, inputs).map(({ score, rank, grade }) => [
      score.assesseeId,
      {
        lines: score.lines.map(line => [line.indicatorId, places(line.points), line.state]),
        total: score.total,
        rank: rank.rank ?? 0,
        shared: rank.shared,
        grade: grade.grade,
      },
    ]),
  )
}

/** The same of a population's scores. */
function plainOf(ready: CompiledScheme, scores: PopulationScores) {
  const { table, precision } = scores
  return new Map(
    table.ids.map((id, row) => {
      const own = ready.entries.flatMap(({ entry, indicator }, at) => {
        const cells = scores.cells[at]
        const group = [...table.groups].find(([, { from, to }]) => row >= from && row < to)?.[0] ?? ''
        return cells === undefined || !entryCountsFor(entry, group, id)
          ? []
          : [[indicator.id, cells.points[row] ?? 0, stateName(cells.state[row])]]
      })
      return [
        id,
        {
          lines: own,
          total: scores.hasTotal[row] === 1 ? unitFigure(scores.totals[row] ?? 0, precision.totals) : null,
          rank: scores.ranks[row] ?? 0,
          shared: scores.shared[row] ?? 0,
          grade: ready.definition.grades[scores.grades[row] ?? -1]?.grade ?? null,
        },
      ]
    }),
  )
}

const entries = fc.array(entry, { minLength: 1, maxLength: 5 })
const levels = fc.array(level, { maxLength: 1 })
const assessees = fc.array(assessee, { minLength: 1, maxLength: 12 })

describe('a whole population, column by column', () => {
  test('gives every cell, total, rank and grade that the engine with traces gives one by one', () => {
    fc.assert(
      fc.property(entries, levels, assessees, policy, (some, graded, all, policies) => {
        const ready = scheme(some, graded, policies)
        const inputs = inputsOf(all, policies)
        const scores = scorePopulation(ready, tableOf(ready, inputs))
        expect(plainOf(ready, scores)).toEqual(plain(ready, inputs))
      }),
      { numRuns: 200 },
    )
  })

  test('after one value has changed gives what it gives from scratch', () => {
    const change = fc.record({ at: fc.nat(11), key: fc.constantFrom('a', 'b', 'k'), text: value })
    fc.assert(
      fc.property(
        entries,
        levels,
        assessees,
        policy,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (some, graded, all, policies, changes) => {
          const ready = scheme(some, graded, policies)
          const inputs = [...inputsOf(all, policies)]
          const table = tableOf(ready, inputs)
          const scorer = populationScorer(ready, table)
          let scores = scorer.score()
          for (const { at, key, text } of changes) {
            const index = at % inputs.length
            const input = inputs[index]
            if (input === undefined) continue
            inputs[index] = { ...input, values: { ...input.values, ...changed(input, key, text) } }
            scores = scorer.change({ row: table.ids.indexOf(input.assesseeId), key, text })
          }
          expect(plainOf(ready, scores)).toEqual(plain(ready, inputs))
        },
      ),
      { numRuns: 120 },
    )
  })
})

function changed(input: AssesseeInput, key: string, text: string | null): AssesseeInput['values'] {
  const before = input.values[key] ?? { reported: null, verified: null, baseline: null }
  return { [key]: { ...before, reported: text, verified: text } }
}

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
