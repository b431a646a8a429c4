import { ruleKinds, rules } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { scheme as english } from '../../text/en/scheme.ts'
import { scheme as chinese } from '../../text/zh-CN/scheme.ts'
import { bonusFields, penaltyFields, policyFields, withAdjustmentCounts } from './adjustment-field.ts'
import type { FieldSpec } from './field-spec.ts'
import { freshRules, lineFields, ruleFields, withPlaces } from './rule-field.ts'

function partsOf(spec: FieldSpec): readonly FieldSpec[] {
  if (spec.as === 'rows') return spec.row
  if (spec.as === 'part') return spec.of
  return spec.as === 'variant' ? Object.values(spec.of).flat() : []
}

function everyField(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return fields.flatMap(spec => [spec, ...everyField(partsOf(spec))])
}

/** The words that a field needs beside its own name: one for each choice. */
function choicesOf(spec: FieldSpec): readonly string[] {
  if (spec.as === 'choice') return spec.of.map(each => `${spec.key}.${each}`)
  if (spec.as !== 'variant') return []
  return [...Object.keys(spec.of), ...(spec.empty === undefined ? [] : [''])].map(each => `${spec.key}.${each}`)
}

describe.each(ruleKinds)('the form of a rule: %s', kind => {
  const fields = [...ruleFields[kind], ...lineFields(kind)]

  test('has a field for whatever its example says, and begins as that kind', () => {
    const known = new Set(['kind', ...fields.map(spec => spec.key)])
    expect(Object.keys(rules[kind].example.rule).filter(key => !known.has(key))).toEqual([])
    expect(freshRules[kind]['kind']).toBe(kind)
    expect(Object.keys(freshRules[kind]).filter(key => !known.has(key))).toEqual([])
  })

  test('names every field and every choice in both languages', () => {
    for (const { form, kinds } of [chinese, english]) {
      const [names, choices] = [new Map(Object.entries(form.fields)), new Map(Object.entries(form.choices))]
      const all = everyField(fields)
      const labels = all.map(spec => spec.label ?? spec.key)
      expect(labels.filter(label => !names.has(label))).toEqual([])
      expect(all.flatMap(choicesOf).filter(word => !choices.has(word))).toEqual([])
      expect(kinds[kind]).not.toBe('')
    }
  })
})

test('what counts whole things is kept as a number, also in parts and rows', () => {
  expect(
    withPlaces({
      round: '2',
      per: '2',
      trim: { above: '5' },
      papers: [{ maximum: '3', minimum: null }],
      counts: ['2'],
    }),
  ).toEqual({ round: 2, per: '2', trim: { above: 5 }, papers: [{ maximum: 3, minimum: null }], counts: ['2'] })
})

test('bonus, penalty and policies name every field and choice in both languages, and keep counts as numbers', () => {
  const all = everyField([...bonusFields, ...penaltyFields, ...policyFields])
  for (const { form } of [chinese, english]) {
    const [names, choices] = [new Map(Object.entries(form.fields)), new Map(Object.entries(form.choices))]
    expect(all.map(spec => spec.label ?? spec.key).filter(label => !names.has(label))).toEqual([])
    expect(all.flatMap(choicesOf).filter(word => !choices.has(word))).toEqual([])
  }
  const typed = { rounding: { indicator: null, total: '2' }, bonus: { types: [{ rows: [{ points: '2' }] }] } }
  expect(withAdjustmentCounts(typed)).toEqual({ ...typed, rounding: { indicator: null, total: 2 } })
})
