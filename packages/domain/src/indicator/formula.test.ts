import { describe, expect, test } from 'vitest'
import { decimal, divide, fromExactText, type Rational, toExactText } from '../number/rational.ts'
import { checkFormula } from './check-formula.ts'
import { evaluateFormula, type FormulaScope, type FormulaValue } from './evaluate-formula.ts'
import { FormulaTree } from './formula.ts'
import { formulaNames } from './formula-name.ts'
import { parseFormula } from './parse-formula.ts'

function tree(text: string): FormulaTree {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.tree
}

function scope(values: Record<string, FormulaValue>, bases: Record<string, FormulaValue> = {}): FormulaScope {
  return { value: name => values[name], base: name => bases[name], done: name => values[name] !== undefined }
}

const figures = {
  a: decimal('98'),
  b: decimal('125'),
  zero: decimal('0'),
  yes: true,
  no: false,
  third: divide(decimal('1'), decimal('3')),
}

function evaluated(text: string): string {
  const outcome = evaluateFormula(tree(text), scope(figures, { a: decimal('90') }))
  if (outcome.kind !== 'value') return outcome.kind
  return typeof outcome.value === 'object' ? toExactText(outcome.value) : String(outcome.value)
}

describe('a formula', () => {
  test.each([
    ['a / b * 100', '392/5'],
    ['a - base(a)', '8'],
    ['max(0, 200 - a)', '102'],
    ['min(a, b, 3)', '3'],
    ['abs(a - b) / (a + b)', '27/223'],
    ['0.1 + 0.2 == 0.3', 'true'],
    ['third * 3 = 1', 'true'],
    ['-a + 1', '-97'],
    ['-3.5 * 2', '-7'],
    ['1 - -1', '2'],
    ['a - 1 - 1', '96'],
    ['2 + 3 * 4', '14'],
    ['sum(a, b, 1)', '224'],
    ['count(yes, no, a > 1)', '2'],
    ['20 * done(a) + 30 * done(nothing)', '20'],
    ['yes and not(no) or no', 'true'],
    ['a != b', 'true'],
    ['a >= 98 and a <= 98 and not(a < 98) and not(a > 98)', 'true'],
    ['zero > 0 and a / zero > 2', 'false'],
    ['zero == 0 or a / zero > 2', 'true'],
    ['zero == 0 and a == 98', 'true'],
    ['(zero == 1) or a==98', 'true'],
    ['a / zero', 'zero_denominator'],
    ['(a + 1) / zero * 100', 'zero_denominator'],
    ['nothing + 1', 'missing'],
    ['base(b)', 'no_base'],
  ])('%s gives %s', (text, expected) => {
    expect(evaluated(text)).toBe(expected)
  })

  test('says which item is missing', () => {
    expect(evaluateFormula(tree('a + x'), scope(figures))).toEqual({ kind: 'missing', item: 'x' })
    expect(evaluateFormula(tree('base(x)'), scope(figures))).toEqual({ kind: 'no_base', item: 'x' })
  })

  test.each([
    '1 +',
    'a b',
    '"x"',
    'a ^ 2',
    'a ** 2',
    'if a then 1 else 2',
    'a in [1..2]',
    'x.y',
    'min(a;b)',
    'A',
    '幼儿园',
    'base(a + 1)',
    'base(1)',
    'min()',
    '1e3',
    'a === b',
    '()',
    'a,b',
    'for x in a return x',
    '.',
  ])('%s is outside the subset and refused with its place', text => {
    expect(parseFormula(text, ['formula'])).toMatchObject({ ok: false, problems: [{ path: ['formula'] }] })
  })

  test('an unknown function is named', () => {
    expect(parseFormula('sqrt(a)')).toMatchObject({
      ok: false,
      problems: [{ code: 'formula_function_unknown', params: { name: 'sqrt' } }],
    })
  })

  test('an empty one and an endless one are refused', () => {
    expect(parseFormula(' ')).toMatchObject({ ok: false, problems: [{ code: 'formula_empty' }] })
    expect(parseFormula('a+'.repeat(600))).toMatchObject({ ok: false, problems: [{ code: 'formula_too_long' }] })
  })

  test('its tree survives as JSON', () => {
    const made = tree('max(0, target - value) * base(x) + done(y)')
    expect(FormulaTree.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
    expect(formulaNames(made)).toEqual([
      { name: 'target', as: 'name' },
      { name: 'value', as: 'name' },
      { name: 'x', as: 'base' },
      { name: 'y', as: 'done' },
    ])
  })
})

describe('checking a formula', () => {
  const names = new Map([
    ['n', 'number'],
    ['ok', 'boolean'],
    ['on', 'date'],
    ['grade', 'level'],
  ] as const)
  const codes = (text: string) => checkFormula(text, tree(text), names).problems.map(each => each.code)

  test('what fits passes, with its type', () => {
    expect(checkFormula('n > 1 and ok', tree('n > 1 and ok'), names)).toEqual({ problems: [], type: 'boolean' })
    expect(checkFormula('done(on) * n', tree('done(on) * n'), names)).toEqual({ problems: [], type: 'number' })
    expect(checkFormula('grade', tree('grade'), names)).toEqual({ problems: [], type: 'level' })
  })

  test('every fault is found, not only the first', () => {
    expect(codes('x + y')).toEqual(['formula_name_unknown', 'formula_name_unknown'])
    expect(codes('ok + on')).toEqual(['formula_type_wrong', 'formula_type_wrong'])
    expect(codes('n < 1 < 2')).toEqual(['formula_type_wrong'])
    expect(codes('n and ok')).toEqual(['formula_type_wrong'])
    expect(codes('done(n)')).toEqual(['formula_type_wrong'])
    expect(codes('base(grade)')).toEqual(['formula_type_wrong'])
    expect(codes('n / 0')).toEqual(['formula_divides_by_zero'])
    expect(codes('n / 0.00 + x')).toEqual(['formula_divides_by_zero', 'formula_name_unknown'])
  })
})

test('an exact number survives as text', () => {
  const third: Rational = divide(decimal('-1'), decimal('3'))
  expect(fromExactText(toExactText(third))).toEqual(third)
})
