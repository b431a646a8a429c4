import fc from 'fast-check'
import type { ValueRule } from '../rule/index.ts'
import type { RuleOf } from '../rule/table.ts'

/** Canonical decimals in hundredths, both bounds included; `-0` never comes up. */
export function decimalsBetween(low: number, high: number): fc.Arbitrary<string> {
  return fc.integer({ min: low * 100, max: high * 100 }).map(hundredths => {
    const size = `${Math.abs(hundredths)}`.padStart(3, '0')
    return `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
  })
}

/** Values as wild as a sheet holds them: long fractions, large, small, negative. */
export const wildDecimal: fc.Arbitrary<string> = fc.oneof(
  decimalsBetween(-200, 200),
  fc.constantFrom(
    '1.005',
    '2.675',
    '0.30000000000000004',
    '1000000000000000',
    '-1000000000000000.005',
    '0',
    '0.1',
    '79.999999999999999999',
  ),
)

const directions = fc.constantFrom('higher' as const, 'lower' as const)
const modes = fc.constantFrom('floor' as const, 'ceil' as const, 'continuous' as const)

/** Bounds in ascending order, all different. */
const bounds = fc
  .uniqueArray(fc.integer({ min: -50, max: 120 }), { minLength: 1, maxLength: 5 })
  .map(all => all.toSorted((a, b) => a - b).map(String))

const bands = fc.tuple(directions, bounds).map(([direction, ends]): RuleOf<'bands'> => {
  const all = ends.concat('').map((_, at) => ({
    from: ends[at - 1] ?? null,
    to: ends[at] ?? null,
    worth: `${Math.round((at * 100) / ends.length)}`,
  }))
  const worths =
    direction === 'higher' ? all : all.map((band, at) => ({ ...band, worth: all[all.length - 1 - at]?.worth ?? '0' }))
  return { kind: 'bands', direction, worth: 'percent', bands: worths.toReversed() }
})

const threshold = fc
  .tuple(fc.constantFrom('at_least' as const, 'at_most' as const), decimalsBetween(-100, 100), fc.boolean())
  .map(([kind, target, strict]): RuleOf<'threshold'> => ({ kind: 'threshold', test: { kind, target, strict } }))

const linear = fc
  .tuple(directions, decimalsBetween(1, 150))
  .map(([direction, target]): RuleOf<'linear'> => ({ kind: 'linear', direction, target }))

const shortfall = fc
  .tuple(directions, decimalsBetween(-100, 100), decimalsBetween(1, 10), decimalsBetween(1, 3), modes)
  .map(([direction, target, per, deduct, stepMode]): RuleOf<'shortfall'> => ({
    kind: 'shortfall',
    direction,
    target,
    per,
    deduct,
    stepMode,
  }))

const deduction = fc
  .tuple(decimalsBetween(0, 50), decimalsBetween(1, 10), decimalsBetween(1, 3), modes)
  .map(([target, per, deduct, stepMode]): RuleOf<'deduction'> => ({
    kind: 'deduction',
    target,
    deductions: [{ label: '每少1次', count: 'max(0, target - value)', per, deduct, stepMode, cap: null, when: null }],
  }))

/** The kinds whose points lie between nothing and full marks and follow from one number. */
export type NumericKind = 'threshold' | 'linear' | 'bands' | 'shortfall' | 'deduction'

/** Sound rules of those kinds; the rest have inputs of their own. */
export const numericRules: {
  readonly [K in NumericKind]: fc.Arbitrary<RuleOf<K>>
} = {
  threshold,
  linear,
  bands,
  shortfall,
  deduction,
}

/** Any of them. */
export const numericRule: fc.Arbitrary<ValueRule> = fc.oneof(...Object.values(numericRules))
