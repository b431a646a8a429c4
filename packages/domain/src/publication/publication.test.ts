import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GradeLine, Veto } from '../scheme/scheme.ts'
import type { ConfirmedVeto } from '../scoring/score-input.ts'
import { gradeGroup } from './grading.ts'
import { rankGroup, type RankingEntry } from './ranking.ts'
import { canonicalJson, rowDigest, snapshotDigest } from './snapshot.ts'

const grades: GradeLine[] = [
  { grade: '优秀', atLeast: '90', quota: '30' },
  { grade: '良好', atLeast: '80', quota: null },
  { grade: '合格', atLeast: '60', quota: null },
  { grade: '不合格', atLeast: null, quota: null },
]

function veto(code: string, effect: Veto['effect']): Veto {
  return { code, trigger: code, effect, legalBasis: ['依据'], triggerDocument: '通报', officeId: 'office' }
}

const vetoes = [
  veto('cap', { kind: 'cap_grade', grade: '良好' }),
  veto('cap2', { kind: 'cap_grade', grade: '合格' }),
  veto('down', { kind: 'downgrade', by: 1 }),
  veto('fail', { kind: 'fail' }),
  veto('out', { kind: 'disqualify' }),
]

function entries(totals: readonly (string | null)[], keys: readonly (string | null)[][] = []): RankingEntry[] {
  return totals.map((total, at) => ({ assesseeId: `s${String(at).padStart(2, '0')}`, total, keys: keys[at] ?? [] }))
}

function ranksOf(all: readonly RankingEntry[]): (number | null)[] {
  const ranks = new Map(rankGroup(all).map(rank => [rank.assesseeId, rank.rank]))
  return all.map(entry => ranks.get(entry.assesseeId) ?? null)
}

function gradesOf(
  totals: readonly (string | null)[],
  confirmed: Record<number, string[]> = {},
  lines = grades,
): (string | null)[] {
  const ranked = new Map(rankGroup(entries(totals)).map(rank => [rank.assesseeId, rank.rank]))
  const vetoesOf = (at: number): ConfirmedVeto[] =>
    (confirmed[at] ?? []).map(code => ({ code, documentNumber: '文号', on: '2020-12-01' }))
  const all = entries(totals).map((entry, at) => ({
    ...entry,
    rank: ranked.get(entry.assesseeId) ?? null,
    vetoes: vetoesOf(at),
  }))
  return gradeGroup(all, { grades: lines, vetoes }).map(each => each.grade)
}

describe('ranking', () => {
  test('equal totals share a place and the next is skipped', () => {
    expect(ranksOf(entries(['90.00', '95.00', '90.00', '80.00']))).toEqual([2, 1, 2, 4])
  })

  test('the tie-break chain decides, a key that one of the tied lacks is skipped', () => {
    expect(
      ranksOf(
        entries(
          ['90', '90', '90'],
          [
            ['5', '1'],
            ['6', '1'],
            ['5', '2'],
          ],
        ),
      ),
    ).toEqual([3, 1, 2])
    expect(
      ranksOf(
        entries(
          ['90', '90'],
          [
            [null, '1'],
            ['6', '2'],
          ],
        ),
      ),
    ).toEqual([2, 1])
  })

  test('says which key decided', () => {
    const [first] = rankGroup(
      entries(
        ['90', '90'],
        [
          ['5', '1'],
          ['5', '2'],
        ],
      ),
    )
    expect(first).toEqual({ assesseeId: 's01', rank: 1, shared: 1, decidedBy: 1 })
  })

  test('who has no total has no rank', () => {
    expect(ranksOf(entries([null, '80', '70']))).toEqual([null, 1, 2])
  })

  test('one alone is first', () => {
    expect(ranksOf(entries(['0.00']))).toEqual([1])
  })

  const totals = fc.array(fc.option(fc.integer({ min: 0, max: 12 }).map(String), { nil: null, freq: 9 }), {
    maxLength: 25,
  })

  test('the order of the input is of no consequence, equal ones share, higher ones rank better', () => {
    fc.assert(
      fc.property(totals, fc.infiniteStream(fc.nat()), (figures, random) => {
        const all = entries(
          figures,
          figures.map((_, at) => [`${at % 3}`]),
        )
        const keys = new Map(all.map(entry => [entry, random.next().value]))
        const shuffled = all.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        expect(rankGroup(shuffled)).toEqual(expect.arrayContaining([...rankGroup(all)]))
        const ranks = ranksOf(all)
        for (const [at, a] of all.entries()) {
          const better = all.filter(
            b =>
              a.total !== null &&
              b.total !== null &&
              (Number(b.total) > Number(a.total) || (b.total === a.total && Number(b.keys[0]) > Number(a.keys[0]))),
          )
          expect(ranks[at]).toBe(a.total === null ? null : better.length + 1)
        }
      }),
    )
  })
})

describe('grading', () => {
  test('lines are read with their bound', () => {
    expect(gradesOf(['90.00', '89.99', '80', '60', '59.99', null])).toEqual([
      '优秀',
      '良好',
      '良好',
      '合格',
      '不合格',
      null,
    ])
  })

  test('the quota is at most: ⌊30% of 9⌋ = 2 are 优秀', () => {
    expect(gradesOf(['99', '98', '97', '96', '95', '94', '93', '92', '91'])).toEqual([
      '优秀',
      '优秀',
      ...Array<string>(7).fill('良好'),
    ])
  })

  test('a shared place that does not fit whole gets none, and nobody below overtakes', () => {
    expect(gradesOf(['99', '98', '98', '97', '91', '91', '91'])).toEqual(['优秀', ...Array<string>(6).fill('良好')])
    expect(gradesOf(['98', '98', '98', '97', '91', '91', '91'])).toEqual(Array<string>(7).fill('良好'))
  })

  test('a group of two has lines only', () => {
    expect(gradesOf(['99', '98'])).toEqual(['优秀', '优秀'])
  })

  test('unused places do not roll to the next', () => {
    expect(gradesOf(['99', '70', '70', '70', '70', '70', '70'])).toEqual(['优秀', ...Array<string>(6).fill('合格')])
  })

  test('a capped one keeps its place empty and counts in N', () => {
    expect(gradesOf(['99', '98', '97', '96', '95', '94', '93'], { 0: ['cap'] })).toEqual([
      '良好',
      '优秀',
      ...Array<string>(5).fill('良好'),
    ])
    expect(gradesOf(['99', '98', '97', '96'], { 0: ['cap'] })).toEqual(['良好', '良好', '良好', '良好'])
  })

  test('the worst cap counts, then the downgrade from it, failure is the lowest grade, disqualified is not the best', () => {
    expect(gradesOf(['99', '70', '70', '70'], { 0: ['cap', 'cap2'] })).toEqual(['合格', '合格', '合格', '合格'])
    expect(gradesOf(['99', '70', '70', '70'], { 0: ['cap', 'down'] })).toEqual(['合格', '合格', '合格', '合格'])
    expect(gradesOf(['85', '70'], { 0: ['down', 'down'] })).toEqual(['合格', '合格'])
    expect(gradesOf(['99', '70'], { 0: ['fail', 'down'] })).toEqual(['不合格', '合格'])
    expect(gradesOf(['99', '85'], { 0: ['out'], 1: ['out'] })).toEqual(['良好', '良好'])
    expect(gradesOf(['10', '85'], { 0: ['down', 'cap'] })).toEqual(['不合格', '良好'])
  })

  test('an unknown veto is refused', () => {
    expect(() => gradesOf(['90'], { 0: ['nothing'] })).toThrow('veto_unknown')
  })

  test('the steps tell why', () => {
    const ranked = ['99', '98', '98', '95'].map((total, at) => ({
      assesseeId: `${at}`,
      total,
      rank: at === 2 ? 2 : at + 1,
      vetoes: at === 0 ? [{ code: 'down', documentNumber: '文号', on: '2020-12-01' }] : [],
    }))
    expect(gradeGroup(ranked, { grades, vetoes }).map(each => each.steps.map(step => step.kind))).toEqual([
      ['grade_line', 'veto_downgrade'],
      ['grade_line', 'quota_full'],
      ['grade_line', 'quota_full'],
      ['grade_line', 'quota_full'],
    ])
  })

  test('no quota is ever exceeded, whatever totals and vetoes', () => {
    const lines: GradeLine[] = [
      { grade: 'A', atLeast: '9', quota: '30' },
      { grade: 'B', atLeast: '6', quota: '40' },
      { grade: 'C', atLeast: '3', quota: null },
      { grade: 'D', atLeast: null, quota: null },
    ]
    const codes = fc.array(fc.constantFrom('down', 'fail', 'out'), { maxLength: 2 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), codes), { minLength: 3, maxLength: 30 }),
        units => {
          const confirmed = Object.fromEntries(units.map(([, given], at) => [at, given]))
          const given = gradesOf(
            units.map(([total]) => `${total}`),
            confirmed,
            lines,
          )
          expect(given.filter(grade => grade === 'A').length).toBeLessThanOrEqual(Math.floor((30 * units.length) / 100))
          expect(given.filter(grade => grade === 'B').length).toBeLessThanOrEqual(Math.floor((40 * units.length) / 100))
          expect(given).not.toContain(null)
        },
      ),
    )
  })
})

describe('a snapshot', () => {
  test('has one text whatever the order of keys, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ b: 1, a: ['优', null, true], c: undefined })).toBe('{"a":["优",null,true],"b":1}')
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: 0 })).toBe(canonicalJson({ a: 0, b: { c: 2, d: 1 } }))
    for (const value of [NaN, Infinity, 1n, undefined, () => 1]) expect(() => canonicalJson([value])).toThrow(TypeError)
  })

  test('its digest does not hang on the order of rows, and changes with any of them', () => {
    const digest = (text: string) => `<${text}>`
    const rows = [
      { assesseeId: 'b', groupKey: 'g', content: '1' },
      { assesseeId: 'a', groupKey: 'g', content: '2' },
    ].map(row => ({ assesseeId: row.assesseeId, digest: rowDigest(row, digest) }))
    expect(snapshotDigest({ revision: 1 }, rows, digest)).toBe(
      snapshotDigest({ revision: 1 }, rows.toReversed(), digest),
    )
    expect(snapshotDigest({ revision: 2 }, rows, digest)).not.toBe(snapshotDigest({ revision: 1 }, rows, digest))
    expect(snapshotDigest({ revision: 1 }, rows.slice(1), digest)).not.toBe(
      snapshotDigest({ revision: 1 }, rows, digest),
    )
  })
})
