import fc from 'fast-check'
import type { Occurrence } from '../occurrence/occurrence.ts'
import type { Bonus } from '../scheme/bonus.ts'
import type { Penalty } from '../scheme/penalty.ts'
import type { NotApplicablePolicy } from '../scheme/policy.ts'
import type { SchemeDefinition, SchemeEntry, Veto } from '../scheme/scheme.ts'
import type { AssesseeInput, SuppliedValue } from '../scoring/score-input.ts'
import { decimalsBetween } from './rule-arbitrary.ts'

/** A scheme of linear indicators `i0` to `i5` in three categories, one group, with whatever else a scheme may say. */
export interface WholeCase {
  readonly definition: SchemeDefinition
  readonly inputs: readonly AssesseeInput[]
}

const indicators = [0, 1, 2, 3, 4, 5].map(at => `i${at}`)
const categories = ['a', 'b', 'c']

const cap = fc.option(decimalsBetween(1, 8), { nil: null })

/** The cap under its key, if there is one. */
function capOf(key: 'cap' | 'a', given: string | null | undefined): Record<string, string> {
  return given === null || given === undefined ? {} : { [key]: given }
}

const policy: fc.Arbitrary<NotApplicablePolicy> = fc.oneof(
  fc.constant({ kind: 'rescale' as const }),
  fc.constant({ kind: 'full' as const }),
  fc.constant({ kind: 'fixed' as const, points: '0.50' }),
  fc.constant({ kind: 'group_mean' as const }),
  fc.constantFrom(...indicators).map(indicatorId => ({ kind: 'substitute' as const, indicatorId })),
)

const entries: fc.Arbitrary<SchemeEntry[]> = fc.tuple(
  ...indicators.map((indicatorId, at) =>
    fc.tuple(decimalsBetween(1, 20), policy).map(([fullMarks, notApplicable]): SchemeEntry => ({
      indicatorId,
      category: categories[at % 3] ?? 'a',
      groups: ['g'],
      fullMarks,
      rule: { kind: 'linear', direction: 'higher', target: '100' },
      missing: 'zero',
      zeroDenominator: 'na',
      examBased: false,
      notApplicable:
        notApplicable.kind === 'substitute' && notApplicable.indicatorId === indicatorId
          ? { kind: 'rescale' }
          : notApplicable,
    })),
  ),
)

const bonus: fc.Arbitrary<Bonus> = fc
  .record({ caps: fc.array(cap, { minLength: 5, maxLength: 5 }), points: decimalsBetween(0, 5), outside: fc.boolean() })
  .map(({ caps, points, outside }) => ({
    types: ['b1', 'b2'].map((key, at) => ({
      key,
      name: key,
      category: at === 0 ? 'a' : null,
      rows: [
        { level: 'province', name: '省级', points, per: '1', ...capOf('cap', caps[3]) },
        { level: 'county', name: '县级', place: '一等', points: '0.35', per: '3' },
      ],
      cap: caps[at] ?? null,
      ...(at === 0 ? { window: { from: '2020-01-01', to: '2020-12-31' }, issuers: ['edu'] } : {}),
      officeId: 'office',
      evidence: [],
    })),
    categoryCaps: capOf('a', caps[4]),
    cap: caps[2] ?? null,
    outside,
  }))

const penalty: fc.Arbitrary<Penalty> = fc
  .tuple(cap, cap, fc.constantFrom('0', '-10', '40'))
  .map(([typeCap, all, totalFloor]) => ({
    types: [
      {
        key: 'p1',
        name: '通报批评',
        rows: [
          { level: 'county', name: '县级', least: '0.5', most: '0.5' },
          { level: 'city', name: '市级', least: '5', most: '20' },
        ],
        cap: typeCap,
        officeId: 'office',
        legalBasis: ['办法'],
        triggerDocument: '通报',
      },
    ],
    cap: all,
    totalFloor,
  }))

const vetoes: Veto[] = (
  [
    { kind: 'zero_indicator', indicatorId: 'i1' },
    { kind: 'zero_category', category: 'b' },
    { kind: 'zero_total' },
    { kind: 'cap_grade', grade: '良好' },
    { kind: 'cap_grade', grade: '合格' },
    { kind: 'downgrade', by: 1 },
    { kind: 'downgrade', by: 2 },
    { kind: 'fail' },
    { kind: 'disqualify' },
    { kind: 'disqualify_category', category: 'a' },
    { kind: 'people', consequence: '诫勉' },
  ] as const
).map((effect, at) => ({
  code: `x${at}`,
  trigger: '情形',
  effect,
  legalBasis: ['法'],
  triggerDocument: '处分决定',
  officeId: 'office',
}))

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

/** The object without its undefined members. */
function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

const more = fc.record({
  bonus: optional(bonus),
  penalty: optional(penalty),
  falseReporting: optional(
    fc.record({
      zeroIndicator: fc.boolean(),
      penaltyTimes: fc.constantFrom('1', '0.5', null),
      downgrade: fc.constantFrom(1, 2, null),
      disqualify: fc.boolean(),
    }),
  ),
  coefficient: optional(fc.constant({ item: 'k', min: '0.9', max: '1.1', default: '1' })),
  periods: optional(
    fc.oneof(
      decimalsBetween(0, 100).map(periodPercent => ({ kind: 'weighted' as const, periodPercent })),
      fc.constant({ kind: 'latest' as const }),
      fc.constant({ kind: 'least' as const }),
    ),
  ),
  rounding: optional(
    fc.record({
      indicator: fc.constantFrom(0, 2, 3, null),
      total: fc.constantFrom(0, 1, 2, 4),
      rankOn: fc.constantFrom('displayed' as const, 'raw' as const),
    }),
  ),
  grading: optional(
    fc.record({
      leastGroup: fc.constantFrom(1, 3, 5),
      allowOverflow: fc.boolean(),
      refill: fc.constant(false),
      downgradeFrom: fc.constantFrom('capped' as const, 'tentative' as const),
      downgradeMax: fc.constantFrom(1, 2, 3),
      vetoedInBase: fc.constant(true),
    }),
  ),
})

const definitions: fc.Arbitrary<SchemeDefinition> = fc
  .record({
    entries,
    weights: fc.tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 })).filter(([a, b]) => a + b < 100),
    caps: fc.tuple(
      optional(decimalsBetween(1, 30)),
      optional(decimalsBetween(1, 30)),
      optional(decimalsBetween(1, 30)),
    ),
    quota: fc.record({
      quota: fc.constantFrom('15', '30', '33.3', '50'),
      quotaRounding: fc.constantFrom('floor' as const, 'ceil' as const, 'half_up' as const, 'exact' as const),
      quotaLeast: fc.constantFrom(0, 1, 2),
    }),
    tieBreak: fc.subarray(['base', 'penalty', 'category:a', 'indicator:i2'] as const),
    more,
  })
  .map(given => ({
    categories: categories.map((key, at) => ({ key, name: key, ...defined({ cap: given.caps[at] }) })),
    groups: [
      {
        key: 'g',
        name: '小学组',
        kinds: ['primary' as const],
        weights: {
          a: `${given.weights[0]}`,
          b: `${given.weights[1]}`,
          c: `${100 - given.weights[0] - given.weights[1]}`,
        },
      },
    ],
    entries: given.entries,
    vetoes,
    grades: [
      { grade: '优秀', atLeast: '70', ...given.quota },
      { grade: '良好', atLeast: '50', quota: null },
      { grade: '合格', atLeast: '30', quota: null },
      { grade: '不合格', atLeast: null, quota: null },
    ],
    tieBreak: [...given.tieBreak],
    publicShows: 'grade' as const,
    listedInspection: null,
    ...defined(given.more),
  }))

function supplied(verified: string): SuppliedValue {
  return { reported: verified, verified, baseline: null }
}

const occurrence: fc.Arbitrary<Omit<Occurrence, 'id'>> = fc
  .record({
    row: fc.constantFrom(
      { type: 'b1', level: 'province', place: null, points: null },
      { type: 'b1', level: 'county', place: '一等', points: null },
      { type: 'b2', level: 'province', place: null, points: null },
      { type: 'p1', level: 'county', place: null, points: null },
      { type: 'p1', level: 'city', place: null, points: '7.25' },
    ),
    on: fc.constantFrom('2020-01-01', '2020-06-01', '2020-12-31', '2021-01-01'),
    dedupKey: fc.constantFrom(null, 'm', 'n'),
    count: fc.constantFrom('1', '2', '7', '2.5'),
    share: fc.constantFrom('1', '0.5', '0.333'),
    issuer: fc.constantFrom('edu', 'club', null),
  })
  .map(({ row, ...rest }) => ({ ...row, ...rest, documentNumber: '文号', reason: '情节较重' }))

const unit = fc.record({
  values: fc.array(fc.oneof(decimalsBetween(0, 120), fc.constantFrom('80', '90', '33.333', '0')), {
    minLength: 6,
    maxLength: 6,
  }),
  missing: fc.subarray(indicators, { maxLength: 1 }),
  notApplicable: fc.oneof(
    { weight: 9, arbitrary: fc.subarray(indicators, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(indicators) },
  ),
  vetoes: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.subarray(
        vetoes.map(veto => veto.code),
        { maxLength: 2 },
      ),
    },
  ),
  coefficient: fc.constantFrom('0.5', '0.95', '1.05', '2', null),
  occurrences: fc.array(occurrence, { maxLength: 5 }),
  falsely: fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(indicators, { minLength: 1, maxLength: 1 }) },
  ),
  periods: fc.array(decimalsBetween(0, 100), { maxLength: 2 }),
})

/** Units of one group, their occurrences with ids that say nothing of their order. */
const inputs: fc.Arbitrary<readonly AssesseeInput[]> = fc.array(unit, { minLength: 1, maxLength: 9 }).map(units =>
  units.map((given, at) => {
    const values = indicators
      .filter(id => !given.missing.includes(id))
      .map(id => [id, supplied(given.values[indicators.indexOf(id)] ?? '0')] as const)
    return {
      assesseeId: `u${at}`,
      groupKey: 'g',
      values: Object.fromEntries([
        ...values,
        ...(given.coefficient === null ? [] : [['k', supplied(given.coefficient)] as const]),
      ]),
      notApplicable: given.notApplicable,
      vetoes: given.vetoes.map(code => ({ code, documentNumber: `${code} 号`, on: '2020-11-01' })),
      occurrences: given.occurrences.map((each, index) => ({ ...each, id: `o${(index * 7) % 5}${index}` })),
      falseReports: given.falsely.map(indicatorId => ({
        indicatorId,
        documentNumber: '认定书',
        on: '2020-12-02',
        heardOn: '2020-11-20',
      })),
      periodTotals: given.periods.map((total, index) => ({ period: `第${index + 1}学期`, total })),
      use: 'verified' as const,
    }
  }),
)

/** Whole schemes with the values of a group. */
export const wholeCase: fc.Arbitrary<WholeCase> = fc.record({ definition: definitions, inputs })
