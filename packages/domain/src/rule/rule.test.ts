import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RuleCases } from '../testing/conformance-case.ts'
import { scoreRule } from '../testing/rule-case.ts'
import { explain } from '../text/explain.ts'
import { scoreTexts as en } from '../text/en/score.ts'
import { ruleText } from '../text/rule-text.ts'
import { scoreTexts as zh } from '../text/zh-CN/score.ts'
import { ValueRule } from './index.ts'
import { definitionOf, rules } from './table.ts'
import { ruleKinds } from './rule-kind.ts'

const folder = new URL('../../conformance/scoring/', import.meta.url)
const conformance = new Map(
  readdirSync(folder).map(
    file =>
      [file.replace('.json', ''), RuleCases.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))] as const,
  ),
)
const facts = { itemLabel: '1', quote: '引文', verifications: {}, open: true }

test('every kind is in the union, in the table, and in the list that people choose from', () => {
  const inUnion = ValueRule.options.map(option => option.shape.kind.value)
  expect(Object.keys(rules).toSorted()).toEqual(inUnion.toSorted())
  expect([...ruleKinds].toSorted()).toEqual(inUnion.toSorted())
  expect([...conformance.keys()].toSorted()).toEqual(inUnion.toSorted())
})

describe.each(ruleKinds)('%s', kind => {
  const cases = (conformance.get(kind)?.groups ?? []).flatMap(group => group.cases.map(each => ({ ...group, ...each })))

  test.each(cases)('$name', ({ points, state, ...given }) => {
    const line = scoreRule(given)
    expect(state === undefined ? line.points : line.state).toBe(points ?? state)
  })

  test('its cases are about this kind, and its example gives its points', () => {
    expect(cases.every(each => each.rule.kind === kind)).toBe(true)
    const { example } = definitionOf(ValueRule.parse(rules[kind].example.rule))
    expect(scoreRule(example).points).toBe(example.points)
  })

  test('it is told in one sentence, and every score of it is explained, in both languages, with its picture', () => {
    for (const given of cases) {
      const line = scoreRule(given)
      for (const language of [zh, en]) {
        expect(ruleText(given.rule, '%', language).length).toBeGreaterThan(4)
        const lines = explain(line, facts, language)
        expect(lines.calculation, given.name).not.toBe('')
        expect(JSON.stringify(lines)).not.toMatch(/undefined|NaN|\[object/)
      }
      if (line.state === 'scored') expect(line.picture).not.toBeNull()
    }
  })
})
