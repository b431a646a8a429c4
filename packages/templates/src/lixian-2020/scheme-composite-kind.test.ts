import { checkScheme, compileScheme, schemeFormulas, scoreAssessee } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'
import { expect, test } from 'vitest'
import { bindDataItem } from '../bind-template.ts'
import { dataItems, ids, indicators } from '../testing/symbolic.ts'
import { compositeKindDataItems, withCompositeKinds } from './scheme-composite-kind.ts'
import { lixian2020Scheme } from './scheme.ts'

const definition = withCompositeKinds(lixian2020Scheme.definition)
const items = [...dataItems, ...compositeKindDataItems.map(each => bindDataItem(each, ids))]
const trees = parseFormulas(schemeFormulas(definition, indicators))

// Rows for single named schools are nobody else's.
const rows = definition.entries.filter(each => each.only === undefined)
const rowsOf = (group: string): readonly string[] =>
  rows.filter(each => each.groups.includes(group)).map(each => each.indicatorId)

test('a scheme with schools of two stages is one that a cycle may open with', () => {
  expect(checkScheme(definition, indicators, items, trees)).toEqual([])
})

test('a school of two stages has the rows of both, each once', () => {
  for (const [group, lower, upper] of [
    ['nine_year', 'primary', 'junior'],
    ['complete_secondary', 'junior', 'senior'],
  ] as const) {
    expect(rowsOf(group).toSorted()).toEqual([...new Set([...rowsOf(lower), ...rowsOf(upper)])].toSorted())
  }
})

test('stages with targets of their own are scored apart and weigh by their pupils', () => {
  const compiled = compileScheme(definition, indicators, items, trees)
  const values = {
    pupils_passed: '363',
    pupils_assessed: '400',
    pupils_passed_upper: '78',
    pupils_assessed_upper: '100',
    enrolment: '400',
    enrolment_upper: '100',
  }
  const score = scoreAssessee(compiled, {
    assesseeId: 'a nine-year school',
    groupKey: 'nine_year',
    values: Object.fromEntries(
      Object.entries(values).map(([key, verified]) => [key, { reported: null, verified, baseline: null }]),
    ),
    notApplicable: [],
    vetoes: [],
    use: 'verified',
  })
  // 285 of 300 pupils are 95 %, full marks; 78 % is 7 below 85 %, 60 of 100: 4 × (0.75 + 0.25 × 0.6).
  expect(score.lines.find(each => each.code === 'LX-10-02')?.points).toBe('3.60')
})
