import { checkFalseReport, checkOccurrence, entryCountsFor } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { TemplateOccurrence } from '../template.ts'
import { demoFalseReports, demoOccurrences } from './demo-occurrence.ts'
import { lixianOrganisations } from './organisation.ts'
import { lixian2020Scheme } from './scheme.ts'

const years = [2019, 2020] as const
const { definition } = lixian2020Scheme
const types = [...(definition.bonus?.types ?? []), ...(definition.penalty?.types ?? [])]
const kinds = new Map(lixianOrganisations.map(each => [each.key, each.kind]))

test('demo occurrences fit the tables, are confirmed by an office that may, and are about organisations that are there', () => {
  for (const occurrence of years.flatMap(demoOccurrences)) {
    expect(TemplateOccurrence.parse(occurrence)).toEqual(occurrence)
    expect(checkOccurrence(definition, { ...occurrence, id: 'o' })).toEqual([])
    const type = types.find(each => each.key === occurrence.type)
    const others = type !== undefined && 'otherOfficeIds' in type ? (type.otherOfficeIds ?? []) : []
    expect([type?.officeId, ...others]).toContain(occurrence.officeId)
    expect(kinds.has(occurrence.organisation)).toBe(true)
  }
})

test('their documents say that they are made up, and no two are the same', () => {
  const numbers = years
    .flatMap(year => [...demoOccurrences(year), ...demoFalseReports(year)])
    .map(each => each.documentNumber)
  expect(numbers.filter(number => !number.startsWith('演示文'))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a bonus, a penalty, one matter commended twice, and a false report after hearing can be met', () => {
  const now = demoOccurrences(2020)
  const keys = now.flatMap(each => each.dedupKey ?? [])
  expect(new Set(keys).size).toBeLessThan(keys.length)
  expect(new Set(now.map(each => each.type)).size).toBe(types.length)
  for (const { indicator, organisation, ...report } of demoFalseReports(2020)) {
    expect(checkFalseReport({ ...report, indicatorId: indicator })).toEqual([])
    const group = definition.groups.find(each => each.kinds.some(kind => kind === kinds.get(organisation)))
    const counting = definition.entries.filter(
      entry => entry.indicatorId === indicator && entryCountsFor(entry, group?.key ?? '', organisation),
    )
    expect(counting.length).toBe(1)
  }
})
