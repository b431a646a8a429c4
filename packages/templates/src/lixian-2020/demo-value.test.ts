import { type AssesseeInput, checkValue, entryCountsFor, gatherGroup, scoreAssessee } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import type { TemplateDataItem, TemplateOrganisation } from '../template.ts'
import { demoValues } from '../testing/demo-input.ts'
import { compiled } from '../testing/symbolic.ts'
import { lixian2020DataItems } from './data-item.ts'
import { demoSpecs } from './demo-spec.ts'
import { demoIsMissing, demoValue } from './demo-value.ts'
import { lixian2020Indicators } from './indicator.ts'
import { lixianOrganisations } from './organisation.ts'
import { lixian2020Scheme } from './scheme.ts'

const { entries, groups } = lixian2020Scheme.definition
const years = [2019, 2020] as const

function scoresOf(kinds: readonly string[], groupKey: string): ReturnType<typeof scoreAssessee>[] {
  const inputs = lixianOrganisations
    .filter(each => kinds.includes(each.kind))
    .map((each): AssesseeInput => ({
      assesseeId: each.key,
      groupKey,
      values: demoValues(each),
      notApplicable: [],
      vetoes: [],
      use: 'verified',
    }))
  const group = gatherGroup(compiled, inputs)
  return inputs.map(input => scoreAssessee(compiled, input, group))
}

/** The data items that the scheme reads of an organisation. */
function askedOf(organisation: TemplateOrganisation): readonly TemplateDataItem[] {
  const group = groups.find(each => each.kinds.includes(organisation.kind))
  const counting = entries.filter(entry => group !== undefined && entryCountsFor(entry, group.key, organisation.key))
  const read = new Set(
    counting.flatMap(entry => lixian2020Indicators.find(each => each.code === entry.indicatorId)?.dataItems ?? []),
  )
  return lixian2020DataItems.filter(item => read.has(item.key))
}

const scores = groups.map(group => ({ group: group.key, scores: scoresOf(group.kinds, group.key) }))
const totalsOf = (key: string): number[] =>
  scores.filter(each => each.group === key).flatMap(each => each.scores.map(score => Number(score.total)))

describe('demo values', () => {
  test('are there for every data item, and every one would be accepted from a person', () => {
    expect([...demoSpecs.keys()].toSorted()).toEqual(lixian2020DataItems.map(each => each.key).toSorted())
    const drawn = lixianOrganisations.flatMap(each =>
      askedOf(each).flatMap(item =>
        years.map(year => ({
          organisation: each.key,
          item: item.key,
          value: demoValue(each, item.key, year),
          type: item,
        })),
      ),
    )
    const refused = drawn.filter(({ type, value }) => value !== null && !checkValue(type, value).ok)
    expect(refused.map(({ organisation, item, value }) => [organisation, item, value])).toEqual([])
  })

  test('are always the same', () => {
    const organisation = { key: 'primary-fuxing', kind: 'primary' } as const
    const keys = ['enrolment', 'constitution_pupils', 'fitness_passed', 'moral_grade', 'food_samples']
    expect(keys.map(key => demoValue(organisation, key, 2020))).toMatchInlineSnapshot(`
      [
        "1393",
        "1336",
        "1248",
        "优秀",
        "4",
      ]
    `)
    expect(demoValue({ key: 'projects', kind: 'office' }, 'furong_start_on', 2020)).toBe(
      demoValue({ key: 'township-lipu', kind: 'township' }, 'furong_start_on', 2020),
    )
  })

  test('a part never exceeds its whole', () => {
    const parts = [...demoSpecs].flatMap(([key, spec]) =>
      spec.as === 'part' && typeof spec.of === 'string' ? [[key, spec.of] as const] : [],
    )
    const exceeding = lixianOrganisations.flatMap(each =>
      parts
        .filter(([part, whole]) => Number(demoValue(each, part, 2020)) > Number(demoValue(each, whole, 2020)))
        .map(pair => [each.key, ...pair]),
    )
    expect(exceeding).toEqual([])
  })

  test('dates lie in their year', () => {
    const dates = [...demoSpecs]
      .filter(([, spec]) => spec.as === 'date')
      .flatMap(([key]) => years.map(year => [year, demoValue({ key: 'projects', kind: 'office' }, key, year)] as const))
    expect(dates.filter(([year, date]) => date !== null && !date.startsWith(String(year)))).toEqual([])
    expect(dates.some(([, date]) => date === null)).toBe(true)
  })

  test('make totals that spread from the middle to near the top, with shared ranks', () => {
    const schools = [
      'kindergarten',
      'primary',
      'junior',
      'senior',
      'vocational',
      'special',
      'township',
      'office',
    ].flatMap(totalsOf)
    expect(Math.min(...schools)).toBeLessThan(70)
    expect(Math.max(...schools)).toBeGreaterThan(97)
    for (const key of ['kindergarten', 'primary', 'township'])
      expect(new Set(totalsOf(key)).size).toBe(totalsOf(key).length - 1)
  })

  test('stop no approval where nothing is missing', () => {
    expect(scores.flatMap(each => each.scores.flatMap(score => score.blocked))).toEqual([])
  })

  test('are missing now and then, in 2020 only', () => {
    const missing = (year: 2019 | 2020): number =>
      lixianOrganisations.flatMap(each => lixian2020DataItems.filter(item => demoIsMissing(each, item.key, year)))
        .length
    expect(missing(2019)).toBe(0)
    expect(missing(2020)).toBeGreaterThan(20)
  })
})
