import { describe, expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { type RuleCase, scoreRule } from '../testing/rule-case.ts'
import { scoreAssessee } from '../scoring/score.ts'
import { scoreTexts as en } from './en/score.ts'
import { explain } from './explain.ts'
import { scoreTexts as zh } from './zh-CN/score.ts'

const facts = { itemLabel: '1', quote: '', verifications: {}, open: true }

function told(given: RuleCase): readonly string[] {
  const line = scoreRule(given)
  return [zh, en].map(texts => {
    const { calculation, steps } = explain(line, facts, texts)
    return [calculation, ...steps].join(' | ')
  })
}

const panel: ValueRule = {
  kind: 'panel',
  scores: { kind: 'items', items: ['j1', 'j2', 'j3', 'j4', 'j5', 'j6'] },
  outOf: '100',
  trim: { kind: 'one_each', above: 5 },
}
const improvement: ValueRule = {
  kind: 'improvement',
  direction: 'lower',
  basePeriod: '上学期末',
  measure: 'difference',
  rule: { kind: 'shortfall', direction: 'higher', target: '0', per: '1', deduct: '0.5', stepMode: 'floor' },
}
const late: ValueRule = {
  kind: 'lateness',
  late: { kind: 'date', item: 'on', deadline: '2020-06-30', days: 'calendar' },
  rate: '0.5',
  most: '2',
  voidAfter: 10,
}

describe('a score is told as an officer would write it', () => {
  test('judges', () => {
    const data = { j1: '70', j2: '80', j3: '80', j4: '90', j5: '90', j6: '100' }
    expect(told({ rule: panel, fullMarks: '10', value: null, data })).toEqual([
      '6 人评分，去掉最高、最低各 1 个（70、100），平均 85 分 ÷ 100 × 满分 10 分 = 8.5 分',
      '6 scores, without the highest and the lowest (70, 100), mean 85 ÷ 100 × full 10 points = 8.5 points',
    ])
  })

  test('a change for the worse, held at nothing', () => {
    expect(told({ rule: improvement, fullMarks: '2.5', value: '32.4', baselines: { v: '30' } })).toEqual([
      '上学期末 30，本期 32.4，退步 2.4；与目标 0 相差 2.4，计 2 档：满分 2.5 分 − 2 × 0.5 = 1.5 分',
      '上学期末 30, now 32.4, 2.4 worse; 2.4 off the target 0, 2 steps: full 2.5 points − 2 × 0.5 = 1.5 points',
    ])
    expect(told({ rule: improvement, fullMarks: '2.5', value: '90', baselines: { v: '30' } })[0]).toBe(
      '上学期末 30，本期 90，退步 60；与目标 0 相差 60，计 60 档：满分 2.5 分 − 60 × 0.5 = -27.5 分，扣完为止，得 0 分',
    )
  })

  test('days late', () => {
    const of = (on: string): readonly string[] => told({ rule: late, fullMarks: '5', value: null, data: { on } })
    expect(of('2020-07-03')).toEqual([
      '应于 2020-06-30 前（含当日）报送，实际 2020-07-03，迟 3 天：满分 5 分 − 3 × 0.5 = 3.5 分',
      'Due by 2020-06-30, handed in on 2020-07-03, 3 days late: full 5 points − 3 × 0.5 = 3.5 points',
    ])
    expect(of('2020-07-20')[0]).toContain('迟 20 天，超过 10 天，按未报计，得 0 分')
  })
})

test('what remains is counted in its own unit where the value is a ratio', () => {
  const rule: ValueRule = {
    kind: 'clearance',
    form: { kind: 'stock', initial: 'base(left)', remaining: 'left', award: 'share', noInitial: 'full' },
  }
  const scheme = compiled(
    aSchemeDefinition([anEntry('i', { rule })]),
    [anIndicator('i', { formula: 'left / classes * 100', dataItems: ['left', 'classes'], unit: '%' })],
    [aDataItem('left', 'integer', { unit: '个' }), aDataItem('classes', 'integer', { unit: '个' })],
  )
  const [line] = scoreAssessee(scheme, anInput(verified({ left: '4', classes: '100' }, { left: '10' }))).lines
  if (line === undefined) throw new Error('one entry')
  expect(explain(line, facts, zh).calculation).toBe('原有 10 个，剩余 4 个，清零 60% × 满分 10 分 = 6 分')
  expect(explain(line, facts, en).calculation).toBe(
    '10 个 at first, 4 个 left, 60% cleared × full 10 points = 6 points',
  )
})

test('what more would be full marks is not said where the value is rounded first', () => {
  const rule: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } }
  expect(scoreRule({ rule, fullMarks: '5', value: '70' }).gain?.by).toBe('10')
  expect(scoreRule({ rule: { ...rule, round: 0 }, fullMarks: '5', value: '70' }).gain).toBeNull()
  const cleared: ValueRule = { kind: 'clearance', form: { kind: 'event', award: 'all' } }
  expect(scoreRule({ rule: cleared, fullMarks: '5', value: '3' }).gain?.by).toBe('-3')
  const conversion: ValueRule = { kind: 'conversion', childFull: '600', allowOver: false }
  expect(scoreRule({ rule: conversion, fullMarks: '5', value: '560' }).gain?.by).toBe('40')
})

test('confirmed documents are named where they were counted', () => {
  const rule: ValueRule = {
    kind: 'deduction',
    target: null,
    deductions: [
      {
        label: '每起事故',
        count: 'v',
        occurrences: { types: ['accident'] },
        per: '1',
        deduct: '2',
        stepMode: 'floor',
        cap: null,
        when: null,
      },
    ],
  }
  const scheme = compiled(aSchemeDefinition([anEntry('i', { rule })]), [anIndicator('i')], [aDataItem('v')])
  const accident = {
    id: '1',
    type: 'accident',
    on: '2020-05-01',
    documentNumber: '澧安〔2020〕3号',
    dedupKey: null,
    level: null,
    place: null,
    count: '1',
    points: null,
    share: '1',
    issuer: null,
    reason: null,
  }
  const [line] = scoreAssessee(scheme, anInput(verified({ v: '0' }), { occurrences: [accident] })).lines
  if (line === undefined) throw new Error('one entry')
  expect(explain(line, facts, zh).calculation).toBe('满分 10 分 − 1 × 2（每起事故，澧安〔2020〕3号） = 8 分')
  expect(explain(line, facts, en).calculation).toBe('Full 10 points − 1 × 2 (每起事故, 澧安〔2020〕3号) = 8 points')
})
