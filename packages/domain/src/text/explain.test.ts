import { describe, expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { scoreAssessee } from '../scoring/score.ts'
import type { AssesseeInput, SuppliedValue } from '../scoring/score-input.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled } from '../testing/scheme.ts'
import { scoreTexts as en } from './en/score.ts'
import { explain, explanationText } from './explain.ts'
import { explainTotal } from './explain-total.ts'
import { ruleText } from './rule-text.ts'
import { scoreTexts as zh } from './zh-CN/score.ts'

const items = [
  aDataItem('fair', 'integer', { name: '普惠性幼儿园', unit: '所' }),
  aDataItem('all', 'integer', { name: '幼儿园', unit: '所' }),
]
const indicator = anIndicator('i', {
  name: '普惠性幼儿园覆盖率',
  formula: 'fair / all * 100',
  unit: '%',
  dataItems: ['fair', 'all'],
})
const linear: ValueRule = { kind: 'linear', direction: 'higher', target: '80' }
const facts = {
  itemLabel: '21',
  quote: '普惠性幼儿园覆盖率达到80%',
  verifications: { fair: { office: '学前股', on: '12-20' } },
  open: true,
}

const of = (reported: string | null, verified: string | null): SuppliedValue => ({ reported, verified, baseline: null })

function line(rule: ValueRule, values: AssesseeInput['values'], overrides: Partial<AssesseeInput> = {}) {
  const scheme = compiled(aSchemeDefinition([anEntry('i', { fullMarks: '3', rule })]), [indicator], items)
  const [only] = scoreAssessee(scheme, anInput(values, overrides)).lines
  if (only === undefined) throw new Error('one entry')
  return only
}

describe('the explanation of a score', () => {
  test('reads as the interface draws it', () => {
    const score = line(linear, { fair: of('99', '98'), all: of('125', '125') })
    expect(explanationText(explain(score, facts, zh), zh).split('\n')).toEqual([
      '2.94 / 3.00  普惠性幼儿园覆盖率',
      '依据：要点第 21 条：“普惠性幼儿园覆盖率达到80%”',
      '数据：普惠性幼儿园 98 所 ÷ 幼儿园 125 所 = 78.40%',
      '数据：填报 79.20%，核定 78.40%（学前股，12-20）',
      '数据：普惠性幼儿园：填报 99 所，核定 98 所（学前股，12-20）',
      '计分：完成率 78.40% ÷ 目标 80% × 满分 3 分 = 2.94 分',
      '提示：普惠性幼儿园再增 2 所即满分',
    ])
    expect(score.picture).toEqual({
      kind: 'axis',
      min: '0',
      max: '100',
      unit: '%',
      value: '78.4',
      marks: [{ at: '80', role: 'target' }],
    })
  })

  test('says yes and no in words', () => {
    const asked = [
      aDataItem('plan', 'boolean', { name: '方案已通过', unit: null }),
      aDataItem('filed', 'boolean', { name: '方案已备案', unit: null }),
    ]
    const both = anIndicator('i', { formula: 'plan and filed', unit: null, dataItems: ['plan', 'filed'] })
    const done: ValueRule = { kind: 'threshold', test: { kind: 'holds' } }
    const scheme = compiled(aSchemeDefinition([anEntry('i', { fullMarks: '3', rule: done })]), [both], asked)
    const values = { plan: of('true', 'true'), filed: of('true', 'false') }
    const [score] = scoreAssessee(scheme, anInput(values)).lines
    if (score === undefined) throw new Error('one entry')
    expect(explain(score, facts, zh).data).toEqual([
      '方案已通过（是） 且 方案已备案（否） = 否',
      '方案已备案：填报 是，核定 否',
    ])
    expect(explain(score, facts, en).data[0]).toBe('方案已通过 (yes) and 方案已备案 (no) = no')
  })

  test('and in English', () => {
    const score = line(linear, { fair: of('98', '98'), all: of('125', '125') })
    expect(explain(score, facts, en)).toMatchObject({
      data: ['普惠性幼儿园 98 所 ÷ 幼儿园 125 所 = 78.40%'],
      calculation: 'Rate 78.40% ÷ target 80% × full 3 points = 2.94 points',
      change: '2 所 more of 普惠性幼儿园 would be full marks',
    })
  })

  test('says what would change it only while it can still be changed', () => {
    const score = line(linear, { fair: of('98', '98'), all: of('125', '125') })
    expect(explain(score, { ...facts, open: false }, zh).change).toBeNull()
  })

  test('a value that misses its target by a hair is not shown as if it met it', () => {
    const rule: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } }
    const score = line(rule, { fair: of('79999', '79999'), all: of('100000', '100000') })
    expect(explain(score, facts, zh).calculation).toBe('完成率 79.999% 未达到目标 80%，得 0 分')
  })

  test('what is missing is named', () => {
    const score = line(linear, { fair: of(null, null), all: of('125', '125') })
    const lines = explain(score, facts, zh)
    expect(lines).toMatchObject({
      result: { points: '0.00', note: '未报' },
      data: ['普惠性幼儿园：未报'],
      calculation: '普惠性幼儿园未报，按 0 分计',
    })
  })

  test('a preview counts what is reported, and the officer sees the same line', () => {
    const preview = line(linear, { fair: of('98', null), all: of('125', null) }, { use: 'preview' })
    expect(explain(preview, facts, zh).calculation).toBe('完成率 78.40% ÷ 目标 80% × 满分 3 分 = 2.94 分')
  })
})

test('what more would be full marks is the least whole number that is', () => {
  const shortOf = (fair: string, rule: ValueRule = linear) =>
    line(rule, { fair: of(fair, fair), all: of('125', '125') }).gain?.by
  const least: ValueRule = { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: true } }
  const most: ValueRule = { kind: 'threshold', test: { kind: 'at_most', target: '20', strict: false } }
  expect(shortOf('98')).toBe('2')
  expect(shortOf('100')).toBeUndefined()
  expect(shortOf('100', least)).toBe('1')
  expect(shortOf('30', most)).toBe('-5')
})

test('the rule in one sentence, with everything it carries', () => {
  const rule: ValueRule = {
    kind: 'shortfall',
    direction: 'higher',
    target: '100',
    per: '1',
    deduct: '0.3',
    stepMode: 'floor',
    deductions: [{ label: '缺开一科', count: 'n', per: '1', deduct: '2', stepMode: 'floor', cap: '4', when: null }],
    zeroWhen: [{ label: '弄虚作假', when: 'n > 9' }],
  }
  expect(ruleText(rule, '%', zh)).toBe(
    '低于目标 100%，每 1 个百分点扣 0.3 分（不足一档不扣），缺开一科扣 2 分，最多扣 4 分，扣完为止，弄虚作假的不得分',
  )
  expect(ruleText(rule, '%', en)).toBe(
    '0.3 points off for every 1 percentage point below the target 100% (full steps only), 缺开一科: 2 points off, at most 4 points, down to nothing, nothing in case of 弄虚作假',
  )
  const deduction: ValueRule = {
    kind: 'deduction',
    target: '12',
    deductions: [
      {
        label: '每少1次',
        count: 'max(0, target - value)',
        per: '1',
        deduct: '0.2',
        stepMode: 'floor',
        cap: null,
        when: null,
      },
    ],
  }
  expect(ruleText(deduction, '次', zh)).toBe('每少1次扣 0.2 分，扣完为止')
})

test('the total is told so that it can be computed again', () => {
  const definition = aSchemeDefinition([anEntry('i', { fullMarks: '3', rule: linear })])
  const score = scoreAssessee(
    compiled(definition, [indicator], items),
    anInput({ fair: of('98', '98'), all: of('125', '125') }),
  )
  expect(explainTotal(score, zh)).toEqual(['甲：得 2.94 ÷ 应得 3 × 权重 100 ≈ 98.0000', '总分：100 × 2.94 ÷ 3 = 98.00'])
})
