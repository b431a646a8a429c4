import { describe, expect, test } from 'vitest'
import type { GradingPolicy } from '../scheme/policy.ts'
import type { FalseReporting } from '../scheme/penalty.ts'
import type { GradeLine, Veto } from '../scheme/scheme.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { explainGrade } from '../text/explain-total.ts'
import { scoreTexts as en } from '../text/en/score.ts'
import { scoreTexts as zh } from '../text/zh-CN/score.ts'
import { type Grade, gradeGroup, type GradingEntry } from './grading.ts'
import { rankGroup } from './ranking.ts'
import { computeResults } from './result.ts'
import { mergeSmallGroups } from './step/merge-group.ts'

const grades: GradeLine[] = [
  { grade: '优秀', atLeast: '90', quota: '30' },
  { grade: '良好', atLeast: '80', quota: null },
  { grade: '合格', atLeast: '60', quota: null },
  { grade: '不合格', atLeast: null, quota: null },
]

const usual: GradingPolicy = {
  leastGroup: 3,
  allowOverflow: false,
  refill: false,
  downgradeFrom: 'capped',
  downgradeMax: 1,
  vetoedInBase: true,
}

const effects: Readonly<Record<string, Veto['effect']>> = {
  good: { kind: 'cap_grade', grade: '良好' },
  pass: { kind: 'cap_grade', grade: '合格' },
  down: { kind: 'downgrade', by: 1 },
  down2: { kind: 'downgrade', by: 2 },
  fail: { kind: 'fail' },
  out: { kind: 'disqualify' },
  work: { kind: 'disqualify_category', category: 'c' },
  people: { kind: 'people', consequence: '主要负责人诫勉谈话' },
}

const vetoes = Object.entries(effects).map(([code, effect]): Veto => ({
  code,
  trigger: code,
  effect,
  legalBasis: ['依据'],
  triggerDocument: '通报',
  officeId: 'office',
}))

interface Given {
  readonly lines?: readonly GradeLine[]
  readonly grading?: Partial<GradingPolicy>
  readonly confirmed?: Readonly<Record<number, readonly string[]>>
  readonly more?: Readonly<Record<number, Partial<GradingEntry>>>
  readonly falseReporting?: FalseReporting
}

/** Grades of units with these totals, in their order. */
function gradesOf(totals: readonly string[], given: Given = {}): readonly Grade[] {
  const ids = totals.map((_, at) => `s${String(at).padStart(2, '0')}`)
  const ranks = new Map(
    rankGroup(totals.map((total, at) => ({ assesseeId: ids[at] ?? '', total, keys: [] }))).map(each => [
      each.assesseeId,
      each.rank,
    ]),
  )
  return gradeGroup(
    totals.map((total, at) => ({
      assesseeId: ids[at] ?? '',
      total,
      rank: ranks.get(ids[at] ?? '') ?? null,
      vetoes: (given.confirmed?.[at] ?? []).map(code => ({ code, documentNumber: `${code}号`, on: '2020-12-01' })),
      ...given.more?.[at],
    })),
    {
      grades: [...(given.lines ?? grades)],
      vetoes,
      categories: [{ key: 'c', name: '安全' }],
      ...(given.grading === undefined ? {} : { grading: { ...usual, ...given.grading } }),
      ...(given.falseReporting === undefined ? {} : { falseReporting: given.falseReporting }),
    },
  )
}

const names = (all: readonly Grade[]): string =>
  all.map(each => ({ 优秀: 'A', 良好: 'B', 合格: 'C', 不合格: 'D' })[each.grade ?? ''] ?? '-').join('')

const ten = ['99', '98', '97', '96', '95', '94', '93', '92', '91', '90']

describe('quotas (R27)', () => {
  const of = (quota: string, more: Partial<GradeLine>, n = 10) =>
    names(
      gradesOf(ten.slice(0, n), { lines: grades.map((line, at) => (at === 0 ? { ...line, quota, ...more } : line)) }),
    ).split('A').length - 1

  test('a share becomes places: at most, at least, about, or as it is', () => {
    expect([of('25', {}), of('25', { quotaRounding: 'floor' }), of('25', { quotaRounding: 'exact' })]).toEqual([
      2, 2, 2,
    ])
    expect([of('21', { quotaRounding: 'ceil' }), of('20', { quotaRounding: 'ceil' })]).toEqual([3, 2])
    expect([of('25', { quotaRounding: 'half_up' }), of('24', { quotaRounding: 'half_up' })]).toEqual([3, 2])
    // Exactly: 33.3 % of 9 is below 3.
    expect(of('33.3', {}, 9)).toBe(2)
  })

  test('there are at least the fewest places, and never more than units', () => {
    expect([of('15', { quotaLeast: 1 }, 3), of('15', { quotaLeast: 5 }, 3)]).toEqual([1, 3])
  })

  test('a group below the least size has lines alone, and its grades say so', () => {
    const small = gradesOf(['99', '98'], { grading: {} })
    expect(names(small)).toBe('AA')
    expect(explainGrade(small[0] ?? { steps: [] }, zh)).toEqual([
      '总分达到“优秀”线 90 分',
      '全组 2 个单位，不足 3 个，不设名额，只看分数线',
    ])
    expect(names(gradesOf(ten.slice(0, 4), { grading: { leastGroup: 5 } }))).toBe('AAAA')
  })

  test('a shared place that does not fit gets none, or all of it where the scheme lets it overflow', () => {
    const tied = ['99', '98', '98', '98', '91', '91', '91']
    expect(names(gradesOf(tied, { grading: {} }))).toBe('ABBBBBB')
    expect(names(gradesOf(tied, { grading: { allowOverflow: true } }))).toBe('AAAABBB')
    // No place is left, so none overflows.
    expect(names(gradesOf(['99', '98', '97', '97', '91', '91', '91'], { grading: { allowOverflow: true } }))).toBe(
      'AABBBBB',
    )
  })
})

describe('vetoes (R10)', () => {
  const one = (codes: readonly string[], grading?: Partial<GradingPolicy>, total = '99') =>
    names(
      gradesOf([total, '70', '70', '70'], { confirmed: { 0: codes }, ...(grading === undefined ? {} : { grading }) }),
    )[0]

  test('caps: the worst counts; downgrades start from it, or from the tentative grade, whichever ends worse', () => {
    expect([one(['good']), one(['good', 'pass']), one(['good', 'down'])]).toEqual(['B', 'C', 'C'])
    expect(one(['good', 'down'], { downgradeFrom: 'tentative' })).toBe('B')
    expect(one(['pass', 'down'], { downgradeFrom: 'tentative' })).toBe('C')
    expect(one(['good', 'down2'], { downgradeFrom: 'tentative', downgradeMax: 3 })).toBe('C')
  })

  test('downgrades add up to the most, and without a policy the greatest alone counts', () => {
    expect([one(['down', 'down2']), one(['down', 'down'])]).toEqual(['C', 'B'])
    expect([
      one(['down', 'down2'], {}),
      one(['down', 'down2'], { downgradeMax: 2 }),
      one(['down', 'down2'], { downgradeMax: 3 }),
    ]).toEqual(['B', 'C', 'D'])
  })

  test('failure is the lowest grade whatever else holds', () => {
    expect([one(['fail']), one(['good', 'down', 'fail'], {})]).toEqual(['D', 'D'])
  })

  test('vetoes of one line of work and for persons leave the grade, and are told', () => {
    const [first] = gradesOf(['99', '70', '70', '70'], { confirmed: { 0: ['work', 'people', 'out'] } })
    expect(first?.grade).toBe('良好')
    expect(explainGrade(first ?? { steps: [] }, zh)).toEqual([
      '总分达到“优秀”线 90 分',
      '因否决，不高于“良好”',
      '因否决，取消评优资格',
      '否决 work（work号）：“安全”单项不得评优，总分和等次不变',
      '否决 people（people号）：主要负责人诫勉谈话，总分和等次不变',
    ])
    expect(one(['work', 'people'])).toBe('A')
  })

  test('a document older than the veto looks back leaves the grade, and is told', () => {
    const old = { year: 2020, vetoes: [{ code: 'fail', documentNumber: '旧案', on: '2019-12-31' }] }
    const [first] = gradesOf(['99', '70', '70', '70'], { more: { 0: old } })
    expect(first?.grade).toBe('优秀')
    expect(explainGrade(first ?? { steps: [] }, zh).at(-1)).toBe('否决 fail（旧案）只看本年的文件，不计')
    expect(explainGrade(first ?? { steps: [] }, en).at(-1)).toContain('documents of this year only')
  })

  test('a vetoed unit keeps its place in the quota, or leaves its base', () => {
    const confirmed = { 0: ['good'] }
    expect(names(gradesOf(ten, { confirmed, grading: {} }))).toBe('BAABBBBBBB')
    // 30 % of 9 are 2, and the vetoed one takes none of them.
    expect(names(gradesOf(ten, { confirmed, grading: { vetoedInBase: false } }))).toBe('BAABBBBBBB')
    expect(names(gradesOf(ten.slice(0, 4), { confirmed, grading: { vetoedInBase: false, leastGroup: 1 } }))).toBe(
      'BBBB',
    )
    expect(names(gradesOf(ten.slice(0, 4), { confirmed, grading: { vetoedInBase: true } }))).toBe('BBBB')
  })

  test('who is lowered takes a place of a lower quota only where one is left, so nobody else loses a grade', () => {
    const lines = grades.map((line, at) => (at === 1 ? { ...line, quota: '20' } : line))
    const totals = ['99', '98', '97', '96', '95', '85', '84', '83', '82', '81']
    expect(names(gradesOf(totals, { lines }))).toBe('AAABBCCCCC')
    expect(names(gradesOf(totals, { lines, confirmed: { 0: ['good'] } }))).toBe('CAABBCCCCC')
    // Outside the base too: it finds the lower grade full.
    expect(names(gradesOf(totals, { lines, confirmed: { 0: ['good'] }, grading: { vetoedInBase: false } }))).toBe(
      'CAABCCCCCC',
    )
  })

  test('outside the base it has no place of its own even in the grade that its veto leaves it', () => {
    const lines = grades.map((line, at) => (at === 1 ? { ...line, quota: '20' } : line))
    const totals = ['99', '98', '97', '96', '85', '84', '83', '82', '81', '80']
    const of = (vetoedInBase: boolean) =>
      names(gradesOf(totals, { lines, confirmed: { 2: ['good'] }, grading: { vetoedInBase } }))
    // In the base it holds the third place of 优秀 empty and finds 良好 full.
    expect(of(true)).toBe('AACBBCCCCC')
    // Outside, 优秀 has two places and 良好 one, which the next takes.
    expect(of(false)).toBe('AACBCCCCCC')
  })

  test('a place that a veto empties goes to the next at the line whom no veto bars, only if the scheme says so (step 13)', () => {
    const confirmed = { 0: ['good'], 3: ['down'] }
    expect(names(gradesOf(ten, { confirmed, grading: {} }))).toBe('BAACBBBBBB')
    const filled = gradesOf(ten, { confirmed, grading: { refill: true } })
    expect(names(filled)).toBe('BAACABBBBB')
    expect(explainGrade(filled[4] ?? { steps: [] }, zh).at(-1)).toBe('“优秀”因否决空出名额，按名次递补')
    // Nobody else is at the line; and a shared place does not fit into one.
    expect(
      names(
        gradesOf(['99', '98', '97', '89', '88', '70', '70', '70', '70', '70'], {
          confirmed: { 0: ['good'] },
          grading: { refill: true },
        }),
      ),
    ).toBe('BAABBCCCCC')
    expect(
      names(
        gradesOf(['99', '98', '97', '96', '96', '70', '70', '70', '70', '70'], {
          confirmed: { 0: ['good'] },
          grading: { refill: true },
        }),
      ),
    ).toBe('BAABBCCCCC')
  })
})

describe('false reporting (R21)', () => {
  const report = { indicatorId: 'a', documentNumber: '认定1号', on: '2020-12-02', heardOn: '2020-11-20' }
  const of = (falseReporting: FalseReporting, codes: readonly string[] = [], reports = [report]) =>
    gradesOf(['99', '70', '70', '70'], {
      falseReporting,
      grading: { downgradeMax: 2 },
      confirmed: { 0: codes },
      more: { 0: { falseReports: reports } },
    })
  const lies: FalseReporting = { zeroIndicator: true, penaltyTimes: null, downgrade: null, disqualify: false }

  test('lowers and bars as the scheme says, once however many reports, together with vetoes', () => {
    expect(names(of(lies))[0]).toBe('A')
    expect(names(of({ ...lies, downgrade: 1 }))[0]).toBe('B')
    expect(names(of({ ...lies, downgrade: 1 }, [], [report, { ...report, documentNumber: '认定2号' }]))[0]).toBe('B')
    expect(names(of({ ...lies, downgrade: 1 }, ['down']))[0]).toBe('C')
    expect(names(of({ ...lies, disqualify: true }))[0]).toBe('B')
  })

  test('is told with the hearing', () => {
    expect(explainGrade(of({ ...lies, downgrade: 1 }, ['down'])[0] ?? { steps: [] }, zh)).toEqual([
      '总分达到“优秀”线 90 分',
      '因否决和弄虚作假，由“优秀”降为“合格”',
      '弄虚作假（认定1号），已于 2020-11-20 听取陈述申辩',
    ])
  })
})

describe('ranks', () => {
  const linear = { kind: 'linear', direction: 'higher', target: '100' } as const
  const entry = anEntry('a', { rule: linear, fullMarks: '1000', groups: ['g', 'h', 'i'] })

  function results(
    more: Parameters<typeof aSchemeDefinition>[1],
    units: readonly (readonly [string, string, string])[],
  ) {
    const scheme = compiled(aSchemeDefinition([entry], more), [anIndicator('a')], [aDataItem('v')])
    return computeResults(
      scheme,
      units.map(([assesseeId, groupKey, v]) => anInput(verified({ v }), { assesseeId, groupKey })),
    )
  }

  test('read the total as displayed, or before rounding where the scheme says so (R25)', () => {
    const of = (rankOn: 'displayed' | 'raw') =>
      results({ rounding: { indicator: null, total: 0, rankOn } }, [
        ['x', 'g', '89.6'],
        ['y', 'g', '90.4'],
      ]).map(each => [each.score.total, each.rank.rank, each.grade.grade])
    expect(of('displayed')).toEqual([
      ['90', 1, '优秀'],
      ['90', 1, '优秀'],
    ])
    expect(of('raw')).toEqual([
      ['90', 2, '良好'],
      ['90', 1, '优秀'],
    ])
  })

  const groups = (...mergeInto: (string | null)[]) =>
    ['g', 'h', 'i'].map((key, at) => ({
      key,
      name: key,
      kinds: [(['primary', 'junior', 'senior'] as const)[at] ?? 'primary'],
      weights: { c: '100' },
      ...(into => (into === null || into === undefined ? {} : { mergeInto: into }))(mergeInto[at]),
    }))

  test('a group that is too small is ranked and graded with the one it joins (R23)', () => {
    const all = results({ groups: groups('h') }, [
      ['g1', 'g', '95'],
      ['h1', 'h', '99'],
      ['h2', 'h', '93'],
      ['h3', 'h', '92'],
      ['i1', 'i', '91'],
    ])
    expect(all.map(({ score, rank, rankedIn, grade }) => [score.assesseeId, rankedIn, rank.rank, grade.grade])).toEqual(
      [
        ['g1', 'h', 2, '良好'],
        ['h1', 'h', 1, '优秀'],
        ['h2', 'h', 3, '良好'],
        ['h3', 'h', 4, '良好'],
        ['i1', 'i', 1, '优秀'],
      ],
    )
    expect(all.map(each => each.rankedAmong)).toEqual([4, 4, 4, 4, 1])
    expect(explainGrade(all[0]?.grade ?? { steps: [] }, zh)[0]).toBe('本组不足 3 个单位，并入“h”排名和定等次')
  })

  test('what is still too small joins on, and groups that lead in a circle end', () => {
    const joined = (merges: readonly (string | null)[], sizes: readonly number[]) =>
      [
        ...mergeSmallGroups(
          { groups: groups(...merges) },
          new Map(['g', 'h', 'i'].map((key, at) => [key, sizes[at] ?? 0])),
        ).values(),
      ].join('')
    expect(joined(['h', 'i', null], [1, 1, 5])).toBe('iii')
    expect(joined(['h', 'i', null], [1, 2, 5])).toBe('hhi')
    expect(joined(['h', 'i', null], [3, 3, 5])).toBe('ghi')
    expect(joined(['h', 'g', null], [1, 1, 5])).toBe('hhi')
  })
})
