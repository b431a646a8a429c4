import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFormulas } from '../indicator/parse-formula.ts'
import { evaluateExcel } from '../testing/excel-evaluator.ts'
import { decimalsBetween, numericRule } from '../testing/rule-arbitrary.ts'
import { scoreRule } from '../testing/rule-case.ts'
import { excelFormula } from './excel-formula.ts'
import type { ValueRule } from './index.ts'
import type { ExcelCells } from './rule-definition.ts'
import { rules } from './table.ts'
import { ruleKinds } from './rule-kind.ts'

const cells: ExcelCells = { value: 'C2', fullMarks: 'D2', item: key => `i_${key}`, base: key => `b_${key}` }
const trees = parseFormulas(['max(0, target - value)', 'n', 'n >= 3 and v > 1', 'n > 5', 'value'])

const shown: readonly (readonly [string, ValueRule, string])[] = [
  [
    'threshold',
    { kind: 'threshold', test: { kind: 'at_least', target: '80', strict: false } },
    '=ROUND(MAX(0,MIN(D2,IF(C2>=80,D2,0))),2)',
  ],
  ['linear', { kind: 'linear', direction: 'higher', target: '80' }, '=ROUND(MAX(0,MIN(D2,D2*MAX(0,MIN(1,C2/80)))),2)'],
  [
    'bands',
    {
      kind: 'bands',
      direction: 'lower',
      worth: 'percent',
      round: 0,
      bands: [
        { from: null, to: '10', worth: '100' },
        { from: '10', to: null, worth: '60' },
      ],
    },
    '=ROUND(MAX(0,MIN(D2,IF(ROUND(C2,0)<=10,D2*100/100,D2*60/100))),2)',
  ],
  [
    'shortfall',
    { kind: 'shortfall', direction: 'lower', target: '0', per: '1', deduct: '0.5', stepMode: 'ceil' },
    '=ROUND(MAX(0,MIN(D2,D2-0.5*-INT(-(MAX(0,C2-0))))),2)',
  ],
  ['conversion', { kind: 'conversion', childFull: '600', allowOver: true }, '=ROUND(MAX(0,C2/600*D2),2)'],
  [
    'lines',
    {
      kind: 'deduction',
      target: '8',
      deductions: [
        {
          label: '',
          count: 'max(0, target - value)',
          per: '1',
          deduct: '1',
          stepMode: 'floor',
          cap: '4',
          when: 'n >= 3 and v > 1',
        },
      ],
      zeroWhen: [{ label: '', when: 'n > 5' }],
    },
    '=ROUND(IF(OR((i_n>5)),MIN(0,MAX(0,MIN(D2,D2-IF(AND((i_n>=3),(i_v>1)),MIN(4,1*INT(MAX(0,MAX(0,(8-C2))))),0)))),MAX(0,MIN(D2,D2-IF(AND((i_n>=3),(i_v>1)),MIN(4,1*INT(MAX(0,MAX(0,(8-C2))))),0)))),2)',
  ],
]

describe('points as an Excel formula', () => {
  test.each(shown)('%s', (_, rule, formula) => {
    expect(excelFormula(rule, '10', cells, trees)).toBe(formula)
  })

  test('give what the engine gives, but for the last place of a half', () => {
    fc.assert(
      fc.property(numericRule, decimalsBetween(-200, 200), decimalsBetween(1, 30), (rule, value, fullMarks) => {
        const formula = excelFormula(rule, fullMarks, cells, trees)
        if (formula === null) throw new Error(rule.kind)
        const found = evaluateExcel(formula, { C2: Number(value), D2: Number(fullMarks) })
        const points = Number(scoreRule({ rule, value, fullMarks }).points)
        // Floats may put a value on the other side of a step: then a whole step lies between.
        expect(Math.abs(Number(found) - points), `${formula} ${value} ${fullMarks}`).toBeLessThanOrEqual(stepOf(rule))
      }),
    )
  })

  test('of every example with one cell for each value', () => {
    for (const kind of ruleKinds) {
      const { rule, fullMarks, value, data, baselines, points } = rules[kind].example
      const formula = excelFormula(rule, fullMarks, cells, trees)
      if (formula === null) continue
      const day = (text: string): number | string =>
        /^\d{4}-/.test(text) ? Date.parse(text) / 86_400_000 : /^-?\d/.test(text) ? Number(text) : text
      const named = (prefix: string, all: Readonly<Record<string, string | null>>) =>
        Object.entries(all).flatMap(([key, text]) => (text === null ? [] : [[`${prefix}${key}`, day(text)] as const]))
      const sheet = Object.fromEntries([
        ['C2', value === null ? '' : day(value)],
        ['D2', Number(fullMarks)],
        ...named('i_', data),
        ...named('b_', baselines),
      ])
      expect(Number(evaluateExcel(formula, sheet)), `${kind} ${formula}`).toBeCloseTo(Number(points), 8)
    }
  })

  test('are not given where a cell cannot say it', () => {
    const occurrences = { types: ['accident'] }
    expect('excel' in rules.vote).toBe(false)
    expect(
      excelFormula(
        {
          kind: 'deduction',
          target: null,
          deductions: [
            { label: '', count: 'n', occurrences, per: '1', deduct: '1', stepMode: 'floor', cap: null, when: null },
          ],
        },
        '10',
        cells,
        trees,
      ),
    ).toBeNull()
  })
})

/** One step of a rule that counts in steps, for the rest a hundredth. */
function stepOf(rule: ValueRule): number {
  const lines = rule.kind === 'shortfall' ? [rule] : (rule.deductions ?? [])
  return Math.max(0.0101, ...lines.map(each => (each.stepMode === 'continuous' ? 0 : Number(each.deduct) + 0.0101)))
}
