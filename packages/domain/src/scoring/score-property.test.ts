import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleOf } from '../rule/table.ts'
import type { ValueRule } from '../rule/index.ts'
import { decimalsBetween, numericRule, numericRules, wildDecimal } from '../testing/rule-arbitrary.ts'
import { scoreRule } from '../testing/rule-case.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { explainTotal } from '../text/explain-total.ts'
import { scoreTexts as zh } from '../text/zh-CN/score.ts'
import { scoreAssessee } from './score.ts'

// The oracle: fractions as pairs of BigInt, never reduced, written from the catalogue and sharing nothing with the engine.
type Fraction = readonly [bigint, bigint]

function fraction(text: string): Fraction {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole + part)
  return [text.startsWith('-') ? -size : size, 10n ** BigInt(part.length)]
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d])
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const over = (x: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? times(x, [-d, -c]) : times(x, [d, c]))
const atLeast = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d >= c * b
const more = (x: Fraction, y: Fraction): boolean => !atLeast(y, x)
const zero: Fraction = [0n, 1n]

function whole([a, b]: Fraction, up: boolean): Fraction {
  const cut = a / b
  const exact = cut * b === a
  return [exact ? cut : up ? (a > 0n ? cut + 1n : cut) : a < 0n ? cut - 1n : cut, 1n]
}

function twoPlaces([a, b]: Fraction): string {
  const size = a < 0n ? -a : a
  const hundredths = (size * 200n + b) / (2n * b)
  const text = `${hundredths}`.padStart(3, '0')
  return `${a < 0n && hundredths > 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

function held(x: Fraction, full: Fraction): Fraction {
  const low = atLeast(x, zero) ? x : zero
  return more(low, full) ? full : low
}

function lost(gap: Fraction, rule: { per: string; deduct: string; stepMode: string }): Fraction {
  if (!more(gap, zero)) return zero
  const steps = over(gap, fraction(rule.per))
  return times(rule.stepMode === 'continuous' ? steps : whole(steps, rule.stepMode === 'ceil'), fraction(rule.deduct))
}

function oracleBands(rule: RuleOf<'bands'>, v: Fraction, full: Fraction): Fraction {
  const found = rule.bands.find(({ from, to }) =>
    rule.direction === 'higher'
      ? (from === null || atLeast(v, fraction(from))) && (to === null || more(fraction(to), v))
      : (from === null || more(v, fraction(from))) && (to === null || atLeast(fraction(to), v)),
  )
  return times(full, [BigInt(found?.worth ?? '0'), 100n])
}

function oraclePoints(rule: ValueRule, value: string, fullMarks: string): string {
  const [v, full] = [fraction(value), fraction(fullMarks)]
  const raw = (): Fraction => {
    switch (rule.kind) {
      case 'threshold': {
        if (rule.test.kind !== 'at_least' && rule.test.kind !== 'at_most') throw new Error('not drawn')
        const target = fraction(rule.test.target)
        const inside = rule.test.kind === 'at_least' ? atLeast(v, target) : atLeast(target, v)
        const equal = atLeast(v, target) && atLeast(target, v)
        return inside && !(rule.test.strict && equal) ? full : zero
      }
      case 'linear': {
        const target = fraction(rule.target)
        if (rule.direction === 'higher') return times(full, over(v, target))
        return atLeast(target, v) ? full : times(full, over(target, v))
      }
      case 'bands':
        return oracleBands(rule, v, full)
      case 'shortfall': {
        const target = fraction(rule.target)
        return minus(full, lost(rule.direction === 'higher' ? minus(target, v) : minus(v, target), rule))
      }
      case 'deduction': {
        const [line] = rule.deductions
        if (line === undefined) throw new Error('not drawn')
        return minus(full, lost(minus(fraction(rule.target ?? '0'), v), line))
      }
      default:
        throw new Error('not drawn')
    }
  }
  return twoPlaces(held(raw(), full))
}

const fullMarks = decimalsBetween(1, 30)

describe('every rule that reads a number', () => {
  test('gives exactly what an independent oracle over BigInt fractions gives', () => {
    fc.assert(
      fc.property(numericRule, wildDecimal, fullMarks, (rule, value, full) => {
        expect(scoreRule({ rule, value, fullMarks: full }).points).toBe(oraclePoints(rule, value, full))
      }),
      { numRuns: 1000 },
    )
  })

  test('stays between nothing and full marks', () => {
    fc.assert(
      fc.property(numericRule, wildDecimal, fullMarks, (rule, value, full) => {
        const points = fraction(scoreRule({ rule, value, fullMarks: full }).points ?? '')
        expect(atLeast(points, zero) && atLeast(fraction(full), points)).toBe(true)
      }),
    )
  })

  test.each(Object.entries(numericRules))(
    '%s never gives less for a better value',
    (_, arbitrary: fc.Arbitrary<ValueRule>) => {
      fc.assert(
        fc.property(
          arbitrary,
          decimalsBetween(-150, 150),
          decimalsBetween(0, 50),
          fullMarks,
          (rule, value, more, full) => {
            const lower =
              ('direction' in rule && rule.direction === 'lower') ||
              (rule.kind === 'threshold' && rule.test.kind === 'at_most')
            const better = twoPlaces((lower ? minus : plus)(fraction(value), fraction(more)))
            const points = (at: string): Fraction =>
              fraction(scoreRule({ rule, value: at, fullMarks: full }).points ?? '')
            expect(atLeast(points(better), points(value))).toBe(true)
          },
        ),
      )
    },
  )
})

describe('a whole scheme', () => {
  /** Three categories, two entries each, some of them not applicable. */
  const schemes = fc.record({
    rules: fc.array(fc.tuple(numericRule, fullMarks, wildDecimal, fc.boolean()), { minLength: 6, maxLength: 6 }),
    weights: fc.tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 })).filter(([a, b]) => a + b < 100),
  })

  const categories = ['a', 'b', 'c'].map(key => ({ key, name: key }))

  function scored({
    rules,
    weights: [a, b],
  }: {
    rules: readonly (readonly [ValueRule, string, string, boolean])[]
    weights: readonly [number, number]
  }) {
    const entries = rules.map(([rule, full], at) =>
      anEntry(`i${at}`, { rule, fullMarks: full, category: categories[at % 3]?.key ?? 'a' }),
    )
    const definition = aSchemeDefinition(entries, {
      categories,
      groups: [{ key: 'g', name: 'g', kinds: ['primary'], weights: { a: `${a}`, b: `${b}`, c: `${100 - a - b}` } }],
    })
    const indicators = rules.map((_, at) => anIndicator(`i${at}`, { formula: `v${at}`, dataItems: [`v${at}`] }))
    const values = Object.fromEntries(rules.map(([, , value], at) => [`v${at}`, value]))
    const notApplicable = rules.flatMap(([, , , out], at) => (out ? [`i${at}`] : []))
    return scoreAssessee(
      compiled(
        definition,
        indicators,
        rules.map((_, at) => aDataItem(`v${at}`)),
      ),
      anInput(verified(values), { notApplicable }),
    )
  }

  test('totals exactly as the oracle does', () => {
    fc.assert(
      fc.property(schemes, given => {
        const weights = [given.weights[0], given.weights[1], 100 - given.weights[0] - given.weights[1]]
        const parts = [0, 1, 2].flatMap(category => {
          const inside = given.rules.filter(([, , , out], at) => at % 3 === category && !out)
          const points = inside
            .map(([rule, full, value]) => fraction(oraclePoints(rule, value, full)))
            .reduce(plus, zero)
          const possible = inside.map(([, full]) => fraction(full)).reduce(plus, zero)
          return inside.length === 0 ? [] : [{ weight: weights[category] ?? 0, rate: over(points, possible) }]
        })
        const applied = parts.reduce((sum, part) => sum + part.weight, 0)
        const total = parts
          .map(part => times([BigInt(part.weight) * 100n, BigInt(applied)], part.rate))
          .reduce(plus, zero)
        expect(scored(given).total).toBe(parts.length === 0 ? null : twoPlaces(total))
      }),
    )
  })

  test('prints a total that can be computed again from what is printed', () => {
    fc.assert(
      fc.property(schemes, given => {
        const score = scored(given)
        const printed = explainTotal(score, zh).at(-1)
        if (printed === undefined) {
          expect(score.total).toBeNull()
          return
        }
        const [, parts = '', total] = /^总分：(.*) = (.*)$/.exec(printed) ?? []
        const sum = parts.split(' + ').map(part => {
          const [weight = '', points = '', full = ''] = part.split(/ [×÷] /)
          const [n = '0', d = '1'] = weight.split('/')
          return over(times([BigInt(n), BigInt(d)], fraction(points)), fraction(full))
        })
        expect(twoPlaces(sum.reduce(plus, zero))).toBe(total)
        expect(total).toBe(score.total)
        // So does the column of a table, but for half a unit in the last place of each part.
        const shown = score.categories.map(category => fraction(category.contribution)).reduce(plus, zero)
        const [numerator = '0', denominator = '1'] = (score.exactTotal ?? '0').split('/')
        const exact = over(fraction(numerator), fraction(denominator))
        const [off, unit] = plus(shown, times([-1n, 1n], exact))
        expect(Math.abs(Number(off) / Number(unit))).toBeLessThanOrEqual(0.00005 * score.categories.length + 1e-9)
        for (const category of score.categories) {
          const lines = score.lines.filter(line => line.category === category.category && line.points !== null)
          expect(twoPlaces(lines.map(line => fraction(line.points ?? '0')).reduce(plus, zero))).toBe(
            twoPlaces(fraction(category.points)),
          )
        }
      }),
    )
  })
})
