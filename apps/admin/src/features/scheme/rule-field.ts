import type { RuleKind } from '@yaodian/domain'
import { looseOf, type FieldSpec, type Loose } from './field-spec.ts'
import { freshGroupRules, groupRuleFields } from './group-rule-field.ts'
import { conditionRow, freshSimpleRules, simpleRuleFields } from './simple-rule-field.ts'
import { deductions, freshValueRules, units, valueRuleFields } from './value-rule-field.ts'

/** The fields of each kind of rule. */
export const ruleFields: Readonly<Record<RuleKind, readonly FieldSpec[]>> = {
  ...simpleRuleFields,
  ...valueRuleFields,
  deduction: [{ key: 'target', as: 'number', empty: 'null' }, deductions, units],
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
        { key: 'latePercentPerDay', as: 'number', empty: 'absent' },
        { key: 'lateStep', as: 'choice', of: ['ceil', 'floor'], empty: 'absent' },
      ],
      blank: { name: '', weight: '', due: '', item: '', latePercentPerMonth: null },
    },
    { key: 'cutoff', as: 'date', empty: 'null' },
    {
      key: 'projects',
      as: 'rows',
      row: [
        { key: 'name', as: 'text' },
        { key: 'items', as: 'many', from: 'items' },
        { key: 'dues', as: 'lines', empty: 'absent' },
        { key: 'size', label: 'weighBy', as: 'formula', empty: 'absent' },
        { key: 'when', as: 'formula', empty: 'absent' },
      ],
      blank: { name: '', items: [] },
      empty: 'absent',
    },
  ],
  ...groupRuleFields,
}

/** What every rule may carry besides. */
export const lineFields = (kind: RuleKind): readonly FieldSpec[] => [
  ...(kind === 'deduction' ? [] : [{ ...deductions, empty: 'absent' as const }]),
  { key: 'fullWhen', as: 'rows', row: conditionRow, blank: { label: '', when: '' }, empty: 'absent' },
  { key: 'zeroWhen', as: 'rows', row: conditionRow, blank: { label: '', when: '' }, empty: 'absent' },
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
  { key: 'noFloor', as: 'flag' },
  { key: 'cap', as: 'number', empty: 'absent' },
]

const wholeNumbers: ReadonlySet<string> = new Set(['round', 'decimals', 'above', 'voidAfter', 'maximum', 'minimum'])

/** Decimal places, judges and days are counts, not amounts: in the rule and in its parts. */
export function withPlaces(rule: Loose): Loose {
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, counted(key, value)]))
}

function counted(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => counted('', each))
  if (typeof value === 'object' && value !== null) return withPlaces(looseOf(value))
  return wholeNumbers.has(key) && typeof value === 'string' && /^\d{1,4}$/u.test(value) ? Number(value) : value
}

/** How a rule of a kind begins. */
export const freshRules: Readonly<Record<RuleKind, Loose>> = {
  ...freshSimpleRules,
  ...freshValueRules,
  deduction: {
    kind: 'deduction',
    target: null,
    deductions: [
      { label: '每发生1次', count: 'value', per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null },
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
