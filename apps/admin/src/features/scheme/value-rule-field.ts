import type { RuleKind } from '@yaodian/domain'
import type { FieldSpec, Loose } from './field-spec.ts'
import { conditionRow, direction, nestedRule, occurrences, stepMode } from './simple-rule-field.ts'

/** The kinds that score one organisation by itself from more than one number. */
type ValueKind = Extract<
  RuleKind,
  'award' | 'improvement' | 'clearance' | 'composite' | 'lateness' | 'level_count' | 'panel' | 'vote' | 'conversion'
>

export const deductions = {
  key: 'deductions',
  as: 'rows',
  row: [
    { key: 'label', as: 'text' },
    { key: 'count', as: 'formula' },
    { key: 'per', as: 'number' },
    { key: 'deduct', as: 'number' },
    stepMode,
    { key: 'cap', as: 'number', empty: 'null' },
    { key: 'when', as: 'formula', empty: 'null' },
    occurrences,
  ],
  blank: { label: '', count: '', per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null },
} as const satisfies FieldSpec

/** Parts of the full marks that are deducted from one by one. */
export const units: FieldSpec = {
  key: 'units',
  as: 'rows',
  row: [
    { key: 'name', as: 'text' },
    { key: 'marks', as: 'number' },
    deductions,
    { key: 'zeroWhen', as: 'rows', row: conditionRow, blank: { label: '', when: '' }, empty: 'absent' },
  ],
  blank: { name: '', marks: '', deductions: [] },
  empty: 'absent',
}

const trim: FieldSpec = {
  key: 'trim',
  as: 'variant',
  of: {
    one_each: [{ key: 'above', as: 'number' }],
    share: [
      { key: 'percent', as: 'number' },
      { key: 'atLeastOne', as: 'flag' },
    ],
    none: [],
  },
  blanks: { one_each: { above: 5 }, share: { percent: '10', atLeastOne: false }, none: {} },
}

const papers: FieldSpec = {
  key: 'papers',
  as: 'rows',
  row: [
    {
      key: 'marks',
      as: 'variant',
      of: {
        level: [{ key: 'level', as: 'text' }],
        score: [
          { key: 'from', as: 'number', empty: 'null' },
          { key: 'below', as: 'number', empty: 'null' },
        ],
      },
      blanks: { level: { level: '' }, score: { from: null, below: null } },
    },
    { key: 'maximum', as: 'number', empty: 'null' },
    { key: 'minimum', as: 'number', empty: 'null' },
  ],
  blank: { marks: { kind: 'level', level: '' }, maximum: null, minimum: null },
  empty: 'absent',
}

/** The fields of each. */
export const valueRuleFields: Readonly<Record<ValueKind, readonly FieldSpec[]>> = {
  award: [
    { key: 'target', as: 'number', empty: 'null' },
    {
      key: 'awards',
      as: 'rows',
      row: [
        { key: 'label', as: 'text' },
        { key: 'count', as: 'formula' },
        { key: 'per', as: 'number' },
        { key: 'award', as: 'number' },
        stepMode,
        { key: 'cap', as: 'number', empty: 'null' },
        { key: 'when', as: 'formula', empty: 'null' },
        occurrences,
      ],
      blank: { label: '', count: '', per: '1', award: '1', stepMode: 'floor', cap: null, when: null },
    },
  ],
  improvement: [
    direction,
    { key: 'basePeriod', as: 'text' },
    { key: 'baseItem', as: 'one', from: 'items', empty: 'absent' },
    { key: 'measure', as: 'choice', of: ['difference', 'rate', 'gap_closed'] },
    { key: 'ideal', as: 'number', empty: 'absent' },
    nestedRule(),
  ],
  clearance: [
    {
      key: 'form',
      as: 'variant',
      of: {
        stock: [
          { key: 'initial', as: 'formula', empty: 'null' },
          { key: 'remaining', as: 'formula', empty: 'absent' },
          { key: 'award', as: 'choice', of: ['all', 'share', 'each'] },
          { key: 'noInitial', as: 'choice', of: ['full', 'na'] },
        ],
        event: [{ key: 'award', as: 'choice', of: ['all', 'each'] }],
      },
      blanks: { stock: { initial: null, award: 'all', noInitial: 'full' }, event: { award: 'all' } },
    },
  ],
  composite: [
    {
      key: 'parts',
      as: 'rows',
      row: [
        { key: 'name', as: 'text' },
        { key: 'weight', as: 'number' },
        { key: 'size', label: 'weighBy', as: 'formula', empty: 'absent' },
        { key: 'formula', as: 'formula' },
        nestedRule('null'),
        { key: 'notApplicableWhen', as: 'formula', empty: 'absent' },
      ],
      blank: { name: '', weight: '', formula: '', rule: null },
    },
    { key: 'missingPart', as: 'choice', of: ['zero', 'whole'], empty: 'absent' },
  ],
  lateness: [
    {
      key: 'late',
      as: 'variant',
      of: {
        date: [
          { key: 'item', as: 'one', from: 'items' },
          { key: 'deadline', as: 'date' },
          { key: 'deadlineItem', as: 'one', from: 'items', empty: 'absent' },
          { key: 'days', as: 'choice', of: ['calendar', 'working'] },
        ],
        count: [{ key: 'formula', as: 'formula' }],
      },
      blanks: { date: { item: '', deadline: '', days: 'calendar' }, count: { formula: '' } },
    },
    { key: 'excused', as: 'formula', empty: 'absent' },
    { key: 'rate', as: 'number' },
    { key: 'most', as: 'number', empty: 'null' },
    { key: 'voidAfter', as: 'number', empty: 'null' },
  ],
  level_count: [
    { key: 'items', as: 'many', from: 'items' },
    {
      key: 'outcomes',
      as: 'rows',
      row: [
        { key: 'name', as: 'text' },
        { key: 'percent', as: 'number' },
        {
          key: 'conditions',
          as: 'rows',
          row: [
            { key: 'levels', as: 'lines' },
            { key: 'by', as: 'choice', of: ['number', 'percent'] },
            { key: 'compare', as: 'choice', of: ['at_least', 'at_most', 'above', 'below'] },
            { key: 'bound', as: 'number' },
          ],
          blank: { levels: [], by: 'number', compare: 'at_least', bound: '' },
        },
      ],
      blank: { name: '', percent: '', conditions: [] },
    },
  ],
  panel: [
    {
      key: 'scores',
      as: 'variant',
      of: { ballots: [{ key: 'key', as: 'text' }], items: [{ key: 'items', as: 'many', from: 'items' }] },
      blanks: { ballots: { key: '' }, items: { items: [] } },
    },
    { key: 'outOf', as: 'number' },
    trim,
    nestedRule('absent'),
  ],
  vote: [
    {
      key: 'form',
      as: 'variant',
      of: {
        levels: [
          {
            key: 'levels',
            as: 'rows',
            row: [
              { key: 'level', as: 'text' },
              { key: 'percent', as: 'number' },
            ],
            blank: { level: '', percent: '' },
          },
        ],
        scores: [{ key: 'outOf', as: 'number' }, trim],
      },
      blanks: { levels: { levels: [] }, scores: { outOf: '100', trim: { kind: 'one_each', above: 5 } } },
    },
    { key: 'ballots', as: 'text', empty: 'null' },
    {
      key: 'classes',
      as: 'rows',
      row: [
        { key: 'voter', as: 'text' },
        { key: 'weight', as: 'number' },
        { key: 'counts', as: 'lines', empty: 'absent' },
      ],
      blank: { voter: '', weight: '' },
    },
    {
      key: 'quorum',
      as: 'part',
      of: [
        { key: 'entitled', as: 'formula' },
        { key: 'valid', as: 'number' },
        { key: 'of', as: 'number' },
      ],
      blank: { entitled: '', valid: '2', of: '3' },
    },
    papers,
    nestedRule('absent'),
  ],
  conversion: [
    { key: 'childFull', as: 'number' },
    { key: 'allowOver', as: 'flag' },
  ],
}

/** How each begins. */
export const freshValueRules: Readonly<Record<ValueKind, Loose>> = {
  award: {
    kind: 'award',
    target: null,
    awards: [{ label: '每次', count: 'value', per: '1', award: '1', stepMode: 'floor', cap: null, when: null }],
  },
  improvement: {
    kind: 'improvement',
    direction: 'higher',
    basePeriod: '上年同期',
    measure: 'difference',
    rule: { kind: 'threshold', test: { kind: 'at_least', target: '0', strict: false } },
  },
  clearance: { kind: 'clearance', form: { kind: 'stock', initial: null, award: 'all', noInitial: 'full' } },
  composite: { kind: 'composite', parts: [{ name: '', weight: '100', formula: '', rule: null }] },
  lateness: {
    kind: 'lateness',
    late: { kind: 'date', item: '', deadline: '', days: 'calendar' },
    rate: '1',
    most: null,
    voidAfter: null,
  },
  level_count: {
    kind: 'level_count',
    items: [],
    outcomes: [
      {
        name: '通过',
        percent: '100',
        conditions: [{ levels: ['A'], by: 'number', compare: 'at_least', bound: '1' }],
      },
    ],
  },
  panel: {
    kind: 'panel',
    scores: { kind: 'items', items: [] },
    outOf: '100',
    trim: { kind: 'one_each', above: 5 },
  },
  vote: {
    kind: 'vote',
    form: {
      kind: 'levels',
      levels: [
        { level: '优秀', percent: '100' },
        { level: '良好', percent: '80' },
        { level: '一般', percent: '60' },
        { level: '较差', percent: '0' },
      ],
    },
    ballots: null,
    classes: [{ voter: '', weight: '100', counts: [] }],
  },
  conversion: { kind: 'conversion', childFull: '100', allowOver: false },
}
