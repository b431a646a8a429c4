import { readPlanText } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { placeInPlan } from '../bind-template.ts'
import { lixian2020Indicators } from './indicator.ts'
import { lixian2020Plan } from './plan.ts'

const { outline, warnings } = readPlanText(lixian2020Plan)
const items = outline.sections.flatMap(section => section.items)

test('the demo plan reads as the real one does: title, number, issuer, year, six sections, 23 items, no doubt', () => {
  expect(outline).toMatchObject({
    title: '澧县教育局2020年工作要点',
    documentNumber: '澧教字〔2020〕1号',
    issuer: '澧县教育局',
    year: 2020,
  })
  expect(outline.sections.map(section => section.label)).toEqual([
    '（一）',
    '（二）',
    '（三）',
    '（四）',
    '（五）',
    '（六）',
  ])
  expect(items.map(item => item.label)).toEqual(Array.from({ length: 23 }, (_, at) => `${at + 1}.`))
  expect(warnings).toEqual([])
})

test('its figures and targets are the real ones', () => {
  const targets = items.flatMap(item => item.targets.map(({ kind, value, unit }) => [item.label, kind, value, unit]))
  const figures = [
    ['12.', 'eliminate', '0', null],
    ['13.', 'threshold', '80', '%'],
    ['14.', 'coverage', '100', '%'],
    ['16.', 'quantity', '200', '人'],
    ['16.', 'veto', null, null],
    ['18.', 'non_decreasing', null, null],
    ['21.', 'quantity', '1600', '个'],
    ['21.', 'threshold', '80', '%'],
    ['21.', 'threshold', '90', '%'],
    ['23.', 'coverage', '100', '%'],
  ]
  expect(targets).toEqual(expect.arrayContaining(figures))
})

test('measures are short words of our own', () => {
  const long = items.flatMap(item => item.measures).filter(measure => measure.text.length > 24)
  expect(long.map(measure => measure.text)).toEqual([])
})

test('every item has indicators, and every indicator quotes words of its measure', () => {
  const places = lixian2020Indicators.map(each => placeInPlan(each, 'plan', lixian2020Plan, outline))
  expect(new Set(places.map(place => place.measureId.split('.')[0])).size).toBe(23)
  for (const [at, { start, end }] of places.entries())
    expect(lixian2020Plan.slice(start, end)).toBe(lixian2020Indicators[at]?.quote)
  const measures = new Set(items.flatMap(item => item.measures.map(measure => measure.id)))
  expect(lixian2020Indicators.flatMap(each => each.alsoServes).filter(each => !measures.has(each))).toEqual([])
})
