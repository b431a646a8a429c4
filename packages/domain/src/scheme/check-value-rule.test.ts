import { describe, expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { ValueRule } from '../rule/index.ts'
import type { SimpleRule } from '../rule/simple-rule.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { aDataItem, anEntry, anIndicator, aSchemeDefinition } from '../testing/scheme.ts'
import { problemWords as en } from '../text/en.ts'
import { describeProblem } from '../text/texts.ts'
import { problemWords as zh } from '../text/zh-CN.ts'
import { checkScheme } from './check-scheme.ts'

const items = [
  aDataItem('v'),
  aDataItem('n', 'integer'),
  aDataItem('on', 'date'),
  aDataItem('grade', 'level', { levels: ['A', 'B'] }),
]
const indicators = [anIndicator('a'), anIndicator('l', { formula: 'grade' })]

function faults(rule: ValueRule, indicatorId = 'a'): readonly string[] {
  const definition = aSchemeDefinition([anEntry(indicatorId, { rule })])
  const found = checkScheme(definition, indicators, items, parseFormulas(schemeFormulas(definition, indicators)))
  for (const problem of found)
    for (const words of [zh, en]) expect(describeProblem(problem, words)).not.toMatch(/undefined|\[object/)
  return found.map(problem => `${problem.path.slice(3).join('.')} ${problem.code}`)
}

const line = { label: '', count: 'n', per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null } as const
const linear: SimpleRule = { kind: 'linear', direction: 'higher', target: '5' }
const levels = [
  { level: '好', percent: '100' },
  { level: '差', percent: '0' },
]
const milestone = { name: '开工', weight: '100', due: '2020-05-01', item: 'on', latePercentPerMonth: null } as const

const cases: readonly (readonly [string, ValueRule, readonly string[]])[] = [
  [
    'over-fulfilment whose ranges fall back, go on behind the end, and give less',
    {
      kind: 'over_fulfilment',
      measure: 'completion',
      target: '0',
      per: '0',
      deduct: '-1',
      ranges: [
        { upTo: '90', award: '1' },
        { upTo: null, award: '-1' },
        { upTo: '200', award: '1' },
      ],
      limit: '0',
      stepMode: 'floor',
    },
    [
      'target target_not_positive',
      'per amount_not_positive',
      'deduct amount_negative',
      'limit amount_not_positive',
      'ranges.0.upTo bounds_reversed',
      'ranges.1.award amount_negative',
      'ranges.2.upTo bands_overlap',
    ],
  ],
  [
    'awards of nothing',
    {
      kind: 'award',
      target: null,
      awards: [
        {
          ...line,
          award: '0',
          count: 'x',
          occurrences: { types: ['honour'], window: { from: '2020-12-31', to: '2020-01-01' } },
        },
      ],
    },
    [
      'awards.0.count formula_name_unknown',
      'awards.0.award amount_not_positive',
      'awards.0.occurrences.window bounds_reversed',
    ],
  ],
  [
    'an improvement by a lower rule and an item that is none',
    {
      kind: 'improvement',
      direction: 'lower',
      basePeriod: '上学期末',
      baseItem: 'x',
      measure: 'difference',
      rule: { kind: 'linear', direction: 'lower', target: '-5' },
    },
    ['baseItem rule_item_unknown', 'rule.direction improvement_direction', 'rule.target target_not_positive'],
  ],
  [
    'a share cleared of nobody knows how many',
    { kind: 'clearance', form: { kind: 'stock', initial: null, award: 'share', noInitial: 'full' } },
    ['form.initial initial_missing'],
  ],
  ['each without lines', { kind: 'clearance', form: { kind: 'event', award: 'each' } }, ['deductions deduction_empty']],
  [
    'parts that do not add up, of no number, and scored above their share',
    {
      kind: 'composite',
      parts: [
        { name: '甲', weight: '50', formula: 'grade', rule: null },
        {
          name: '乙',
          weight: '40',
          formula: 'v',
          rule: {
            kind: 'bands',
            direction: 'higher',
            worth: 'points',
            bands: [{ from: null, to: null, worth: '5' }],
          },
        },
      ],
    },
    [
      'parts.0.formula formula_type_wrong',
      'parts.1.rule.bands.0.worth points_above_full_marks',
      'parts part_weights_not_100',
    ],
  ],
  [
    'lateness from a number to no date',
    {
      kind: 'lateness',
      late: { kind: 'date', item: 'n', deadline: '2020-06-31', days: 'calendar' },
      excused: 'n > 1',
      rate: '0',
      most: '0',
      voidAfter: null,
    },
    [
      'late.item rule_item_unfit',
      'late.deadline date_invalid',
      'excused formula_type_wrong',
      'rate amount_not_positive',
      'most amount_not_positive',
    ],
  ],
  [
    'counts of levels that there are not, in the wrong order',
    {
      kind: 'level_count',
      items: ['grade', 'v'],
      outcomes: [
        {
          name: '一',
          percent: '50',
          conditions: [{ levels: ['Z'], by: 'percent', compare: 'at_least', bound: '120' }],
        },
        { name: '二', percent: '60', conditions: [] },
      ],
    },
    [
      'items.1 rule_item_unfit',
      'outcomes.0.conditions.0.levels.0 level_unknown',
      'outcomes.0.conditions.0.bound percent_out_of_range',
      'outcomes.1.percent bands_order',
    ],
  ],
  [
    'a panel of nobody out of nothing',
    {
      kind: 'panel',
      scores: { kind: 'items', items: ['v', 'v'] },
      outOf: '0',
      trim: { kind: 'share', percent: '50', atLeastOne: true },
      rule: { kind: 'linear', direction: 'higher', target: '0' },
    },
    [
      'scores.items.1 key_repeated',
      'outOf amount_not_positive',
      'trim.percent trim_too_much',
      'rule.target target_not_positive',
    ],
  ],
  [
    'votes without counts, by classes that do not add up',
    {
      kind: 'vote',
      form: { kind: 'levels', levels },
      ballots: null,
      classes: [
        { voter: '家长', weight: '60', counts: ['n'] },
        { voter: '家长', weight: '30', counts: ['n', 'on'] },
      ],
      quorum: { entitled: 'x', valid: '3', of: '2' },
      papers: [{ marks: { kind: 'level', level: '中' }, maximum: 1, minimum: 2 }],
    },
    [
      'classes.0.counts vote_counts_unfit',
      'classes.1.voter key_repeated',
      'classes.1.counts.1 formula_type_wrong',
      'classes part_weights_not_100',
      'quorum.entitled formula_name_unknown',
      'quorum.valid bounds_reversed',
      'papers.0.marks level_unknown',
      'papers.0.minimum bounds_reversed',
    ],
  ],
  [
    'scores that are counted',
    {
      kind: 'vote',
      form: { kind: 'scores', outOf: '100', trim: { kind: 'none' } },
      ballots: null,
      classes: [{ voter: '家长', weight: '100' }],
    },
    ['form vote_scores_uncounted'],
  ],
  [
    'a conversion from nothing',
    { kind: 'conversion', childFull: '0', allowOver: false },
    ['childFull amount_not_positive'],
  ],
  [
    'units that are not the full marks',
    {
      kind: 'deduction',
      target: null,
      deductions: [],
      units: [{ name: '制度', marks: '4', deductions: [{ ...line, deduct: '0' }] }],
    },
    ['units.0.deductions.0.deduct amount_not_positive', 'units unit_marks_unfit'],
  ],
  [
    'conditions that are none, and an interval of nothing',
    { kind: 'threshold', test: { kind: 'conditions', need: 'all', conditions: [{ label: '', when: 'n' }] } },
    ['test.conditions.0.when formula_type_wrong'],
  ],
  [
    'an interval whose only value is excluded',
    { kind: 'threshold', test: { kind: 'between', from: '3', to: '3', strictTo: true } },
    ['test bounds_reversed'],
  ],
  [
    'milestones that lose twice, and projects without their dates',
    {
      kind: 'milestone',
      cutoff: null,
      milestones: [{ ...milestone, latePercentPerMonth: '10', latePercentPerDay: '1' }],
      projects: [{ name: '一校', items: [], dues: ['2020-02-30'], size: 'n > 1', when: 'n' }],
    },
    [
      'milestones.0.latePercentPerDay milestone_late_twice',
      'projects.0.items project_dates_unfit',
      'projects.0.dues.0 date_invalid',
      'projects.0.size formula_type_wrong',
      'projects.0.when formula_type_wrong',
    ],
  ],
]

describe('a rule is refused, with every fault at its place, that is', () => {
  test.each(cases)('%s', (_, rule, expected) => {
    expect(faults(rule)).toEqual(expected)
  })

  test('one of a number for an indicator that gives a level', () => {
    const sound: readonly ValueRule[] = [
      { kind: 'conversion', childFull: '5', allowOver: false },
      { kind: 'clearance', form: { kind: 'event', award: 'all' } },
      { kind: 'improvement', direction: 'higher', basePeriod: '上年', measure: 'rate', rule: linear },
    ]
    for (const rule of sound) {
      expect(faults(rule)).toEqual([])
      expect(faults(rule, 'l')).toEqual(['kind rule_value_unfit'])
    }
  })
})
