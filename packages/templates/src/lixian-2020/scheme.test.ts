import { burdenMinutes, checkScheme, SchemeDefinition } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { compiled, compiledOf, dataItems, indicators } from '../testing/symbolic.ts'
import { occurrencePoints, pointsOf } from '../testing/worked-example.ts'
import { lixian2020Bonus, lixian2020OccurrenceExamples } from './bonus.ts'
import { lixian2020DataItems } from './data-item.ts'
import { lixian2020Examples } from './example.ts'
import { lixian2020Indicators } from './indicator.ts'
import { lixian2020Penalties, lixian2020Vetoes } from './penalty.ts'
import { lixianRegisters } from './register.ts'
import { withTownshipComposite } from './scheme-alternative.ts'
import { lixian2020Scheme } from './scheme.ts'

const { definition } = lixian2020Scheme
const alternative = compiledOf(withTownshipComposite(definition))

/** The indicator that stands in the alternative alone. */
const COMPOSITE = 'LX-07-01'

describe('the scheme', () => {
  test('is one that a cycle may open with, and so is the other way to assess townships', () => {
    for (const scheme of [compiled, alternative])
      expect(checkScheme(scheme.definition, indicators, dataItems, scheme.trees)).toEqual([])
  })

  test('holds only what domain knows: nothing is lost when it is kept', () => {
    expect(SchemeDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
  })

  test('has rows and weights for each of the nine kinds of unit, with so many indicators and full marks', () => {
    const rows = definition.groups.map(({ key, kinds, weights }) => {
      const entries = definition.entries.filter(each => each.groups.includes(key))
      const all = entries.filter(each => each.only === undefined)
      const sum = (marks: readonly string[]): number => marks.reduce((so, each) => so + Number(each), 0)
      expect(sum(Object.values(weights))).toBe(100)
      return [kinds.join(), new Set(entries.map(each => each.indicatorId)).size, sum(all.map(each => each.fullMarks))]
    })
    expect(rows).toEqual([
      ['kindergarten', 44, 114],
      ['primary', 89, 202],
      ['junior', 92, 211],
      ['senior', 83, 181],
      ['vocational', 74, 162],
      ['special', 61, 129],
      ['township', 15, 60],
      ['county_unit', 5, 10],
      ['office', 72, 32],
    ])
  })

  test('counts every indicator, for townships their own rows and not also the composite score', () => {
    const counted = new Set(definition.entries.map(each => each.indicatorId))
    expect(lixian2020Indicators.map(each => each.code).filter(code => !counted.has(code))).toEqual([COMPOSITE])
    const township = alternative.definition.entries.filter(each => each.groups.includes('township'))
    expect(township.map(each => each.indicatorId)).toEqual([COMPOSITE])
  })

  test('has 8 bonus items, 10 vetoes in 8 items with false reporting, and 2 penalties, each with its legal basis', () => {
    expect(definition.bonus?.types.map(each => each.key)).toEqual(lixian2020Bonus.map(each => each.key))
    expect(lixian2020Bonus.length).toBe(8)
    expect(lixian2020Vetoes.map(each => each.code)).toEqual([
      'X1-1',
      'X1-2',
      'X2',
      'X3-1',
      'X3-2',
      'X4',
      'X5-1',
      'X5-2',
      'X6',
      'X7',
    ])
    expect(lixian2020Vetoes.map(each => each.lookbackYears)).toEqual(lixian2020Vetoes.map(() => 1))
    expect(definition.falseReporting?.legalBasis?.length).toBeGreaterThan(0)
    expect(lixian2020Penalties.map(each => each.key)).toEqual(['X9', 'X10'])
    const codes = new Set(lixian2020Indicators.map(each => each.code))
    expect(lixian2020Vetoes.flatMap(each => each.indicators).filter(code => !codes.has(code))).toEqual([])
  })
})

describe('the data', () => {
  test('are 147 indicators and 293 data items; each item is read by an indicator, and each that one reads is there', () => {
    expect([lixian2020Indicators.length, lixian2020DataItems.length]).toEqual([147, 293])
    const read = new Set(lixian2020Indicators.flatMap(each => each.dataItems))
    const known = new Set(lixian2020DataItems.map(each => each.key))
    expect([...known].filter(key => !read.has(key))).toEqual([])
    expect([...read].filter(key => !known.has(key))).toEqual([])
  })

  test('say what each indicator costs a school in a year, as it is reckoned', () => {
    const reckoned = indicators.map(each => [each.code, burdenMinutes(each, dataItems)])
    expect(reckoned).toEqual(lixian2020Indicators.map(each => [each.code, each.burdenMinutes]))
  })

  test('name bonus items, vetoes and registers that are there', () => {
    const bonus = new Set(lixian2020Bonus.map(each => each.key))
    const vetoes = new Set(lixian2020Vetoes.map(each => each.code))
    const registers = new Set(lixianRegisters.map(each => each.key))
    const named = lixian2020Indicators
    expect(named.flatMap(each => each.bonus ?? []).filter(key => !bonus.has(key))).toEqual([])
    expect(named.flatMap(each => each.vetoes).filter(code => !vetoes.has(code))).toEqual([])
    expect(named.flatMap(each => each.knownFrom).filter(key => !registers.has(key))).toEqual([])
  })
})

describe('worked examples', () => {
  test('all 465 give their points', () => {
    const found = lixian2020Examples.map(example => ({
      ...example,
      points: pointsOf(example.indicator === COMPOSITE ? alternative : compiled, example),
    }))
    expect(found).toEqual(lixian2020Examples)
    expect(found.length).toBe(465)
  })

  test('so do the 19 of bonus and penalty', () => {
    const found = lixian2020OccurrenceExamples.map(example => ({
      ...example,
      points: Number(occurrencePoints(compiled, example)).toFixed(2),
    }))
    expect(found).toEqual(lixian2020OccurrenceExamples)
    expect(found.length).toBe(19)
  })
})
