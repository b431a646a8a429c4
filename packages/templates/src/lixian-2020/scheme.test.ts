import { checkScheme, entryCountsFor, scoreAssessee } from '@yaodian/domain'
import { expect, test } from 'vitest'
import type { TemplateExample } from '../template.ts'
import { compiled, dataItems, indicators, trees } from '../testing/symbolic.ts'
import { lixian2020DataItems } from './data-item.ts'
import { lixian2020Examples } from './example.ts'
import { lixian2020Indicators } from './indicator.ts'
import { lixianOrganisations } from './organisation.ts'
import { lixian2020Scheme } from './scheme.ts'

const { definition } = lixian2020Scheme

function pointsOf(example: TemplateExample): string {
  const group = definition.groups.find(each => each.kinds.includes(example.kind))
  const alike = lixianOrganisations.filter(
    each => each.kind === example.kind && (each.ownership === 'private') === (example.ownership === 'private'),
  )
  const entries = definition.entries.filter(each => each.indicatorId === example.indicator)
  const assessee = alike.find(one =>
    entries.some(entry => group !== undefined && entryCountsFor(entry, group.key, one.key)),
  )
  if (group === undefined || assessee === undefined) return 'nobody'
  const keys = new Set([...Object.keys(example.inputs), ...Object.keys(example.base)])
  const values = Object.fromEntries(
    [...keys].map(key => [
      key,
      { reported: null, verified: example.inputs[key] ?? null, baseline: example.base[key] ?? null },
    ]),
  )
  const score = scoreAssessee(compiled, {
    assesseeId: assessee.key,
    groupKey: group.key,
    values,
    notApplicable: [],
    vetoes: [],
    use: 'verified',
  })
  const line = score.lines.find(each => each.indicatorId === example.indicator)
  if (line === undefined) return 'no line'
  return line.state === 'not_applicable' ? 'na' : (line.points ?? line.state)
}

test('the scheme is one that a cycle may open with', () => {
  expect(checkScheme(definition, indicators, dataItems, trees)).toEqual([])
})

test('every worked example gives its points', () => {
  const found = lixian2020Examples.map(example => ({ ...example, points: pointsOf(example) }))
  expect(found).toEqual(lixian2020Examples)
})

test('every data item is read by an indicator, and every one that an indicator reads is there', () => {
  const read = new Set(lixian2020Indicators.flatMap(each => each.dataItems))
  expect(lixian2020DataItems.map(each => each.key).filter(key => !read.has(key))).toEqual([])
  const known = new Set(lixian2020DataItems.map(each => each.key))
  expect([...read].filter(key => !known.has(key))).toEqual([])
})
