import { compileScheme, type CompiledScheme, schemeFormulas } from '@yaodian/domain'
import type { DataItem, Indicator, SchemeDefinition, SchemeEntry, ValueRule } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'

/** Ten kinds of rule, twelve indicators each. */
export const kinds = [
  'threshold',
  'linear',
  'bands',
  'deduction',
  'award',
  'ratio',
  'non_decreasing',
  'rank',
  'level',
  'veto',
] as const
export type Kind = (typeof kinds)[number]

/** One indicator of the county: the kind of its rule, its place among the 120, its category. */
export interface CountyIndicator {
  readonly kind: Kind
  readonly key: string
  readonly category: number
}

const SETS = 12

/** The 120 indicators; twenty to a category. */
export const countyIndicators: readonly CountyIndicator[] = Array.from({ length: SETS }, (_, set) =>
  kinds.map((kind, at) => ({
    kind,
    key: `${kind}_${set + 1}`,
    category: (set * kinds.length + at) % 6,
  })),
).flat()

/** Weights of the six categories in every group; each category has 20 indicators of 10 points. */
export const weights = [20, 20, 15, 15, 15, 15] as const
/** The four ranking groups. */
export const groupKeys = ['town', 'primary', 'junior', 'senior'] as const
/** Places of each grade in percent of the group; who is left gets the last. */
export const quotas = [15, 35, 40] as const
/** What the rules name, in hundredths; full marks are 10 points, 1000 hundredths. */
export const marks = {
  full: 1000,
  threshold: 8000,
  zeroPoint: 6000,
  target: 9500,
  bands: [
    [9500, 1000],
    [8500, 800],
    [7000, 600],
  ],
  deduct: 50,
  award: 50,
  ratio: 80,
  levels: [1000, 800, 600, 300, 0],
  veto: 6000,
} as const
/** The words of the levels, best first. */
export const levelWords = ['A', 'B', 'C', 'D', 'E'] as const

const line = { per: '1', stepMode: 'floor', cap: null, when: null } as const

function ruleOf({ kind, key }: CountyIndicator): ValueRule {
  switch (kind) {
    case 'threshold':
      return { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } }
    case 'linear':
      return { kind: 'linear', direction: 'higher', zeroPoint: '60', target: '95' }
    case 'bands':
      return {
        kind: 'bands',
        direction: 'higher',
        worth: 'percent',
        bands: [
          { from: '95', to: null, worth: '100' },
          { from: '85', to: '95', worth: '80' },
          { from: '70', to: '85', worth: '60' },
          { from: null, to: '70', worth: '0' },
        ],
      }
    case 'deduction':
      return {
        kind: 'deduction',
        target: null,
        deductions: [{ ...line, label: '每次', count: 'value', deduct: '0.5' }],
      }
    case 'award':
      return { kind: 'award', target: null, awards: [{ ...line, label: '每次', count: 'value', award: '0.5' }] }
    case 'ratio':
      return { kind: 'linear', direction: 'higher', target: '80' }
    case 'non_decreasing':
      return { kind: 'non_decreasing', items: [key], strict: false, award: 'all' }
    case 'rank':
      return { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' }
    case 'level':
      return {
        kind: 'level',
        levels: levelWords.map((level, at) => ({ level, percent: `${(marks.levels[at] ?? 0) / 10}` })),
      }
    case 'veto':
      return {
        kind: 'threshold',
        test: { kind: 'at_least', target: '60', strict: false },
        zeroWhen: [{ label: '发生事故', when: `${key}_accidents > 0` }],
      }
  }
}

/** The items of an indicator: its value, and the divisor or the accidents beside it. */
export function itemKeys({ kind, key }: CountyIndicator): readonly string[] {
  if (kind === 'ratio') return [key, `${key}_of`]
  return kind === 'veto' ? [key, `${key}_accidents`] : [key]
}

function itemType(kind: Kind, at: number): DataItem['type'] {
  if (kind === 'level') return 'level'
  return at > 0 || kind === 'deduction' || kind === 'award' || kind === 'ratio' ? 'integer' : 'decimal'
}

function itemsOf(indicator: CountyIndicator): readonly DataItem[] {
  return itemKeys(indicator).map((key, at) => ({
    id: key,
    key,
    name: key,
    definition: null,
    type: itemType(indicator.kind, at),
    unit: null,
    min: null,
    max: null,
    levels: indicator.kind === 'level' ? [...levelWords] : null,
    supplier: { kind: 'assessee' },
  }))
}

/** An indicator by its formula, as the engine takes it. */
export function indicatorOf(key: string, formula: string, dataItems: readonly string[]): Indicator {
  return {
    id: key,
    code: key,
    name: key,
    planId: 'plan',
    measureId: '1',
    start: 0,
    end: 1,
    formula,
    unit: null,
    direction: 'higher',
    dataItems: [...dataItems],
    officeId: 'office',
    evidence: { files: 0, anyOf: [], privacy: 'none' },
    version: 1,
  }
}

/** An entry of ten points that counts for every group. */
export function entryOf(indicatorId: string, category: number, rule: ValueRule): SchemeEntry {
  return {
    indicatorId,
    category: `c${category}`,
    groups: [...groupKeys],
    fullMarks: '10',
    rule,
    missing: 'zero',
    zeroDenominator: 'na',
    examBased: false,
  }
}

/** A scheme of these entries with the county's categories, groups and grades. */
export function schemeOf(entries: readonly SchemeEntry[]): SchemeDefinition {
  return {
    categories: weights.map((_, at) => ({ key: `c${at}`, name: `c${at}` })),
    groups: groupKeys.map(key => ({
      key,
      name: key,
      kinds: ['primary'],
      weights: Object.fromEntries(weights.map((weight, at) => [`c${at}`, `${weight}`])),
    })),
    entries: [...entries],
    vetoes: [],
    grades: ['excellent', 'good', 'fair', 'poor'].map((grade, at) => ({
      grade,
      atLeast: null,
      quota: quotas[at] === undefined ? null : `${quotas[at]}`,
    })),
    tieBreak: [],
    publicShows: 'grade',
    listedInspection: null,
  }
}

/** The county's scheme, compiled. */
export function countyScheme(): CompiledScheme {
  const indicators = countyIndicators.map(each => {
    const [key = '', of] = itemKeys(each)
    return indicatorOf(each.key, each.kind === 'ratio' ? `${key} / ${of} * 100` : key, itemKeys(each))
  })
  const definition = schemeOf(countyIndicators.map(each => entryOf(each.key, each.category, ruleOf(each))))
  return compileScheme(
    definition,
    indicators,
    countyIndicators.flatMap(itemsOf),
    parseFormulas(schemeFormulas(definition, indicators)),
  )
}
