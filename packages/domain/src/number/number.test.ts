import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBeside, formatFigure, formatNumber } from './format-number.ts'
import { parseNumber } from './parse-number.ts'
import {
  add,
  ceiling,
  compare,
  decimal,
  divide,
  findDecimal,
  floor,
  fromExactText,
  multiply,
  subtract,
  toExactText,
} from './rational.ts'
import { round, toFigure } from './rounding.ts'

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`)

describe('exact numbers', () => {
  test('0.1 and 0.2 add up to 0.3', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toEqual(decimal('0.3'))
  })

  test('text that is no canonical decimal is refused', () => {
    for (const text of ['NaN', 'Infinity', '1e3', '1,600', '８０', '', ' 1', '01', '1.', '--1', '+1']) {
      expect(findDecimal(text), text).toBeUndefined()
      expect(() => decimal(text)).toThrow(TypeError)
    }
  })

  test('adding, multiplying and their inverses undo each other', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        const [a, b] = [decimal(x), decimal(y)]
        expect(subtract(add(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
        expect(fromExactText(toExactText(a))).toEqual(a)
      }),
    )
  })

  test('floor and ceiling enclose a number, below zero too', () => {
    expect(floor(decimal('-2.5'))).toEqual(decimal('-3'))
    expect(ceiling(decimal('-2.5'))).toEqual(decimal('-2'))
    fc.assert(
      fc.property(decimals, text => {
        const a = decimal(text)
        expect(compare(floor(a), a)).toBeLessThanOrEqual(0)
        expect(compare(ceiling(a), a)).toBeGreaterThanOrEqual(0)
        expect(compare(subtract(ceiling(a), floor(a)), decimal('1'))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('rounding', () => {
  test.each([
    ['94.5', 0, '95'],
    ['2.675', 2, '2.68'],
    ['1.005', 2, '1.01'],
    ['-2.675', 2, '-2.68'],
    ['-0.001', 2, '0.00'],
    ['3', 2, '3.00'],
    ['1000000000000000.005', 2, '1000000000000000.01'],
  ])('%s at %i places is %s', (text, places, expected) => {
    expect(round(decimal(text), places)).toBe(expected)
  })

  test('a rounded number lies at most half a unit from the exact one', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 5 }), (text, places) => {
        const off = subtract(decimal(round(decimal(text), places)), decimal(text))
        const twice = multiply(off, decimal(`${2n * 10n ** BigInt(places)}`))
        expect(compare(twice, decimal('1'))).toBeLessThanOrEqual(0)
        expect(compare(twice, decimal('-1'))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a figure keeps a decimal as it is and rounds a third at twelve places', () => {
    expect(toFigure(decimal('78.40'))).toBe('78.4')
    expect(toFigure(decimal('1600'))).toBe('1600')
    expect(toFigure(divide(decimal('-1'), decimal('3')))).toBe('-0.333333333333')
  })
})

describe('numbers as people write them', () => {
  test.each([
    ['８０％', '%', '80'],
    ['80 %', '%', '80'],
    ['80', '%', '80'],
    ['1,600', '个', '1600'],
    ['１，６００', '个', '1600'],
    ['1.6万', '元', '16000'],
    ['1.6万元', '元', '16000'],
    ['5万元', '万元', '5'],
    ['3亿', null, '300000000'],
    ['0.00012万', null, '1.2'],
    ['98所', '所', '98'],
    ['-3.50', null, '-3.50'],
    ['−3', null, '-3'],
    ['+7', null, '7'],
    ['007', null, '7'],
    ['.5', null, '0.5'],
    ['-0', null, '0'],
    ['  12\t', null, '12'],
  ])('%s with the unit %s is %s', (text, unit, value) => {
    expect(parseNumber(text, unit)).toEqual({ ok: true, value })
  })

  test.each([
    ['', null, 'number_empty'],
    ['　', null, 'number_empty'],
    ['NaN', null, 'number_invalid'],
    ['∞', null, 'number_invalid'],
    ['Infinity', null, 'number_invalid'],
    ['1e5', null, 'number_invalid'],
    ['八十', null, 'number_invalid'],
    ['12人', '个', 'number_invalid'],
    ['%', '%', 'number_invalid'],
    ['80%%', '%', 'number_invalid'],
    ['1 600', null, 'number_invalid'],
    ['万', null, 'number_invalid'],
    ['1.2.3', null, 'number_invalid'],
    ['1,60', null, 'number_separator'],
    ['1600,000', null, 'number_separator'],
    ['80%', '人', 'number_percent'],
    ['80%', null, 'number_percent'],
    ['5万', '万元', 'number_scale'],
    ['9'.repeat(80), null, 'number_invalid'],
  ])('%s with the unit %s is refused', (text, unit, code) => {
    expect(parseNumber(text, unit, ['value'])).toMatchObject({ ok: false, problem: { code, path: ['value'] } })
  })

  test('what is formatted for reading is read back as the same number', () => {
    fc.assert(
      fc.property(decimals, text => {
        const parsed = parseNumber(formatNumber(text), null)
        expect(parsed.ok && compare(decimal(parsed.value), decimal(text))).toBe(0)
      }),
    )
  })

  test('numbers are grouped, and show more places only where it takes them to differ', () => {
    expect(formatNumber('-1234567.80')).toBe('-1,234,567.80')
    expect(formatFigure('78.4000')).toBe('78.4')
    expect(formatFigure('1600', 0)).toBe('1,600')
    expect(formatBeside('79.996', '80')).toBe('79.996')
    expect(formatBeside('79.5', '80')).toBe('79.5')
  })
})
