import fc from 'fast-check'
import type { RuleOf } from '../rule/table.ts'
import { decimalsBetween } from './rule-arbitrary.ts'

const directions = fc.constantFrom('higher' as const, 'lower' as const)

/** Worths in percent, best first. */
const worths = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
  .map(all => all.toSorted((a, b) => b - a).map(String))

type Rank = RuleOf<'rank'>
const beyond = fc.constantFrom('last' as const, 'zero' as const)

const table = fc.tuple(worths, beyond).map(([all, after]): Rank['award'] => ({
  kind: 'table',
  worth: 'percent',
  places: all.map(worth => ({ worth })),
  beyond: after,
}))

const bands = fc.tuple(worths, beyond, fc.integer({ min: 1, max: 3 })).map(([all, after, size]): Rank['award'] => ({
  kind: 'bands',
  worth: 'percent',
  bands: all.map((worth, at) => ({ upTo: `${(at + 1) * size}`, worth })),
  beyond: after,
}))

const falling = decimalsBetween(1, 4).map((step): Rank['award'] => ({ kind: 'linear', step }))

const rank = fc
  .tuple(
    directions,
    fc.oneof(table, bands, falling, fc.constant<Rank['award']>({ kind: 'share' })),
    fc.constantFrom('best' as const, 'average' as const),
    fc.option(decimalsBetween(-50, 150), { nil: undefined }),
  )
  .map(([direction, award, tie, threshold]): Rank => ({
    kind: 'rank',
    direction,
    award,
    tie,
    ...(threshold === undefined ? {} : { threshold }),
  }))

type Relative = RuleOf<'relative'>

const shortfall = fc
  .tuple(
    decimalsBetween(1, 10),
    decimalsBetween(1, 3),
    fc.constantFrom('floor' as const, 'ceil' as const, 'continuous' as const),
  )
  .map(([per, deduct, stepMode]) => ({ kind: 'shortfall' as const, per, deduct, stepMode }))

const threshold = fc
  .tuple(decimalsBetween(-20, 20), fc.boolean())
  .map(([margin, strict]) => ({ kind: 'threshold' as const, margin, strict }))

const award = fc.oneof(shortfall, threshold)

const relative = fc
  .tuple(
    directions,
    fc.oneof(
      fc.constant<Relative['reference']>({ kind: 'best' }),
      award.map((given): Relative['reference'] => ({ kind: 'mean', of: 'units', award: given })),
      fc
        .tuple(decimalsBetween(-50, 150), award)
        .map(([mean, given]): Relative['reference'] => ({ kind: 'given', mean, award: given })),
      fc.constant<Relative['reference']>({ kind: 't_score', decimals: 2 }),
    ),
  )
  .map(([direction, reference]): Relative => ({ kind: 'relative', direction, reference }))

/** Shares in percent that add up to 100. */
const shares = fc
  .array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
  .map(cuts => [0, ...cuts.toSorted((a, b) => a - b), 100].map((end, at, all) => end - (all[at - 1] ?? 0)).slice(1))

const distribution = fc
  .tuple(directions, shares, fc.boolean())
  .map(([direction, all, allowOverflow]): RuleOf<'distribution'> => ({
    kind: 'distribution',
    direction,
    levels: all.map((share, at) => ({
      level: `等级${at + 1}`,
      share: `${share}`,
      percent: `${Math.round(100 - (at * 100) / all.length)}`,
    })),
    allowOverflow,
  }))

const rankShift = fc
  .tuple(directions, fc.integer({ min: 1, max: 3 }))
  .map(([direction, minRun]): RuleOf<'rank_shift'> => ({
    kind: 'rank_shift',
    direction,
    previous: { kind: 'computed' },
    minRun: `${minRun}`,
  }))

/** Sound rules that compare within the ranking group, by kind. */
export const groupRules = { rank, relative, distribution, rank_shift: rankShift }

/** Any of them. */
export const groupRule = fc.oneof(rank, relative, distribution, rankShift)
