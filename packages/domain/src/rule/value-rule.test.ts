import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/working-day.ts'
import { fraction, atLeast } from '../testing/fraction.ts'
import { decimalsBetween, wildDecimal } from '../testing/rule-arbitrary.ts'
import { scoreRule } from '../testing/rule-case.ts'
import * as oracle from '../testing/value-rule-oracle.ts'
import type { ValueRule } from './index.ts'
import type { Trim } from './panel-rule.ts'
import type { RuleOf } from './table.ts'

const fullMarks = decimalsBetween(1, 30)
const modes = fc.constantFrom('floor' as const, 'ceil' as const, 'continuous' as const)
const scores = fc.array(decimalsBetween(0, 100), { minLength: 1, maxLength: 14 })

const settings = fc.record({
  target: decimalsBetween(-50, 100),
  width: fc.integer({ min: 1, max: 60 }),
  per: decimalsBetween(1, 5),
  deduct: decimalsBetween(0, 2),
  first: decimalsBetween(0, 2),
  second: decimalsBetween(0, 2),
  limit: decimalsBetween(1, 20),
  mode: modes,
})

function upToOf({ target, width }: { target: string; width: number }): string {
  const [whole = '0', part = '00'] = target.replace('-', '').split('.')
  const hundredths = (target.startsWith('-') ? -1 : 1) * Number(`${whole}${part}`) + width * 100
  const size = `${Math.abs(hundredths)}`.padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
}

function overFulfilment(given: typeof settings extends fc.Arbitrary<infer T> ? T : never): RuleOf<'over_fulfilment'> {
  const { target, per, deduct, first, second, limit, mode } = given
  return {
    kind: 'over_fulfilment',
    measure: 'value',
    target,
    per,
    deduct,
    ranges: [
      { upTo: upToOf(given), award: first },
      { upTo: null, award: second },
    ],
    limit,
    stepMode: mode,
  }
}

describe('rules that score one assessee by itself give exactly what an independent oracle gives', () => {
  test('over-fulfilment', () => {
    fc.assert(
      fc.property(settings, wildDecimal, fullMarks, (given, value, full) => {
        const { width: _, ...texts } = given
        const expected = oracle.overFulfilment({ ...texts, upTo: upToOf(given) }, value, full)
        expect(scoreRule({ rule: overFulfilment(given), value, fullMarks: full }).points).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('improvement, by difference, rate and share of the gap', () => {
    const measures = fc.constantFrom('difference' as const, 'rate' as const, 'gap_closed' as const)
    fc.assert(
      fc.property(
        measures,
        fc.boolean(),
        decimalsBetween(1, 100),
        wildDecimal,
        wildDecimal,
        fullMarks,
        (measure, up, target, value, base, full) => {
          const rule: ValueRule = {
            kind: 'improvement',
            direction: up ? 'higher' : 'lower',
            basePeriod: '上年同期',
            measure,
            rule: { kind: 'linear', direction: 'higher', target },
          }
          const found = scoreRule({ rule, value, fullMarks: full, baselines: { v: base } })
          expect(found.points).toBe(oracle.improvement(measure, up, target, { value, base, fullMarks: full }))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('composites, with parts that are missing or do not apply', () => {
    const part = fc.record({
      weight: fc.constant(25),
      rate: fc.option(decimalsBetween(-20, 120)),
      applies: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), fullMarks, (parts, full) => {
        const rule: ValueRule = {
          kind: 'composite',
          parts: parts.map(({ weight }, at) => ({
            name: `${at}`,
            weight: `${weight}`,
            formula: `r${at}`,
            rule: null,
            notApplicableWhen: `n${at} > 0`,
          })),
        }
        const data = Object.fromEntries(
          parts.flatMap(({ rate, applies }, at) => [
            [`r${at}`, rate] as const,
            [`n${at}`, applies ? '0' : '1'] as const,
          ]),
        )
        const numbers = parts.map((_, at) => `r${at}`)
        const found = scoreRule({ rule, value: null, fullMarks: full, data, types: { numbers } })
        expect(found.points).toBe(oracle.composite(parts, full))
      }),
    )
  })

  test('a share cleared', () => {
    const rule: ValueRule = {
      kind: 'clearance',
      form: { kind: 'stock', initial: 'initial', award: 'share', noInitial: 'full' },
    }
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fullMarks, (remaining, initial, full) => {
        const found = scoreRule({ rule, value: `${remaining}`, fullMarks: full, data: { initial: `${initial}` } })
        expect(found.points).toBe(oracle.clearance(remaining, initial, full))
      }),
    )
  })

  test('a panel of judges, in whatever order they scored', () => {
    const trims = fc.constantFrom<Trim>(
      { kind: 'one_each', above: 5 },
      { kind: 'share', percent: '10', atLeastOne: false },
      { kind: 'share', percent: '20', atLeastOne: true },
      { kind: 'none' },
    )
    fc.assert(
      fc.property(scores, trims, fullMarks, fc.integer(), (given, trim, full, seed) => {
        const share = trim.kind === 'share' ? Math.floor((Number(trim.percent) * given.length) / 100) : 0
        const cut =
          trim.kind === 'one_each'
            ? given.length > trim.above
              ? 1
              : 0
            : trim.kind === 'share' && trim.atLeastOne
              ? Math.max(1, share)
              : share
        const rule: ValueRule = { kind: 'panel', scores: { kind: 'ballots', key: '评委' }, outOf: '100', trim }
        const cast = given.map(score => ({ voter: '评委', score, level: null, recused: false }))
        const turned = cast.toSorted((a, b) => ((a.score.length * seed) % 7) - ((b.score.length * seed) % 7))
        const expected = oracle.panel(given, cut, full)
        for (const ballots of [cast, turned, cast.toReversed()])
          expect(scoreRule({ rule, value: null, fullMarks: full, ballots: { 评委: ballots } }).points).toBe(expected)
      }),
    )
  })

  test('a vote by classes', () => {
    const counts = fc.array(fc.nat(30), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 99 }), fullMarks, (first, second, weight, full) => {
        const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
        const rule: ValueRule = {
          kind: 'vote',
          form: {
            kind: 'levels',
            levels: ['100', '80', '60', '0'].map((percent, at) => ({ level: `${at}`, percent })),
          },
          ballots: null,
          classes: [
            { voter: '家长', weight: `${weight}`, counts: keys.slice(0, 4) },
            { voter: '教师', weight: `${100 - weight}`, counts: keys.slice(4) },
          ],
        }
        const data = Object.fromEntries([...first, ...second].map((count, at) => [keys[at] ?? '', `${count}`]))
        const classes = [
          { weight, counts: first },
          { weight: 100 - weight, counts: second },
        ]
        expect(scoreRule({ rule, value: null, fullMarks: full, data }).points).toBe(oracle.vote(classes, full))
      }),
    )
  })

  test('days late', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        decimalsBetween(0, 3),
        decimalsBetween(1, 9),
        fc.nat(40),
        fullMarks,
        (days, rate, most, last, full) => {
          const rule: ValueRule = {
            kind: 'lateness',
            late: { kind: 'date', item: 'on', deadline: '2020-02-20', days: 'calendar' },
            rate,
            most,
            voidAfter: last,
          }
          const data = { on: addDays('2020-02-20', days) }
          expect(scoreRule({ rule, value: null, fullMarks: full, data }).points).toBe(
            oracle.lateness(days, rate, most, last, full),
          )
        },
      ),
    )
  })

  test('a conversion', () => {
    fc.assert(
      fc.property(wildDecimal, decimalsBetween(1, 900), fullMarks, (value, childFull, full) => {
        const points = oracle.printed(
          [
            fraction(value)[0] * fraction(full)[0] * fraction(childFull)[1],
            fraction(value)[1] * fraction(full)[1] * fraction(childFull)[0],
          ],
          [0n, 1n],
          fraction(full),
        )
        expect(
          scoreRule({ rule: { kind: 'conversion', childFull, allowOver: false }, value, fullMarks: full }).points,
        ).toBe(points)
      }),
    )
  })
})

test('over-fulfilment never gives less for more, nor leaves its limits', () => {
  fc.assert(
    fc.property(
      settings,
      decimalsBetween(-150, 150),
      decimalsBetween(0, 50),
      fullMarks,
      (given, value, further, full) => {
        const rule = overFulfilment(given)
        const points = (at: string) => fraction(scoreRule({ rule, value: at, fullMarks: full }).points ?? '')
        const [a, b] = fraction(value)
        const [c, d] = fraction(further)
        const hundredths = (a * 100n) / b + (c * 100n) / d
        const size = `${hundredths < 0n ? -hundredths : hundredths}`.padStart(3, '0')
        const better = `${hundredths < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
        expect(atLeast(points(better), points(value))).toBe(true)
        const [n, m] = fraction(full)
        const [l, k] = fraction(given.limit)
        expect(atLeast([n * k + l * m, m * k], points(better))).toBe(true)
        expect(atLeast(points(value), [0n, 1n])).toBe(true)
      },
    ),
  )
})
