import type { CalendarDay } from '../calendar/working-day.ts'
import type { DataItem, DataItemType } from '../indicator/data-item.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { parseFormulas } from '../indicator/parse-formula.ts'
import type { ValueRule } from '../rule/index.ts'
import type { SchemeDefinition, SchemeEntry } from '../scheme/scheme.ts'
import { type CompiledScheme, compileScheme } from '../scoring/compile-scheme.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import type { AssesseeInput, SuppliedValue } from '../scoring/score-input.ts'

/** A data item that an assessee supplies; name and id are its key. */
export function aDataItem(key: string, type: DataItemType = 'decimal', overrides: Partial<DataItem> = {}): DataItem {
  return {
    id: key,
    key,
    name: key,
    definition: null,
    type,
    unit: null,
    min: null,
    max: null,
    levels: null,
    supplier: { kind: 'assessee' },
    ...overrides,
  }
}

/** An indicator whose value is the data item `value`. */
export function anIndicator(id: string, overrides: Partial<Indicator> = {}): Indicator {
  return {
    id,
    code: id,
    name: id,
    planId: 'plan',
    measureId: 'measure',
    start: 0,
    end: 4,
    formula: 'v',
    unit: null,
    direction: 'higher',
    dataItems: ['v'],
    officeId: 'office',
    evidence: { files: 0, anyOf: [], privacy: 'none' },
    version: 1,
    ...overrides,
  }
}

/** An entry for the group `g` in the category `c`, 10 points, full marks from 80. */
export function anEntry(indicatorId: string, overrides: Partial<SchemeEntry> = {}): SchemeEntry {
  const rule: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } }
  return {
    indicatorId,
    category: 'c',
    groups: ['g'],
    fullMarks: '10',
    rule,
    missing: 'zero',
    zeroDenominator: 'na',
    examBased: false,
    ...overrides,
  }
}

/** A scheme of one category and one group of primary schools. */
export function aSchemeDefinition(
  entries: readonly SchemeEntry[],
  overrides: Partial<SchemeDefinition> = {},
): SchemeDefinition {
  return {
    categories: [{ key: 'c', name: '甲' }],
    groups: [{ key: 'g', name: '小学组', kinds: ['primary'], weights: { c: '100' } }],
    entries: [...entries],
    vetoes: [],
    grades: [
      { grade: '优秀', atLeast: '90', quota: '30' },
      { grade: '良好', atLeast: '80', quota: null },
      { grade: '合格', atLeast: '60', quota: null },
      { grade: '不合格', atLeast: null, quota: null },
    ],
    tieBreak: [],
    publicShows: 'grade',
    listedInspection: null,
    ...overrides,
  }
}

/** The scheme ready to score; its formulas are parsed here. */
export function compiled(
  definition: SchemeDefinition,
  indicators: readonly Indicator[],
  dataItems: readonly DataItem[],
  calendar: readonly CalendarDay[] = [],
): CompiledScheme {
  const trees = parseFormulas(schemeFormulas(definition, indicators))
  return compileScheme(definition, indicators, dataItems, trees, calendar)
}

/** Values that were verified as given. */
export function verified(
  values: Readonly<Record<string, string | null>>,
  baselines: Readonly<Record<string, string | null>> = {},
): Record<string, SuppliedValue> {
  const keys = new Set([...Object.keys(values), ...Object.keys(baselines)])
  return Object.fromEntries(
    [...keys].map(key => [
      key,
      { reported: values[key] ?? null, verified: values[key] ?? null, baseline: baselines[key] ?? null },
    ]),
  )
}

/** The input of one assessee of the group `g`. */
export function anInput(
  values: Readonly<Record<string, SuppliedValue>>,
  overrides: Partial<AssesseeInput> = {},
): AssesseeInput {
  return { assesseeId: 'a', groupKey: 'g', values, notApplicable: [], vetoes: [], use: 'verified', ...overrides }
}
