import { looseOf, type FieldSpec, type Loose } from './field-spec.ts'

const window: FieldSpec = {
  key: 'window',
  as: 'part',
  of: [
    { key: 'from', as: 'date' },
    { key: 'to', as: 'date' },
  ],
  blank: { from: '', to: '' },
}

const awardRow: readonly FieldSpec[] = [
  { key: 'level', as: 'text', label: 'awardLevel' },
  { key: 'name', as: 'text' },
  { key: 'place', as: 'text', empty: 'absent' },
  { key: 'points', as: 'number' },
  { key: 'per', as: 'number' },
  { key: 'unit', as: 'text', empty: 'absent' },
  { key: 'cap', as: 'number', empty: 'absent' },
]

const placeMap: readonly FieldSpec[] = [
  { key: 'awarded', as: 'number' },
  {
    key: 'places',
    as: 'rows',
    row: [
      { key: 'place', as: 'text' },
      { key: 'upTo', as: 'number' },
    ],
    blank: { place: '', upTo: '' },
  },
]

const bonusType: readonly FieldSpec[] = [
  { key: 'key', as: 'text', label: 'code' },
  { key: 'name', as: 'text' },
  { key: 'category', as: 'one', from: 'categories', empty: 'null' },
  { key: 'groups', as: 'many', from: 'groups', empty: 'absent' },
  { key: 'officeId', as: 'one', from: 'offices' },
  { key: 'cap', as: 'number', empty: 'null' },
  { key: 'rows', as: 'rows', row: awardRow, blank: { level: '', name: '', points: '', per: '1' } },
  { key: 'placeMaps', as: 'rows', row: placeMap, blank: { awarded: '', places: [] }, empty: 'absent' },
  window,
  { key: 'issuers', as: 'lines', empty: 'absent' },
  { key: 'evidence', as: 'lines' },
]

const penaltyType: readonly FieldSpec[] = [
  { key: 'key', as: 'text', label: 'code' },
  { key: 'name', as: 'text' },
  { key: 'groups', as: 'many', from: 'groups', empty: 'absent' },
  { key: 'officeId', as: 'one', from: 'offices' },
  { key: 'cap', as: 'number', empty: 'null' },
  {
    key: 'rows',
    as: 'rows',
    row: [
      { key: 'level', as: 'text', label: 'awardLevel' },
      { key: 'name', as: 'text' },
      { key: 'least', as: 'number', label: 'leastPenalty' },
      { key: 'most', as: 'number' },
    ],
    blank: { level: '', name: '', least: '', most: '' },
  },
  window,
  { key: 'legalBasis', as: 'lines' },
  { key: 'triggerDocument', as: 'text' },
]

/** 加分 (R8). */
export const bonusFields: readonly FieldSpec[] = [
  {
    key: 'bonus',
    as: 'part',
    of: [
      { key: 'cap', as: 'number', empty: 'null' },
      { key: 'outside', as: 'flag' },
      {
        key: 'types',
        as: 'rows',
        row: bonusType,
        blank: { key: '', name: '', category: null, rows: [], cap: null, officeId: '', evidence: [] },
      },
    ],
    blank: { types: [], categoryCaps: {}, cap: null, outside: true },
  },
]

/** 减分 (R9) and what a false report does (R21). */
export const penaltyFields: readonly FieldSpec[] = [
  {
    key: 'penalty',
    as: 'part',
    of: [
      { key: 'cap', as: 'number', empty: 'null' },
      { key: 'totalFloor', as: 'number' },
      {
        key: 'types',
        as: 'rows',
        row: penaltyType,
        blank: { key: '', name: '', rows: [], cap: null, officeId: '', legalBasis: [], triggerDocument: '' },
      },
    ],
    blank: { types: [], cap: null, totalFloor: '0' },
  },
  {
    key: 'falseReporting',
    as: 'part',
    of: [
      { key: 'zeroIndicator', as: 'flag' },
      { key: 'disqualify', as: 'flag' },
      { key: 'penaltyTimes', as: 'number', empty: 'null' },
      { key: 'downgrade', as: 'number', empty: 'null' },
      { key: 'officeId', as: 'one', from: 'offices', empty: 'absent' },
      { key: 'triggerDocument', as: 'text', empty: 'absent' },
      { key: 'legalBasis', as: 'lines', empty: 'absent' },
    ],
    blank: { zeroIndicator: true, penaltyTimes: null, downgrade: null, disqualify: true },
  },
]

/** Rounding, grading, periods and the coefficient of a total (R24, R25, R27, R30). */
export const policyFields: readonly FieldSpec[] = [
  {
    key: 'rounding',
    as: 'part',
    of: [
      { key: 'indicator', as: 'number', empty: 'null' },
      { key: 'total', as: 'number' },
      { key: 'rankOn', as: 'choice', of: ['displayed', 'raw'] },
    ],
    blank: { indicator: 2, total: 2, rankOn: 'displayed' },
  },
  {
    key: 'grading',
    as: 'part',
    of: [
      { key: 'leastGroup', as: 'number' },
      { key: 'downgradeMax', as: 'number' },
      { key: 'downgradeFrom', as: 'choice', of: ['capped', 'tentative'] },
      { key: 'allowOverflow', as: 'flag' },
      { key: 'refill', as: 'flag' },
      { key: 'vetoedInBase', as: 'flag' },
    ],
    blank: {
      leastGroup: 3,
      allowOverflow: false,
      refill: false,
      downgradeFrom: 'capped',
      downgradeMax: 1,
      vetoedInBase: true,
    },
  },
  {
    key: 'periods',
    as: 'variant',
    of: { weighted: [{ key: 'periodPercent', as: 'number' }], latest: [], least: [] },
    blanks: { weighted: { periodPercent: '40' } },
    empty: 'absent',
  },
  {
    key: 'coefficient',
    as: 'part',
    of: [
      { key: 'item', as: 'one', from: 'items' },
      { key: 'min', as: 'number' },
      { key: 'max', as: 'number' },
      { key: 'default', as: 'number' },
    ],
    blank: { item: '', min: '0.9', max: '1.1', default: '1' },
  },
]

const counts: ReadonlySet<string> = new Set([
  'indicator',
  'total',
  'leastGroup',
  'downgradeMax',
  'downgrade',
  'awarded',
  'upTo',
])
const parts: ReadonlySet<string> = new Set(['bonus', 'falseReporting', 'rounding', 'grading'])

/** Decimal places, ranks and grades are counts, not amounts: numbers in these parts of a scheme. */
export function withAdjustmentCounts(definition: Loose): Loose {
  return Object.fromEntries(
    Object.entries(definition).map(([key, part]) => [key, parts.has(key) ? counted(key, part) : part]),
  )
}

function counted(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => counted('', each))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(looseOf(value)).map(([name, each]) => [name, counted(name, each)]))
  return counts.has(key) && typeof value === 'string' && /^\d{1,4}$/u.test(value) ? Number(value) : value
}
