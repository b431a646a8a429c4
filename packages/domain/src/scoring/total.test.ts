import { describe, expect, test } from 'vitest'
import type { Occurrence } from '../occurrence/occurrence.ts'
import { computeResults } from '../publication/result.ts'
import type { Bonus } from '../scheme/bonus.ts'
import type { FalseReporting, Penalty } from '../scheme/penalty.ts'
import type { NotApplicablePolicy } from '../scheme/policy.ts'
import type { SchemeDefinition, Veto } from '../scheme/scheme.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { explain } from '../text/explain.ts'
import { explainTotal } from '../text/explain-total.ts'
import { scoreTexts as en } from '../text/en/score.ts'
import { scoreTexts as zh } from '../text/zh-CN/score.ts'
import { scoreAssessee } from './score.ts'
import type { AssesseeInput } from './score-input.ts'

const linear = { kind: 'linear', direction: 'higher', target: '100' } as const
const items = [aDataItem('v'), aDataItem('w'), aDataItem('k', 'decimal', { name: '难度系数' })]
const indicators = [
  anIndicator('a', { name: '甲项' }),
  anIndicator('b', { name: '乙项', formula: 'w', dataItems: ['w'] }),
]

/** `a` of 10 in 安全 (60), `b` of 5 in 质量 (40). */
function schemeOf(more: Partial<SchemeDefinition> = {}, notApplicable?: NotApplicablePolicy) {
  const definition = aSchemeDefinition(
    [
      anEntry('a', { rule: linear, fullMarks: '10', ...(notApplicable === undefined ? {} : { notApplicable }) }),
      anEntry('b', { rule: linear, fullMarks: '5', category: 'd' }),
    ],
    {
      categories: [
        { key: 'c', name: '安全' },
        { key: 'd', name: '质量' },
      ],
      groups: [{ key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '60', d: '40' } }],
      ...more,
    },
  )
  return compiled(definition, indicators, items)
}

const values = verified({ v: '80', w: '50' })

function scored(more: Partial<SchemeDefinition>, input: Partial<AssesseeInput> = {}) {
  return scoreAssessee(schemeOf(more), anInput(values, input))
}

function occurrence(id: string, type: string, level: string, more: Partial<Occurrence> = {}): Occurrence {
  return {
    id,
    type,
    on: '2020-06-01',
    documentNumber: `${id}号`,
    dedupKey: null,
    level,
    place: null,
    count: '1',
    points: null,
    share: '1',
    issuer: null,
    reason: null,
    ...more,
  }
}

const type = { category: null, cap: null, officeId: 'office', evidence: [] }

/** The table of the sources [S21]: 省 12/10/8, 县 6/4/2, with ranked prizes mapped. */
const awards: Bonus = {
  types: [
    {
      ...type,
      key: 'award',
      name: '获奖',
      rows: [
        { level: '省级', name: '省级一等', place: '一等', points: '12', per: '1' },
        { level: '省级', name: '省级二等', place: '二等', points: '10', per: '1' },
        { level: '省级', name: '省级三等', place: '三等', points: '8', per: '1' },
        { level: '县级', name: '县级一等', place: '一等', points: '6', per: '1' },
        { level: '县级', name: '县级', points: '3', per: '1', cap: '4' },
      ],
      placeMaps: [
        {
          awarded: 8,
          places: [
            { place: '一等', upTo: 2 },
            { place: '二等', upTo: 5 },
            { place: '三等', upTo: 8 },
          ],
        },
      ],
    },
    { ...type, key: 'funds', name: '争取资金', rows: [{ level: 'funds', name: '到账资金', points: '0.1', per: '10' }] },
  ],
  categoryCaps: {},
  cap: null,
  outside: true,
}

function bonusOf(occurrences: readonly Occurrence[], bonus: Bonus = awards) {
  return scored({ bonus }, { occurrences }).bonus
}

describe('bonus (R8)', () => {
  test('is worth what the table says of level and place', () => {
    expect(bonusOf([occurrence('1', 'award', '省级', { place: '二等' })])).toBe('10')
    expect(bonusOf([])).toBe('0')
  })

  test.each([
    ['1/8', '12'],
    ['2/8', '12'],
    ['3/8', '10'],
    ['5/8', '10'],
    ['6/8', '8'],
    ['8/8', '8'],
  ])('rank %s of the awarded is worth %s', (place, points) => {
    expect(bonusOf([occurrence('1', 'award', '省级', { place })])).toBe(points)
  })

  test('what the table does not know is refused: a level, a place, a rank of no map', () => {
    for (const more of [{ place: '特等' }, { place: '9/8' }, { place: '1/6' }, { place: null }])
      expect(() => bonusOf([occurrence('1', 'award', '省级', more)])).toThrow('occurrence_level_unknown')
    expect(() => bonusOf([occurrence('1', 'award', '国家级')])).toThrow('occurrence_level_unknown')
  })

  test('counts whole steps of its count, in part for a share', () => {
    expect(bonusOf([occurrence('1', 'funds', 'funds', { count: '25' })])).toBe('0.2')
    expect(bonusOf([occurrence('1', 'funds', 'funds', { count: '9.99' })])).toBe('0')
    expect(bonusOf([occurrence('1', 'award', '省级', { place: '一等', share: '0.5' })])).toBe('6')
  })

  test('of the same matter only the highest counts, whatever its type', () => {
    const same = { dedupKey: '某某活动' }
    expect(
      bonusOf([
        occurrence('1', 'award', '县级', { ...same, place: '一等' }),
        occurrence('2', 'award', '省级', { ...same, place: '三等' }),
        occurrence('3', 'funds', 'funds', { ...same, count: '100' }),
        occurrence('4', 'award', '县级', { place: '一等' }),
      ]),
    ).toBe('14')
  })

  test('of equal ones about the same matter the earlier document counts, under the caps of its own type', () => {
    const bonus = { ...awards, types: awards.types.map(each => ({ ...each, cap: each.key === 'funds' ? '2' : null })) }
    const funds = occurrence('a', 'funds', 'funds', { dedupKey: 'm', count: '600' })
    const award = occurrence('b', 'award', '县级', { dedupKey: 'm', place: '一等' })
    expect(bonusOf([{ ...funds, on: '2020-03-01' }, award], bonus)).toBe('2')
    expect(bonusOf([{ ...funds, on: '2020-09-01' }, award], bonus)).toBe('6')
  })

  test('is capped by row, type, category and in all, in this order', () => {
    const bonus: Bonus = {
      ...awards,
      types: awards.types.map(each => ({ ...each, cap: '9', category: 'c' })),
      categoryCaps: { c: '10' },
      cap: '9.5',
    }
    const all = [
      occurrence('1', 'award', '县级', { count: '3' }),
      occurrence('2', 'award', '县级', { place: '一等' }),
      occurrence('3', 'funds', 'funds', { count: '250' }),
    ]
    const score = scored({ bonus }, { occurrences: all })
    const [step] = score.steps.filter(each => each.kind === 'bonus')
    expect(step?.caps.map(({ scope, sum, cap }) => [scope, sum, cap])).toEqual([
      ['row', '9', '4'],
      ['type', '10', '9'],
      ['category', '11.5', '10'],
      ['all', '10', '9.5'],
    ])
    expect(score).toMatchObject({ base: '68.00', bonus: '9.5', total: '77.50' })
  })

  test('both ends of the window count, what lies outside and what another issued does not', () => {
    const bonus: Bonus = {
      ...awards,
      types: awards.types.map(each => ({
        ...each,
        window: { from: '2020-01-01', to: '2020-12-31' },
        issuers: ['教育局'],
      })),
    }
    const on = (date: string, issuer: string | null) =>
      bonusOf([occurrence('1', 'award', '县级', { on: date, issuer })], bonus)
    expect([on('2020-01-01', '教育局'), on('2020-12-31', '教育局')]).toEqual(['3', '3'])
    expect([
      on('2019-12-31', '教育局'),
      on('2021-01-01', '教育局'),
      on('2020-06-01', '学会'),
      on('2020-06-01', null),
    ]).toEqual(['0', '0', '0', '0'])
  })

  test('lies outside 100, or inside, after the penalty', () => {
    const full = verified({ v: '100', w: '100' })
    const occurrences = [occurrence('1', 'award', '省级', { place: '一等' }), occurrence('2', 'notice', '县级')]
    const total = (outside: boolean) =>
      scoreAssessee(schemeOf({ bonus: { ...awards, outside }, penalty: notices }), anInput(full, { occurrences })).total
    expect([total(true), total(false)]).toEqual(['111.50', '100.00'])
  })
})

const notices: Penalty = {
  types: [
    {
      key: 'notice',
      name: '通报批评',
      rows: [
        { level: '县级', name: '县级', least: '0.5', most: '0.5' },
        { level: '省级', name: '省级', least: '2', most: '2' },
        { level: '市级', name: '市级', least: '5', most: '20' },
      ],
      cap: null,
      officeId: 'office',
      legalBasis: ['办法'],
      triggerDocument: '通报',
    },
  ],
  cap: null,
  totalFloor: '0',
}

describe('penalty (R9)', () => {
  const lost = (occurrences: readonly Occurrence[], penalty: Penalty = notices) => scored({ penalty }, { occurrences })

  test('takes what the table says, one matter once at its highest', () => {
    const same = { dedupKey: '某案' }
    expect(
      lost([
        occurrence('1', 'notice', '县级', same),
        occurrence('2', 'notice', '省级', same),
        occurrence('3', 'notice', '县级'),
      ]),
    ).toMatchObject({ penalty: '2.5', total: '65.50', base: '68.00' })
  })

  test('two notices of the province are capped at 3', () => {
    expect(lost([occurrence('1', 'notice', '省级', { count: '2' })], { ...notices, cap: '3' }).penalty).toBe('3')
  })

  test('inside a range, ends included, a verifier gives points with a reason; else it is refused', () => {
    const of = (points: string | null, reason: string | null) =>
      lost([occurrence('1', 'notice', '市级', { points, reason })])
    expect([of('5', '影响较小').penalty, of('20', '影响恶劣').penalty]).toEqual(['5', '20'])
    expect(() => of('4.99', '影响较小')).toThrow('occurrence_points_outside')
    expect(() => of('20.01', '影响恶劣')).toThrow('occurrence_points_outside')
    expect(() => of('5', null)).toThrow('occurrence_reason_missing')
    expect(() => of('5', '  ')).toThrow('occurrence_reason_missing')
    expect(() => of(null, null)).toThrow('occurrence_points_missing, occurrence_reason_missing')
  })

  test('points that the table fixes leave nothing to give', () => {
    expect(() => lost([occurrence('1', 'notice', '县级', { points: '3' })])).toThrow('occurrence_points_fixed')
  })

  test('never takes the total below its floor', () => {
    const many = [occurrence('1', 'notice', '市级', { points: '20', reason: '情节恶劣', count: '4' })]
    expect(lost(many)).toMatchObject({ penalty: '80', total: '0.00' })
    expect(lost(many, { ...notices, totalFloor: '-5' }).total).toBe('-5.00')
  })
})

const report = { indicatorId: 'a', documentNumber: '认定1号', on: '2020-12-02', heardOn: '2020-11-20' }
const lies: FalseReporting = { zeroIndicator: true, penaltyTimes: null, downgrade: null, disqualify: false }

describe('false reporting (R21)', () => {
  test('takes the indicator, k times its full marks, or both', () => {
    const of = (falseReporting: FalseReporting) => scored({ falseReporting }, { falseReports: [report] }).total
    expect(of(lies)).toBe('20.00')
    expect(of({ ...lies, zeroIndicator: false, penaltyTimes: '0.5' })).toBe('63.00')
    expect(of({ ...lies, penaltyTimes: '0.5' })).toBe('15.00')
  })

  test('the same document about the same indicator counts once', () => {
    const twice = scored(
      { falseReporting: { ...lies, penaltyTimes: '1' } },
      { falseReports: [report, report, { ...report, documentNumber: '认定2号' }] },
    )
    expect(twice.penalty).toBe('20')
  })

  test('without a hearing before the decision, or about an unknown indicator, it is refused', () => {
    const of = (more: Partial<typeof report>) => () =>
      scored({ falseReporting: lies }, { falseReports: [{ ...report, ...more }] })
    expect(of({ heardOn: '' })).toThrow('hearing_required')
    expect(of({ heardOn: '2020-12-03' })).toThrow('hearing_after_decision')
    expect(of({ heardOn: '2020-12-02' })).not.toThrow()
    expect(of({ indicatorId: 'z' })).toThrow('indicator_unknown')
  })

  test('leaves no hint how to earn more', () => {
    const [honest] = scored({ falseReporting: lies }).lines
    const [lying] = scored({ falseReporting: lies }, { falseReports: [report] }).lines
    expect([honest?.gain, lying?.gain]).toEqual([{ item: 'v', name: 'v', unit: null, by: '20' }, null])
  })

  test('takes an indicator that ended without points all the same, but not one that an office declared not applicable', () => {
    const absent = (more: Partial<AssesseeInput>) =>
      scoreAssessee(schemeOf({ falseReporting: lies }), anInput(values, { falseReports: [report], ...more })).lines[0]
    expect(absent({})).toMatchObject({ state: 'scored', points: '0.00' })
    expect(absent({ notApplicable: ['a'] })).toMatchObject({ state: 'not_applicable', points: null })
  })
})

describe('what does not apply (R22)', () => {
  const total = (policy: NotApplicablePolicy | undefined) =>
    scoreAssessee(schemeOf({}, policy), anInput(values, { notApplicable: ['a'] }))

  test('is left out, and its category’s weight goes to the others', () => {
    expect(total(undefined)).toMatchObject({
      total: '50.00',
      steps: [{ kind: 'na_total', lines: 1, fullMarks: '10' }, {}, {}],
    })
    expect(total({ kind: 'rescale' }).total).toBe('50.00')
  })

  test('is given full marks, fixed points, or another indicator’s rate, as the scheme says', () => {
    expect(total({ kind: 'full' })).toMatchObject({
      total: '80.00',
      lines: [{ state: 'not_applicable', points: '10.00' }, {}],
    })
    expect(total({ kind: 'fixed', points: '2' }).total).toBe('32.00')
    expect(total({ kind: 'substitute', indicatorId: 'b' }).total).toBe('50.00')
  })

  test('takes the mean of the scored units of its group; while it is scored by itself that comes after the review', () => {
    const scheme = schemeOf({}, { kind: 'group_mean' })
    const unit = (id: string, v: string | null, out: boolean) =>
      anInput(verified({ v, w: '50' }), { assesseeId: id, notApplicable: out ? ['a'] : [] })
    const inputs = [unit('1', '80', false), unit('2', '50', false), unit('3', null, false), unit('4', null, true)]
    const [, , , last] = computeResults(scheme, inputs)
    expect(last?.score).toMatchObject({ total: '59.00', lines: [{ state: 'not_applicable', points: '6.50' }, {}] })
    expect(scoreAssessee(scheme, unit('4', null, true)).lines[0]).toMatchObject({ state: 'after_review', points: null })
    const alone = computeResults(scheme, [unit('4', null, true)])
    expect(alone[0]?.score.total).toBe('50.00')
  })

  test('where nothing applies there is no total, rank or grade', () => {
    const [only] = computeResults(schemeOf(), [anInput(values, { notApplicable: ['a', 'b'] })])
    expect(only).toMatchObject({
      score: { total: null, base: null, steps: [] },
      rank: { rank: null },
      grade: { grade: null },
    })
  })
})

describe('categories', () => {
  const veto = (effect: Veto['effect'], more: Partial<Veto> = {}): Veto => ({
    code: 'X1',
    trigger: '事故',
    effect,
    legalBasis: ['法'],
    triggerDocument: '批复',
    officeId: 'office',
    ...more,
  })
  const vetoes = [{ code: 'X1', documentNumber: '批复1号', on: '2018-10-01' }]

  test('are held at their cap, which is then their full marks', () => {
    const capped = scored({
      categories: [
        { key: 'c', name: '安全', cap: '6' },
        { key: 'd', name: '质量' },
      ],
    })
    expect(capped).toMatchObject({ total: '80.00', categories: [{ points: '6', fullMarks: '6' }, {}] })
    expect(capped.steps[0]).toEqual({ kind: 'category_cap', name: '安全', sum: '8', cap: '6' })
  })

  test('are taken whole by a veto, the other stays', () => {
    const gone = scored({ vetoes: [veto({ kind: 'zero_category', category: 'c' })] }, { vetoes })
    expect(gone).toMatchObject({ total: '20.00', steps: [{ kind: 'category_zero', name: '安全' }, {}, {}] })
  })

  test('a veto looks back so many years, this one included', () => {
    const of = (lookbackYears: number | null, year?: number) =>
      scored(
        { vetoes: [veto({ kind: 'zero_category', category: 'c' }, lookbackYears === null ? {} : { lookbackYears })] },
        { vetoes, ...(year === undefined ? {} : { year }) },
      ).total
    expect([of(null), of(null, 2018), of(3, 2020)]).toEqual(['20.00', '20.00', '20.00'])
    expect([of(null, 2020), of(2, 2020)]).toEqual(['68.00', '68.00'])
  })
})

describe('coefficient, periods and rounding', () => {
  const coefficient = { item: 'k', min: '0.9', max: '1.1', default: '1' }

  test('a coefficient is held within its bounds, the product within 100 (R24)', () => {
    const of = (k: string | null, v = '80') =>
      scoreAssessee(schemeOf({ coefficient }), anInput(verified({ v, w: '50', k }))).total
    expect([of(null), of('1.05'), of('2'), of('0.5')]).toEqual(['68.00', '71.40', '74.80', '61.20'])
    const set = { ...values, k: { reported: '1.05', verified: null, baseline: null } }
    expect(scoreAssessee(schemeOf({ coefficient }), anInput(set)).total).toBe('71.40')
    const full = scoreAssessee(schemeOf({ coefficient }), anInput(verified({ v: '100', w: '100', k: '1.1' })))
    expect(full).toMatchObject({ total: '100.00', base: '100.00' })
  })

  test('periods and the year’s end are merged (R30); one that was not assessed drops out', () => {
    const periodTotals = [
      { period: '上学期', total: '90' },
      { period: '下学期', total: '60.5' },
    ]
    const of = (
      periods: SchemeDefinition['periods'],
      of_: readonly { period: string; total: string }[] = periodTotals,
    ) => scored(periods === undefined ? {} : { periods }, { periodTotals: of_ }).total
    expect(of({ kind: 'weighted', periodPercent: '40' })).toBe('70.90')
    expect(of({ kind: 'latest' })).toBe('68.00')
    expect(of({ kind: 'least' })).toBe('60.50')
    expect(of({ kind: 'weighted', periodPercent: '40' }, [])).toBe('68.00')
    expect(of(undefined)).toBe('68.00')
  })

  test('places are the scheme’s, half away from zero, or none (R25)', () => {
    const of = (indicator: number | null, total: number) =>
      scoreAssessee(
        schemeOf({ rounding: { indicator, total, rankOn: 'displayed' } }),
        anInput(verified({ v: '33.335', w: '33.335' })),
      )
    expect(of(2, 2)).toMatchObject({ total: '33.34', lines: [{ points: '3.33' }, { points: '1.67' }] })
    expect(of(null, 3)).toMatchObject({ total: '33.335', lines: [{ points: '3.3335' }, { points: '1.66675' }] })
    expect(of(0, 0)).toMatchObject({ total: '34', lines: [{ points: '3' }, { points: '2' }] })
  })
})

describe('the explanation of a total', () => {
  const everything = () =>
    scoreAssessee(
      schemeOf({
        bonus: { ...awards, cap: '5' },
        penalty: notices,
        falseReporting: { ...lies, zeroIndicator: false, penaltyTimes: '0.1' },
        coefficient: { item: 'k', min: '0.9', max: '1.1', default: '1' },
        periods: { kind: 'weighted', periodPercent: '40' },
      }),
      anInput(verified({ v: '80', w: '50', k: '1.05' }), {
        periodTotals: [{ period: '上学期', total: '90' }],
        occurrences: [
          occurrence('湘教通1', 'award', '省级', { place: '3/8', dedupKey: 'm' }),
          occurrence('澧教发2', 'award', '县级', { dedupKey: 'm' }),
          occurrence('常教通3', 'notice', '市级', { points: '5', reason: '影响较小' }),
        ],
        falseReports: [report],
      }),
    )

  test('says every step as an officer would, and adds up', () => {
    const score = everything()
    expect(explainTotal(score, zh)).toEqual([
      '安全：得 8 ÷ 应得 10 × 权重 60 ≈ 48.0000',
      '质量：得 2.5 ÷ 应得 5 × 权重 40 ≈ 20.0000',
      '基础分：60 × 8 ÷ 10 + 40 × 2.5 ÷ 5 = 68',
      '平时 90 × 40% + 年终 68 × 60% = 76.8（上学期 90）',
      '乘以“难度系数”1.05 = 80.64',
      '加分：获奖·省级二等（湘教通1号），计 10 分',
      '不计：获奖·县级（澧教发2号），同一事项已按最高的计',
      '各项加分合计 10 分，最多计 5 分',
      '加分共计 5 分',
      '减分：通报批评·市级（常教通3号），扣 5 分，理由：影响较小',
      '减分：弄虚作假（认定1号），“甲项”满分 10 分 × 0.1 = 1 分',
      '减分共计 6 分',
      '总分：基础分 80.64 + 加分 5 − 减分 6 = 79.64',
    ])
    expect(score.total).toBe('79.64')
    expect(explainTotal(score, en).at(-1)).toBe('Total: base 80.64 + bonus 5 − penalty 6 = 79.64')
    expect(explainTotal(score, en)).toContain('Times “难度系数” 1.05 = 80.64')
  })

  test('says what held the sum before the total', () => {
    const full = anInput(verified({ v: '100', w: '100' }), {
      occurrences: [occurrence('1', 'award', '县级', { place: '一等' })],
    })
    const score = scoreAssessee(schemeOf({ bonus: { ...awards, outside: false } }), full)
    expect(explainTotal(score, zh).slice(-3)).toEqual([
      '合计：基础分 100 + 加分 6 = 106',
      '加分含在 100 分之内，按 100 分计',
      '总分：100.00',
    ])
  })

  test('a category of which two thirds are full is printed so that it adds up', () => {
    const scheme = schemeOf({ rounding: { indicator: null, total: 2, rankOn: 'displayed' }, bonus: awards })
    const input = anInput(verified({ v: '33.335', w: '12.345' }), {
      occurrences: [occurrence('1', 'award', '县级')],
      notApplicable: ['b'],
    })
    expect(explainTotal(scoreAssessee(scheme, input), zh).at(-1)).toBe('总分：基础分 33.335 + 加分 3 = 36.34')
  })

  test('a line that does not apply says what it is given', () => {
    const given = (policy: NotApplicablePolicy) => {
      const [line] = scoreAssessee(schemeOf({}, policy), anInput(values, { notApplicable: ['a'] })).lines
      if (line === undefined) throw new Error('one entry')
      const facts = { itemLabel: '1', quote: '', verifications: {}, open: false }
      return explain(line, facts, zh).steps
    }
    expect(given({ kind: 'full' })).toEqual(['不适用，按规定得满分 10 分'])
    expect(given({ kind: 'substitute', indicatorId: 'b' })).toEqual(['不适用，按“乙项”的得分率计 5 分'])
  })
})
