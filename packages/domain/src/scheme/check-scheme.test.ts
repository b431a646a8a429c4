import { describe, expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { ValueRule } from '../rule/index.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition } from '../testing/scheme.ts'
import { problemWords as en } from '../text/en.ts'
import { describeProblem } from '../text/texts.ts'
import { problemWords as zh } from '../text/zh-CN.ts'
import { checkScheme } from './check-scheme.ts'
import type { SchemeDefinition, SchemeEntry, Veto } from './scheme.ts'

const items = [
  aDataItem('v'),
  aDataItem('n', 'integer'),
  aDataItem('has', 'boolean'),
  aDataItem('on', 'date'),
  aDataItem('grade', 'level', { levels: ['好', '中', '差'] }),
]
const indicators = [
  anIndicator('a'),
  anIndicator('level', { formula: 'grade' }),
  anIndicator('condition', { formula: 'has' }),
  anIndicator('broken', { formula: 'v +' }),
  anIndicator('stranger', { formula: 'x / 0' }),
]

function problemsOf(definition: SchemeDefinition) {
  const found = checkScheme(definition, indicators, items, parseFormulas(schemeFormulas(definition, indicators)))
  for (const problem of found) {
    for (const words of [zh, en]) expect(describeProblem(problem, words)).not.toMatch(/undefined|\[object/)
  }
  return found.map(problem => `${problem.path.join('.')} ${problem.code}`)
}

function ofRule(rule: ValueRule, indicatorId = 'a', overrides: Partial<SchemeEntry> = {}) {
  return problemsOf(aSchemeDefinition([anEntry(indicatorId, { rule, ...overrides })]))
}

const veto: Veto = {
  code: 'X1',
  trigger: '师德',
  effect: { kind: 'fail' },
  legalBasis: ['教师法'],
  triggerDocument: '处分决定',
  officeId: 'office',
}

describe('a scheme', () => {
  test('that is sound has no faults', () => {
    expect(problemsOf(aSchemeDefinition([anEntry('a')], { vetoes: [veto], tieBreak: ['category:c'] }))).toEqual([])
  })

  test('without indicators cannot be used', () => {
    expect(problemsOf(aSchemeDefinition([]))).toEqual([
      'entries scheme_empty',
      'groups.0.weights.c category_without_entries',
    ])
  })

  test('names every fault at its place, not only the first', () => {
    const definition = aSchemeDefinition(
      [anEntry('a'), anEntry('a', { category: 'x', groups: ['g', 'h'], fullMarks: '0' }), anEntry('gone')],
      {
        categories: [
          { key: 'c', name: '甲' },
          { key: 'c', name: '乙' },
          { key: 'd', name: '丙' },
        ],
        groups: [
          { key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '50', d: '40', x: '5', y: '-1' } },
          { key: 'g', name: '又一组', kinds: ['primary', 'junior'], weights: { c: '100' } },
        ],
        tieBreak: ['category:c', 'category:z', 'category:c'],
      },
    )
    expect(problemsOf(definition)).toEqual([
      'categories.1.key key_repeated',
      'groups.1.key key_repeated',
      'groups.0.weights.x category_unknown',
      'groups.0.weights.y category_unknown',
      'groups.0.weights.y amount_negative',
      'groups.0.weights weights_not_100',
      'groups.0.weights.d category_without_entries',
      'groups.1.kinds.0 kind_in_two_groups',
      'groups.1.weights.d category_without_entries',
      'entries.1.category category_unknown',
      'entries.1.groups.0 entry_repeated',
      'entries.1.groups.1 group_unknown',
      'entries.1.fullMarks full_marks_not_positive',
      'entries.2.indicatorId indicator_unknown',
      'tieBreak.2 key_repeated',
      'tieBreak.1 category_unknown',
    ])
  })

  test('whose indicators have no weight would not count them', () => {
    const definition = aSchemeDefinition(
      [
        anEntry('a'),
        anEntry('level', {
          category: 'd',
          rule: {
            kind: 'level',
            levels: [
              { level: '好', percent: '100' },
              { level: '中', percent: '50' },
              { level: '差', percent: '0' },
            ],
          },
        }),
      ],
      {
        categories: [
          { key: 'c', name: '甲' },
          { key: 'd', name: '乙' },
        ],
      },
    )
    expect(problemsOf(definition)).toEqual(['groups.0.weights.d category_without_weight'])
  })

  test('whose formula does not parse, names nothing known or divides by 0 is refused', () => {
    const threshold: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '1', strict: false } }
    expect(ofRule(threshold, 'broken')).toEqual(['entries.0.indicatorId formula_unread'])
    expect(ofRule(threshold, 'stranger')).toEqual([
      'entries.0.indicatorId formula_divides_by_zero',
      'entries.0.indicatorId formula_name_unknown',
    ])
    expect(ofRule(threshold, 'a', { notApplicableWhen: 'n' })).toEqual([
      'entries.0.notApplicableWhen formula_type_wrong',
    ])
  })

  test('whose grades cannot decide is refused', () => {
    const grades = [
      { grade: '优秀', atLeast: '80', quota: '0' },
      { grade: '良好', atLeast: '80', quota: '101' },
      { grade: '良好', atLeast: null, quota: null },
      { grade: '差', atLeast: '10', quota: '5' },
    ]
    expect(problemsOf(aSchemeDefinition([anEntry('a')], { grades }))).toEqual([
      'grades.0.atLeast grade_lines_order',
      'grades.0.quota quota_out_of_range',
      'grades.1.quota quota_out_of_range',
      'grades.2.grade key_repeated',
      'grades.2.atLeast grade_line_missing',
      'grades.3.atLeast last_grade_has_line',
      'grades.3.quota last_grade_has_quota',
    ])
  })

  test('whose veto points nowhere or has no legal basis is refused', () => {
    const vetoes: Veto[] = [
      { ...veto, effect: { kind: 'zero_indicator', indicatorId: 'gone' }, legalBasis: [' '], officeId: '' },
      { ...veto, effect: { kind: 'cap_grade', grade: '甲等' } },
    ]
    expect(problemsOf(aSchemeDefinition([anEntry('a')], { vetoes }))).toEqual([
      'vetoes.1.code key_repeated',
      'vetoes.0.effect.indicatorId indicator_unknown',
      'vetoes.0.legalBasis veto_without_basis',
      'vetoes.0.officeId veto_without_office',
      'vetoes.1.effect.grade grade_unknown',
    ])
  })
})

describe('a rule', () => {
  const faults: readonly (readonly [string, ValueRule, string, readonly string[]])[] = [
    [
      'needs a number where the value is a level',
      { kind: 'threshold', test: { kind: 'at_least', target: '1', strict: false } },
      'level',
      ['kind rule_value_unfit'],
    ],
    [
      'needs a condition where the value is a number',
      { kind: 'threshold', test: { kind: 'holds' } },
      'a',
      ['kind rule_value_unfit'],
    ],
    [
      'names a level that is not there',
      { kind: 'threshold', test: { kind: 'level', levels: ['好', '优'] } },
      'level',
      ['test.levels.1 level_unknown'],
    ],
    [
      'has a range turned round',
      { kind: 'threshold', test: { kind: 'between', from: '9', to: '1' } },
      'a',
      ['test bounds_reversed'],
    ],
    [
      'reads an item of another type',
      { kind: 'threshold', test: { kind: 'at_least', target: '1', targetItem: 'on', strict: false } },
      'a',
      ['test.targetItem rule_item_unfit'],
    ],
    ['has a target of 0', { kind: 'linear', direction: 'higher', target: '0' }, 'a', ['target target_not_positive']],
    [
      'begins beyond its target',
      { kind: 'linear', direction: 'higher', target: '60', zeroPoint: '80', minimumPercent: '101' },
      'a',
      ['zeroPoint zero_point_beyond_target', 'minimumPercent percent_out_of_range'],
    ],
    [
      'has its floor beyond its full marks',
      { kind: 'linear', direction: 'higher', target: '60', floor: '11' },
      'a',
      ['floor floor_above_cap'],
    ],
    [
      'has bands with a gap, an overlap and a closed end',
      {
        kind: 'bands',
        direction: 'higher',
        worth: 'points',
        bands: [
          { from: '90', to: '100', worth: '11' },
          { from: '70', to: '85', worth: '6' },
          { from: null, to: '75', worth: '7' },
        ],
      },
      'a',
      [
        'bands.0.worth points_above_full_marks',
        'bands.1 bands_overlap',
        'bands.0 bands_gap',
        'bands bands_end_closed',
        'bands.1.worth bands_order',
      ],
    ],
    [
      'has an empty band',
      {
        kind: 'bands',
        direction: 'higher',
        worth: 'percent',
        bands: [
          { from: '5', to: '5', worth: '100' },
          { from: null, to: '5', worth: '0' },
        ],
      },
      'a',
      ['bands.0 bounds_reversed', 'bands bands_end_closed'],
    ],
    ['deducts nothing', { kind: 'deduction', target: null, deductions: [] }, 'a', ['deductions deduction_empty']],
    [
      'counts by a formula that does not fit',
      {
        kind: 'deduction',
        target: null,
        deductions: [
          { label: '每次', count: 'has', per: '0', deduct: '-1', stepMode: 'floor', cap: '0', when: 'target > 1' },
        ],
      },
      'a',
      [
        'deductions.0.count formula_type_wrong',
        'deductions.0.when formula_name_unknown',
        'deductions.0.per amount_not_positive',
        'deductions.0.deduct amount_not_positive',
        'deductions.0.cap amount_not_positive',
      ],
    ],
    [
      'is a band without its upper end',
      { kind: 'shortfall', direction: 'band', target: '5', per: '1', deduct: '1', stepMode: 'floor' },
      'a',
      ['upper upper_bound_missing'],
    ],
    [
      'misses a level, repeats one and pays the worse more',
      {
        kind: 'level',
        levels: [
          { level: '好', percent: '80' },
          { level: '中', percent: '90' },
          { level: '中', percent: '0' },
        ],
      },
      'level',
      ['levels.1.percent bands_order', 'levels.2.level level_repeated', 'levels level_missing'],
    ],
    [
      'compares items that are unknown or no numbers',
      { kind: 'non_decreasing', items: ['n', 'x', 'on', 'n'], strict: false, award: 'all' },
      'a',
      ['items.1 rule_item_unknown', 'items.2 rule_item_unfit', 'items.3 key_repeated'],
    ],
    [
      'has milestones that do not add up, late and of no date',
      {
        kind: 'milestone',
        cutoff: '2020-06-30',
        milestones: [
          { name: '开工', weight: '40', due: '2020-07-01', item: 'on', latePercentPerMonth: '20' },
          { name: '完工', weight: '50', due: '2020-02-30', item: 'n', latePercentPerMonth: null },
        ],
      },
      'a',
      [
        'milestones.0.due milestone_due_after_cutoff',
        'milestones.1.due date_invalid',
        'milestones.1.item rule_item_unfit',
        'milestones milestone_weights_not_100',
      ],
    ],
    [
      'has a coefficient turned round',
      {
        kind: 'linear',
        direction: 'higher',
        target: '5',
        coefficient: { item: 'x', min: '2', max: '1', default: '1' },
      },
      'a',
      ['coefficient.item rule_item_unknown', 'coefficient.min bounds_reversed'],
    ],
    [
      'has a condition that is none',
      {
        kind: 'linear',
        direction: 'higher',
        target: '5',
        zeroWhen: [{ label: '瞒报', when: 'v' }],
        fullWhen: [{ label: '已无', when: 'value = target' }],
      },
      'a',
      ['zeroWhen.0.when formula_type_wrong'],
    ],
  ]

  test.each(faults)('that %s is refused at its place', (_, rule, indicatorId, expected) => {
    expect(ofRule(rule, indicatorId)).toEqual(expected.map(fault => `entries.0.rule.${fault}`))
  })
})
