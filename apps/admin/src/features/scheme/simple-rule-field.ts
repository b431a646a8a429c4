import type { FieldSpec, Loose } from './field-spec.ts'

export const direction: FieldSpec = { key: 'direction', as: 'choice', of: ['higher', 'lower'] }
export const target: FieldSpec = { key: 'target', as: 'number' }
export const targetItem: FieldSpec = { key: 'targetItem', as: 'one', from: 'items', empty: 'absent' }
export const stepMode: FieldSpec = { key: 'stepMode', as: 'choice', of: ['floor', 'ceil', 'continuous'] }
export const round: FieldSpec = { key: 'round', as: 'number', empty: 'absent' }

/** Confirmed occurrences that count instead of a formula. */
export const occurrences: FieldSpec = {
  key: 'occurrences',
  as: 'part',
  of: [
    { key: 'types', as: 'lines' },
    { key: 'levels', as: 'lines', empty: 'absent' },
    { key: 'issuers', as: 'lines', empty: 'absent' },
    {
      key: 'window',
      as: 'part',
      of: [
        { key: 'from', as: 'date' },
        { key: 'to', as: 'date' },
      ],
      blank: { from: '', to: '' },
    },
  ],
  blank: { types: [] },
}

/** A condition in words and as a formula. */
export const conditionRow: readonly FieldSpec[] = [
  { key: 'label', as: 'text' },
  { key: 'when', as: 'formula' },
  occurrences,
]

const plainCondition: readonly FieldSpec[] = [
  { key: 'label', as: 'text' },
  { key: 'when', as: 'formula' },
]
const bound: readonly FieldSpec[] = [target, targetItem, { key: 'strict', as: 'flag' }]

/** The kinds that may also stand inside another rule. */
export const simpleRuleFields = {
  threshold: [
    {
      key: 'test',
      as: 'variant',
      of: {
        at_least: bound,
        at_most: bound,
        between: [
          { key: 'from', as: 'number' },
          { key: 'to', as: 'number' },
          { key: 'strictFrom', as: 'flag' },
          { key: 'strictTo', as: 'flag' },
        ],
        holds: [],
        level: [{ key: 'levels', as: 'many', from: 'levels' }],
        conditions: [
          { key: 'need', as: 'choice', of: ['all', 'any'] },
          { key: 'conditions', as: 'rows', row: plainCondition, blank: { label: '', when: '' } },
        ],
      },
      blanks: {
        at_least: { target: '', strict: false },
        at_most: { target: '', strict: false },
        between: { from: '', to: '' },
        holds: {},
        level: { levels: [] },
        conditions: { need: 'all', conditions: [{ label: '', when: '' }] },
      },
    },
    round,
  ],
  linear: [
    direction,
    target,
    targetItem,
    { key: 'zeroPoint', as: 'number', empty: 'absent' },
    { key: 'minimumPercent', as: 'number', empty: 'absent' },
    round,
  ],
  bands: [
    direction,
    { key: 'worth', as: 'choice', of: ['points', 'percent'] },
    { key: 'subtract', as: 'number', empty: 'absent' },
    round,
    {
      key: 'bands',
      as: 'rows',
      row: [
        { key: 'from', as: 'number', empty: 'null' },
        { key: 'to', as: 'number', empty: 'null' },
        { key: 'worth', as: 'number' },
      ],
      blank: { from: null, to: null, worth: '' },
    },
  ],
  shortfall: [
    { key: 'direction', as: 'choice', of: ['higher', 'lower', 'band'] },
    target,
    { key: 'upper', as: 'number', empty: 'absent' },
    targetItem,
    { key: 'per', as: 'number' },
    { key: 'deduct', as: 'number' },
    stepMode,
    round,
  ],
  over_fulfilment: [
    { key: 'measure', as: 'choice', of: ['value', 'completion'] },
    target,
    targetItem,
    { key: 'per', as: 'number' },
    { key: 'deduct', as: 'number' },
    {
      key: 'ranges',
      as: 'rows',
      row: [
        { key: 'upTo', as: 'number', empty: 'null' },
        { key: 'award', as: 'number' },
      ],
      blank: { upTo: null, award: '0.1' },
    },
    { key: 'limit', as: 'number' },
    stepMode,
    round,
  ],
  level: [
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
} as const satisfies Readonly<Record<string, readonly FieldSpec[]>>

/** How they begin. */
export const freshSimpleRules = {
  threshold: { kind: 'threshold', test: { kind: 'at_least', target: '100', strict: false } },
  linear: { kind: 'linear', direction: 'higher', target: '100' },
  bands: {
    kind: 'bands',
    direction: 'higher',
    worth: 'percent',
    bands: [
      { from: '90', to: null, worth: '100' },
      { from: '60', to: '90', worth: '60' },
      { from: null, to: '60', worth: '0' },
    ],
  },
  shortfall: { kind: 'shortfall', direction: 'higher', target: '100', per: '1', deduct: '0.1', stepMode: 'floor' },
  over_fulfilment: {
    kind: 'over_fulfilment',
    measure: 'value',
    target: '100',
    per: '1',
    deduct: '0.1',
    ranges: [{ upTo: null, award: '0.1' }],
    limit: '10',
    stepMode: 'continuous',
  },
  level: {
    kind: 'level',
    levels: [
      { level: '优秀', percent: '100' },
      { level: '良好', percent: '80' },
      { level: '一般', percent: '60' },
      { level: '较差', percent: '0' },
    ],
  },
} as const satisfies Readonly<Record<string, Loose>>

/** A rule inside another; `empty` where it may be left out. */
export function nestedRule(empty?: 'absent' | 'null'): FieldSpec {
  return { key: 'rule', as: 'variant', of: simpleRuleFields, blanks: freshSimpleRules, ...(empty && { empty }) }
}
