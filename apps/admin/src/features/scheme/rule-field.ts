import type { RuleKind } from '@yaodian/domain'
import { looseOf, type FieldSpec, type Loose } from './field-spec.ts'
import { freshGroupRules, groupRuleFields } from './group-rule-field.ts'

const direction: FieldSpec = { key: 'direction', as: 'choice', of: ['higher', 'lower'] }
const target: FieldSpec = { key: 'target', as: 'number' }
const targetItem: FieldSpec = { key: 'targetItem', as: 'one', from: 'items', empty: 'absent' }
const stepMode: FieldSpec = { key: 'stepMode', as: 'choice', of: ['floor', 'ceil', 'continuous'] }
const deductions: FieldSpec = {
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
  ],
  blank: { label: '', count: '', per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null },
}
const bound: readonly FieldSpec[] = [target, targetItem, { key: 'strict', as: 'flag' }]

/** The fields of each kind of rule. */
export const ruleFields: Readonly<Record<RuleKind, readonly FieldSpec[]>> = {
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
        ],
        holds: [],
        level: [{ key: 'levels', as: 'many', from: 'levels' }],
      },
      blanks: {
        at_least: { target: '', strict: false },
        at_most: { target: '', strict: false },
        between: { from: '', to: '' },
        holds: {},
        level: { levels: [] },
      },
    },
  ],
  linear: [
    direction,
    target,
    targetItem,
    { key: 'zeroPoint', as: 'number', empty: 'absent' },
    { key: 'minimumPercent', as: 'number', empty: 'absent' },
  ],
  bands: [
    direction,
    { key: 'worth', as: 'choice', of: ['points', 'percent'] },
    { key: 'subtract', as: 'number', empty: 'absent' },
    { key: 'round', as: 'number', empty: 'absent' },
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
  deduction: [{ key: 'target', as: 'number', empty: 'null' }, deductions],
  shortfall: [
    { key: 'direction', as: 'choice', of: ['higher', 'lower', 'band'] },
    target,
    { key: 'upper', as: 'number', empty: 'absent' },
    targetItem,
    { key: 'per', as: 'number' },
    { key: 'deduct', as: 'number' },
    stepMode,
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
  non_decreasing: [
    { key: 'items', as: 'many', from: 'items' },
    { key: 'strict', as: 'flag' },
    { key: 'award', as: 'choice', of: ['all', 'parts'] },
  ],
  milestone: [
    {
      key: 'milestones',
      as: 'rows',
      row: [
        { key: 'name', as: 'text' },
        { key: 'weight', as: 'number' },
        { key: 'due', as: 'date' },
        { key: 'item', as: 'one', from: 'items' },
        { key: 'latePercentPerMonth', as: 'number', empty: 'null' },
      ],
      blank: { name: '', weight: '', due: '', item: '', latePercentPerMonth: null },
    },
    { key: 'cutoff', as: 'date', empty: 'null' },
  ],
  ...groupRuleFields,
}

const conditions: readonly FieldSpec[] = [
  { key: 'label', as: 'text' },
  { key: 'when', as: 'formula' },
]

/** What every rule may carry besides. */
export const lineFields = (kind: RuleKind): readonly FieldSpec[] => [
  ...(kind === 'deduction' ? [] : [{ ...deductions, empty: 'absent' as const }]),
  { key: 'fullWhen', as: 'rows', row: conditions, blank: { label: '', when: '' }, empty: 'absent' },
  { key: 'zeroWhen', as: 'rows', row: conditions, blank: { label: '', when: '' }, empty: 'absent' },
  {
    key: 'coefficient',
    as: 'part',
    of: [
      { key: 'item', as: 'one', from: 'items' },
      { key: 'min', as: 'number' },
      { key: 'max', as: 'number' },
      { key: 'default', as: 'number' },
    ],
    blank: { item: '', min: '0', max: '1', default: '1' },
  },
  { key: 'floor', as: 'number', empty: 'absent' },
  { key: 'cap', as: 'number', empty: 'absent' },
]

/** Decimal places are a count, not an amount: in the rule and in its parts. */
export function withPlaces(rule: Loose): Loose {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if ((key === 'round' || key === 'decimals') && typeof value === 'string' && /^(?:\d|10)$/u.test(value))
        return [key, Number(value)]
      return isPart(value) ? [key, withPlaces(looseOf(value))] : [key, value]
    }),
  )
}

function isPart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How a rule of a kind begins. */
export const freshRules: Readonly<Record<RuleKind, Loose>> = {
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
  deduction: {
    kind: 'deduction',
    target: null,
    deductions: [
      { label: '每发生1次', count: 'value', per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null },
    ],
  },
  shortfall: { kind: 'shortfall', direction: 'higher', target: '100', per: '1', deduct: '0.1', stepMode: 'floor' },
  level: {
    kind: 'level',
    levels: [
      { level: '优秀', percent: '100' },
      { level: '良好', percent: '80' },
      { level: '一般', percent: '60' },
      { level: '较差', percent: '0' },
    ],
  },
  non_decreasing: { kind: 'non_decreasing', items: [], strict: false, award: 'all' },
  milestone: {
    kind: 'milestone',
    milestones: [{ name: '完成', weight: '100', due: '', item: '', latePercentPerMonth: null }],
    cutoff: null,
  },
  ...freshGroupRules,
}
