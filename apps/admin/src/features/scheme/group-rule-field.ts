import type { FieldSpec, Loose } from './field-spec.ts'

const direction: FieldSpec = { key: 'direction', as: 'choice', of: ['higher', 'lower'] }
const worth: FieldSpec = { key: 'worth', as: 'choice', of: ['points', 'percent'] }
const beyond: FieldSpec = { key: 'beyond', as: 'choice', of: ['refuse', 'last', 'zero'] }

const places: FieldSpec = {
  key: 'places',
  as: 'rows',
  row: [{ key: 'worth', as: 'number' }],
  blank: { worth: '' },
}
const bandsOfPlaces: FieldSpec = {
  key: 'bands',
  as: 'rows',
  row: [
    { key: 'upTo', as: 'number' },
    { key: 'worth', as: 'number' },
  ],
  blank: { upTo: '', worth: '' },
}
const bandsOfDifference: FieldSpec = {
  key: 'bands',
  as: 'rows',
  row: [
    { key: 'from', as: 'number', empty: 'null' },
    { key: 'to', as: 'number', empty: 'null' },
    { key: 'worth', as: 'number' },
  ],
  blank: { from: null, to: null, worth: '' },
}

const rankAward: FieldSpec = {
  key: 'award',
  as: 'variant',
  of: {
    table: [worth, places, beyond],
    bands: [worth, bandsOfPlaces, beyond],
    linear: [{ key: 'step', as: 'number' }],
    share: [],
  },
  blanks: {
    table: { worth: 'points', places: [{ worth: '' }], beyond: 'last' },
    bands: { worth: 'points', bands: [{ upTo: '3', worth: '' }], beyond: 'last' },
    linear: { step: '1' },
    share: {},
  },
}

const meanAward: FieldSpec = {
  key: 'award',
  as: 'variant',
  of: {
    threshold: [
      { key: 'margin', as: 'number' },
      { key: 'strict', as: 'flag' },
    ],
    bands: [worth, { key: 'round', as: 'number', empty: 'absent' }, bandsOfDifference],
    shortfall: [
      { key: 'per', as: 'number' },
      { key: 'deduct', as: 'number' },
      { key: 'stepMode', as: 'choice', of: ['floor', 'ceil', 'continuous'] },
    ],
  },
  blanks: {
    threshold: { margin: '0', strict: false },
    bands: {
      worth: 'percent',
      bands: [
        { from: '0', to: null, worth: '100' },
        { from: null, to: '0', worth: '0' },
      ],
    },
    shortfall: { per: '1', deduct: '0.1', stepMode: 'floor' },
  },
}

const reachesMean: Loose = { kind: 'threshold', margin: '0', strict: false }

/** The fields of the rules that compare within the ranking group. */
export const groupRuleFields = {
  rank: [
    direction,
    rankAward,
    { key: 'tie', as: 'choice', of: ['best', 'average'] },
    { key: 'threshold', as: 'number', empty: 'absent' },
  ],
  rank_shift: [
    direction,
    {
      key: 'previous',
      as: 'variant',
      of: {
        item: [
          { key: 'item', as: 'one', from: 'items' },
          { key: 'size', as: 'number', empty: 'absent' },
          { key: 'sizeItem', as: 'one', from: 'items', empty: 'absent' },
        ],
        computed: [],
      },
      blanks: { item: { item: '' }, computed: {} },
    },
    { key: 'minRun', as: 'number', empty: 'absent' },
  ],
  relative: [
    direction,
    {
      key: 'reference',
      as: 'variant',
      of: {
        best: [{ key: 'zeroBest', as: 'choice', of: ['zero', 'full', 'na'] }],
        mean: [{ key: 'of', as: 'choice', of: ['pooled', 'units'] }, meanAward],
        given: [{ key: 'mean', as: 'number' }, { key: 'item', as: 'one', from: 'items', empty: 'absent' }, meanAward],
        t_score: [{ key: 'decimals', as: 'number' }],
      },
      blanks: {
        best: { zeroBest: 'zero' },
        mean: { of: 'pooled', award: reachesMean },
        given: { mean: '', award: reachesMean },
        t_score: { decimals: 2 },
      },
    },
  ],
  distribution: [
    direction,
    {
      key: 'levels',
      as: 'rows',
      row: [
        { key: 'level', as: 'text' },
        { key: 'share', as: 'number' },
        { key: 'percent', as: 'number' },
      ],
      blank: { level: '', share: '', percent: '' },
    },
    { key: 'allowOverflow', as: 'flag' },
  ],
} as const satisfies Readonly<Record<string, readonly FieldSpec[]>>

/** How they begin. */
export const freshGroupRules = {
  rank: {
    kind: 'rank',
    direction: 'higher',
    award: { kind: 'share' },
    tie: 'best',
  },
  rank_shift: { kind: 'rank_shift', direction: 'higher', previous: { kind: 'computed' } },
  relative: { kind: 'relative', direction: 'higher', reference: { kind: 'best', zeroBest: 'zero' } },
  distribution: {
    kind: 'distribution',
    direction: 'higher',
    levels: [
      { level: '优秀', share: '20', percent: '100' },
      { level: '良好', share: '40', percent: '80' },
      { level: '一般', share: '30', percent: '60' },
      { level: '较差', share: '10', percent: '30' },
    ],
    allowOverflow: false,
  },
} as const satisfies Readonly<Record<string, Loose>>
