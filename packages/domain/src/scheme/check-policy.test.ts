import { describe, expect, test } from 'vitest'
import { checkFalseReport } from '../occurrence/check-false-report.ts'
import { checkOccurrence } from '../occurrence/check-occurrence.ts'
import type { Occurrence } from '../occurrence/occurrence.ts'
import type { Problem } from '../problem.ts'
import { parseFormulas } from '../indicator/parse-formula.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition } from '../testing/scheme.ts'
import { problemWords as en } from '../text/en.ts'
import { describeProblem } from '../text/texts.ts'
import { problemWords as zh } from '../text/zh-CN.ts'
import type { Bonus } from './bonus.ts'
import { checkScheme } from './check-scheme.ts'
import { copyScheme } from './copy-scheme.ts'
import type { Penalty } from './penalty.ts'
import type { GradingPolicy } from './policy.ts'
import type { SchemeDefinition, SchemeEntry, Veto } from './scheme.ts'

const supplier = { kind: 'office', officeId: 'office' } as const
const items = [aDataItem('v'), aDataItem('k', 'decimal', { supplier }), aDataItem('has', 'boolean', { supplier })]
const indicators = [anIndicator('a'), anIndicator('b')]

function toldIn(problems: readonly Problem[]): string[] {
  for (const problem of problems) {
    for (const words of [zh, en]) expect(describeProblem(problem, words)).not.toMatch(/undefined|\[object/)
  }
  return problems.map(problem => `${problem.path.join('.')} ${problem.code}`)
}

function faults(more: Partial<SchemeDefinition>, entry: Partial<SchemeEntry> = {}): string[] {
  const definition = aSchemeDefinition([anEntry('a', entry), anEntry('b')], more)
  return toldIn(checkScheme(definition, indicators, items, parseFormulas(schemeFormulas(definition, indicators))))
}

const award: Bonus['types'][number] = {
  key: 'award',
  name: '获奖',
  category: 'c',
  groups: ['g'],
  rows: [
    { level: '省级', name: '省级一等', place: '一等', points: '3', per: '1' },
    { level: '省级', name: '省级二等', place: '二等', points: '2', per: '1' },
  ],
  placeMaps: [
    {
      awarded: 8,
      places: [
        { place: '一等', upTo: 2 },
        { place: '二等', upTo: 8 },
      ],
    },
  ],
  cap: '5',
  window: { from: '2020-01-01', to: '2020-12-31' },
  officeId: 'office',
  evidence: [],
}

function bonusOf(type: Partial<typeof award>, more: Partial<Bonus> = {}): { bonus: Bonus } {
  return { bonus: { types: [{ ...award, ...type }], categoryCaps: { c: '5' }, cap: '5', outside: true, ...more } }
}

const notice: Penalty['types'][number] = {
  key: 'notice',
  name: '通报',
  rows: [
    { level: '县级', name: '县级', least: '0.5', most: '0.5' },
    { level: '市级', name: '市级', least: '5', most: '20' },
  ],
  cap: '30',
  officeId: 'office',
  legalBasis: ['办法'],
  triggerDocument: '通报',
}

function penaltyOf(type: Partial<typeof notice>, more: Partial<Penalty> = {}): { penalty: Penalty } {
  return { penalty: { types: [{ ...notice, ...type }], cap: '30', totalFloor: '0', ...more } }
}

const usual: GradingPolicy = {
  leastGroup: 3,
  allowOverflow: false,
  refill: true,
  downgradeFrom: 'capped',
  downgradeMax: 1,
  vetoedInBase: true,
}

const veto = (effect: Veto['effect'], code = 'X1'): Veto => ({
  code,
  trigger: '情形',
  effect,
  legalBasis: ['法'],
  triggerDocument: '决定书',
  officeId: 'office',
})

test('a scheme that says all of it soundly has no faults', () => {
  const sound: Partial<SchemeDefinition> = {
    categories: [{ key: 'c', name: '甲', cap: '15' }],
    ...bonusOf({}),
    ...penaltyOf({}),
    falseReporting: { zeroIndicator: true, penaltyTimes: '1', downgrade: 1, disqualify: true },
    coefficient: { item: 'k', min: '0.9', max: '1.1', default: '1' },
    periods: { kind: 'weighted', periodPercent: '40' },
    rounding: { indicator: null, total: 2, rankOn: 'raw' },
    grading: usual,
    tieBreak: ['base', 'category:c', 'penalty', 'indicator:a'],
  }
  expect(faults(sound, { notApplicable: { kind: 'substitute', indicatorId: 'b' } })).toEqual([])
})

describe('bonus', () => {
  test('every fault of a table is named at its path', () => {
    expect(
      faults(
        bonusOf(
          {
            category: 'z',
            groups: ['g', 'h'],
            rows: [
              { level: '省级', name: '省级', place: '一等', points: '0', per: '0', cap: '-1' },
              { level: '省级', name: '又', place: '一等', points: '1', per: '1' },
            ],
            cap: '0',
            window: { from: '2020-12-31', to: '2020-01-01' },
            officeId: ' ',
            placeMaps: [
              {
                awarded: 8,
                places: [
                  { place: '一等', upTo: 3 },
                  { place: '三等', upTo: 3 },
                ],
              },
              { awarded: 8, places: [{ place: '一等', upTo: 8 }] },
            ],
          },
          { categoryCaps: { y: '0' }, cap: '0' },
        ),
      ),
    ).toEqual([
      'bonus.types.0.category category_unknown',
      'bonus.types.0.groups.1 group_unknown',
      'bonus.types.0.rows.1.level key_repeated',
      'bonus.types.0.rows.0.points amount_not_positive',
      'bonus.types.0.rows.0.per amount_not_positive',
      'bonus.types.0.rows.0.cap amount_not_positive',
      'bonus.types.0.placeMaps.1.awarded key_repeated',
      'bonus.types.0.placeMaps.0.places.1.upTo place_map_order',
      'bonus.types.0.placeMaps.0.places.1.place place_without_row',
      'bonus.types.0.placeMaps.0.awarded place_map_incomplete',
      'bonus.types.0.cap amount_not_positive',
      'bonus.types.0.window.from window_reversed',
      'bonus.types.0.officeId type_without_office',
      'bonus.categoryCaps.y category_unknown',
      'bonus.categoryCaps.y amount_not_positive',
      'bonus.cap amount_not_positive',
    ])
  })

  test('a window needs two dates of the calendar', () => {
    expect(faults(bonusOf({ window: { from: '2020-02-30', to: '今年' } }))).toEqual([
      'bonus.types.0.window.from date_invalid',
      'bonus.types.0.window.to date_invalid',
    ])
  })
})

describe('penalty and false reporting', () => {
  test('every fault is named at its path', () => {
    const rows = [
      { level: '市级', name: '市级', least: '20', most: '5' },
      { level: '市级', name: '又', least: '-1', most: '5' },
    ]
    expect(
      faults({
        ...penaltyOf(
          { rows, cap: '0', groups: ['z'], officeId: '', legalBasis: [' '], window: { from: '2', to: '2020-01-01' } },
          { cap: '0', totalFloor: '101' },
        ),
        falseReporting: { zeroIndicator: false, penaltyTimes: '0', downgrade: 4, disqualify: false },
      }),
    ).toEqual([
      'penalty.types.0.groups.0 group_unknown',
      'penalty.types.0.rows.1.level key_repeated',
      'penalty.types.0.rows.0.least bounds_reversed',
      'penalty.types.0.rows.1.least amount_negative',
      'penalty.types.0.cap amount_not_positive',
      'penalty.types.0.window.from date_invalid',
      'penalty.types.0.officeId type_without_office',
      'penalty.types.0.legalBasis penalty_without_basis',
      'penalty.cap amount_not_positive',
      'penalty.totalFloor floor_above_cap',
      'falseReporting.penaltyTimes amount_not_positive',
      'falseReporting.downgrade downgrade_beyond_max',
    ])
  })

  test('false reporting without any effect is none', () => {
    const none = { zeroIndicator: false, penaltyTimes: null, downgrade: null, disqualify: false }
    expect(faults({ falseReporting: none })).toEqual(['falseReporting false_reporting_without_effect'])
  })

  test('one key means one thing: no two tables and no veto share it', () => {
    expect(
      faults({
        vetoes: [veto({ kind: 'fail' }, 'award'), veto({ kind: 'fail' }, 'award')],
        ...bonusOf({}),
        ...penaltyOf({ key: 'award' }),
      }),
    ).toEqual(['vetoes.1.code key_repeated', 'bonus.types.0.key key_repeated', 'penalty.types.0.key key_repeated'])
  })
})

describe('vetoes, grades and ties', () => {
  test('a veto points at something, takes something away, and stays within the grades', () => {
    const vetoes = [
      veto({ kind: 'zero_category', category: 'z' }, '1'),
      veto({ kind: 'disqualify_category', category: 'z' }, '2'),
      veto({ kind: 'cap_grade', grade: '优秀' }, '3'),
      veto({ kind: 'downgrade', by: 4 }, '4'),
    ]
    expect(faults({ vetoes })).toEqual([
      'vetoes.0.effect.category category_unknown',
      'vetoes.1.effect.category category_unknown',
      'vetoes.2.effect.grade veto_caps_at_best',
      'vetoes.3.effect.by downgrade_beyond_max',
    ])
    expect(faults({ vetoes: [veto({ kind: 'downgrade', by: 2 })], grading: usual })).toEqual([
      'vetoes.0.effect.by downgrade_beyond_max',
    ])
    expect(faults({ grading: { ...usual, downgradeMax: 4 } })).toEqual(['grading.downgradeMax downgrade_beyond_max'])
  })

  test('how a share becomes places needs a share, and so does filling a place again', () => {
    const grades: SchemeDefinition['grades'] = [
      { grade: '优秀', atLeast: '90', quota: null, quotaRounding: 'ceil', quotaLeast: 1 },
      { grade: '合格', atLeast: null, quota: null },
    ]
    expect(faults({ grades, grading: usual })).toEqual([
      'grades.0.quotaRounding quota_missing',
      'grades.0.quotaLeast quota_missing',
      'grading.refill refill_without_quota',
    ])
  })

  test('a key that can never decide is refused', () => {
    const categories = [
      { key: 'c', name: '甲' },
      { key: 'd', name: '乙' },
    ]
    expect(faults({ categories, tieBreak: ['base', 'penalty', 'category:d', 'category:z', 'indicator:z'] })).toEqual([
      'tieBreak.0 tie_break_cannot_decide',
      'tieBreak.1 tie_break_cannot_decide',
      'tieBreak.2 tie_break_cannot_decide',
      'tieBreak.3 category_unknown',
      'tieBreak.4 indicator_unknown',
    ])
    expect(faults({ ...bonusOf({}), tieBreak: ['base'] })).toEqual([])
    expect(faults({ ...penaltyOf({}), tieBreak: ['penalty', 'base'] })).toEqual([])
  })
})

describe('policies', () => {
  test('a coefficient has a number, bounds in order and above 0, and a default between them', () => {
    const of = (item: string, min: string, max: string, usually: string) =>
      faults({ coefficient: { item, min, max, default: usually } })
    expect(of('z', '0', '1', '2')).toEqual([
      'coefficient.item rule_item_unknown',
      'coefficient.min amount_not_positive',
      'coefficient.default coefficient_default_outside',
    ])
    expect(of('v', '0.9', '1.1', '1')).toEqual(['coefficient.item coefficient_of_assessee'])
    expect(of('has', '1.1', '0.9', '1')).toEqual([
      'coefficient.item rule_item_unfit',
      'coefficient.min bounds_reversed',
    ])
  })

  test('percent of periods, caps of categories and groups that join are sound', () => {
    expect(faults({ periods: { kind: 'weighted', periodPercent: '101' } })).toEqual([
      'periods.periodPercent percent_out_of_range',
    ])
    expect(faults({ categories: [{ key: 'c', name: '甲', cap: '0' }] })).toEqual([
      'categories.0.cap amount_not_positive',
    ])
    const group = (key: string, mergeInto: string) => ({ key, name: key, kinds: [], weights: { c: '100' }, mergeInto })
    expect(
      faults({ groups: [group('g', 'h'), group('h', 'g'), group('i', 'z'), group('j', 'g')] }).filter(
        fault => !fault.includes('category_without'),
      ),
    ).toEqual([
      'groups.0.mergeInto merge_circle',
      'groups.1.mergeInto merge_circle',
      'groups.2.mergeInto group_unknown',
    ])
  })

  test('what counts where an indicator does not apply is within full marks, and its substitute counts too', () => {
    expect(faults({}, { notApplicable: { kind: 'fixed', points: '11' } })).toEqual([
      'entries.0.notApplicable.points points_above_full_marks',
    ])
    expect(faults({}, { notApplicable: { kind: 'fixed', points: '-1' } })).toEqual([
      'entries.0.notApplicable.points amount_negative',
    ])
    const substitute = (indicatorId: string, more: Partial<SchemeEntry> = {}) =>
      faults({}, { notApplicable: { kind: 'substitute', indicatorId }, ...more })
    expect(substitute('a')).toEqual(['entries.0.notApplicable.indicatorId substitute_itself'])
    expect(substitute('z')).toEqual(['entries.0.notApplicable.indicatorId indicator_unknown'])
    expect(substitute('b', { groups: ['g', 'h'] })).toContain(
      'entries.0.notApplicable.indicatorId substitute_not_in_group',
    )
  })

  test('a scheme taken over leads substitutes and ties to their counterparts', () => {
    const definition = aSchemeDefinition(
      [anEntry('a', { notApplicable: { kind: 'substitute', indicatorId: 'b' } }), anEntry('b')],
      {
        tieBreak: ['indicator:b', 'indicator:z', 'base'],
      },
    )
    const whole = copyScheme(
      definition,
      new Map([
        ['a', 'a2'],
        ['b', 'b2'],
      ]),
    )
    expect(whole.definition.entries[0]?.notApplicable).toEqual({ kind: 'substitute', indicatorId: 'b2' })
    expect(whole.definition.tieBreak).toEqual(['indicator:b2', 'base'])
    const part = copyScheme(definition, new Map([['a', 'a2']]))
    expect(part.definition.entries[0]).not.toHaveProperty('notApplicable')
  })
})

describe('what is confirmed', () => {
  const definition = aSchemeDefinition([anEntry('a')], { ...bonusOf({}), ...penaltyOf({}) })
  const occurrence: Occurrence = {
    id: '1',
    type: 'award',
    on: '2020-06-01',
    documentNumber: '1号',
    dedupKey: null,
    level: '省级',
    place: '一等',
    count: '1',
    points: null,
    share: '1',
    issuer: null,
    reason: null,
  }
  const of = (more: Partial<Occurrence>) => toldIn(checkOccurrence(definition, { ...occurrence, ...more }, ['at']))

  test('is in the table, dated, counted and shared soundly', () => {
    expect(of({})).toEqual([])
    expect(of({ level: null, on: '2020-13-01', count: '-1', share: '1.1' })).toEqual([
      'at.level occurrence_level_unknown',
      'at.on date_invalid',
      'at.count amount_negative',
      'at.share occurrence_share_out_of_range',
    ])
    expect(of({ points: '5', share: '-0.1' })).toEqual([
      'at.points occurrence_points_fixed',
      'at.share occurrence_share_out_of_range',
    ])
    expect(of({ type: 'notice', level: '省级' })).toEqual(['at.level occurrence_level_unknown'])
    expect(of({ type: 'notice', level: '市级', points: '21', reason: '' })).toEqual([
      'at.points occurrence_points_outside',
      'at.reason occurrence_reason_missing',
    ])
  })

  test('is somebody else’s where no table of bonus or penalty counts it', () => {
    expect(of({ type: 'inspection', level: null })).toEqual([])
  })

  test('a false report has a document and a hearing before it', () => {
    const report = { indicatorId: 'a', documentNumber: '1号', on: '2020-12-02', heardOn: '2020-12-01' }
    expect(toldIn(checkFalseReport(report))).toEqual([])
    expect(toldIn(checkFalseReport({ ...report, documentNumber: ' ', on: '昨天', heardOn: '' }))).toEqual([
      'documentNumber document_number_required',
      'on date_invalid',
      'heardOn hearing_required',
    ])
  })
})
