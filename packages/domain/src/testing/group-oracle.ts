import type { RuleOf } from '../rule/table.ts'

// An oracle of its own for rules that compare within a group: fractions as pairs of BigInt, never reduced, places by counting, no
// roots (the T-score is found by comparing squares). Written from the catalogue; it shares nothing with the engine.

type Fraction = readonly [bigint, bigint]
type GroupRule = RuleOf<'rank'> | RuleOf<'rank_shift'> | RuleOf<'relative'> | RuleOf<'distribution'>

/** One of the group: what it has now and a period earlier. */
export interface OracleMember {
  readonly value: string
  readonly base: string | null
}

function read(text: string): Fraction {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole + part)
  return [text.startsWith('-') ? -size : size, 10n ** BigInt(part.length)]
}

const whole = (number: number): Fraction => [BigInt(number), 1n]
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d])
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const over = (x: Fraction, [c, d]: Fraction): Fraction => times(x, c < 0n ? [-d, -c] : [d, c])
const sign = ([a, b]: Fraction, [c, d]: Fraction): number => (a * d > c * b ? 1 : a * d < c * b ? -1 : 0)
const held = (x: Fraction, full: Fraction): Fraction =>
  sign(x, whole(0)) < 0 ? whole(0) : sign(x, full) > 0 ? full : x
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, whole(0))

function twoPlaces([a, b]: Fraction): string {
  const hundredths = (a * 200n + b) / (2n * b)
  const text = `${hundredths}`.padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

/** How many of them are better, and how many are equal. */
function standing(own: Fraction, all: readonly Fraction[], better: 'higher' | 'lower'): { rank: number; tied: number } {
  const way = better === 'higher' ? 1 : -1
  return {
    rank: 1 + all.filter(other => sign(other, own) * way > 0).length,
    tied: all.filter(other => sign(other, own) === 0).length,
  }
}

function placeWorth(rule: RuleOf<'rank'>, place: number, size: number, full: Fraction): Fraction {
  const { award } = rule
  if (award.kind === 'linear') return held(minus(full, times(read(award.step), whole(place - 1))), full)
  if (award.kind === 'share') return over(times(full, whole(size - place + 1)), whole(size))
  const lines = award.kind === 'table' ? award.places.map((line, at) => ({ ...line, upTo: at + 1 })) : award.bands
  const line = lines.find(each => place <= Number(each.upTo))
  const worth = line?.worth ?? (award.beyond === 'last' ? (lines.at(-1)?.worth ?? '0') : '0')
  return times(full, over(read(worth), whole(100)))
}

function rankPoints(rule: RuleOf<'rank'>, own: Fraction, all: readonly Fraction[], full: Fraction): Fraction {
  const way = rule.direction === 'higher' ? 1 : -1
  const reached = (value: Fraction): boolean =>
    rule.threshold !== undefined && sign(value, read(rule.threshold)) * way >= 0
  if (reached(own)) return full
  const ranked = all.filter(value => !reached(value))
  const { rank, tied } = standing(own, ranked, rule.direction)
  const shared = rule.tie === 'best' ? 1 : tied
  const worths = Array.from({ length: shared }, (_, at) => placeWorth(rule, rank + at, ranked.length, full))
  return over(sum(worths), whole(shared))
}

function distributionPoints(
  rule: RuleOf<'distribution'>,
  own: Fraction,
  all: readonly Fraction[],
  full: Fraction,
): Fraction {
  const parts = rule.levels.map(({ share }, at) => {
    const hundredths = BigInt(share) * BigInt(all.length)
    return { at, count: Number(hundredths / 100n), rest: Number(hundredths % 100n) }
  })
  const missing = all.length - parts.reduce((count, part) => count + part.count, 0)
  const lucky = [...parts].sort((a, b) => (a.rest === b.rest ? a.at - b.at : b.rest - a.rest)).slice(0, missing)
  const order = parts.flatMap(part => Array<number>(part.count + (lucky.includes(part) ? 1 : 0)).fill(part.at))
  const { rank, tied } = standing(own, all, rule.direction)
  const level = order[(rule.allowOverflow ? rank : rank + tied - 1) - 1] ?? 0
  return times(full, over(read(rule.levels[level]?.percent ?? '0'), whole(100)))
}

/** T in hundredths: the greatest k with T ≥ (k − ½)/100, by 10·off ≥ c·σ as squares. T is not negative in groups of up to 26. */
function tScore(off: Fraction, variance: Fraction): number {
  if (sign(variance, whole(0)) === 0) return 5000
  const atLeast = (k: number): boolean => {
    const c = over(minus([BigInt(2 * k - 1), 200n], whole(50)), whole(10))
    const [left, right] = [sign(off, whole(0)) >= 0, sign(c, whole(0)) >= 0]
    if (left !== right) return left
    const squares = sign(times(off, off), times(times(c, c), variance))
    return left ? squares >= 0 : squares <= 0
  }
  let [low, high] = [0, 20_000]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (atLeast(middle)) low = middle
    else high = middle
  }
  return low
}

function awarded(
  award: Extract<RuleOf<'relative'>['reference'], { kind: 'mean' | 'given' }>['award'],
  difference: Fraction,
  higher: boolean,
  full: Fraction,
): Fraction {
  const good = higher ? difference : minus(whole(0), difference)
  switch (award.kind) {
    case 'threshold': {
      const margin = higher ? read(award.margin) : minus(whole(0), read(award.margin))
      const side = sign(good, margin)
      return side > 0 || (side === 0 && !award.strict) ? full : whole(0)
    }
    case 'shortfall': {
      if (sign(good, whole(0)) >= 0) return full
      const [n, d] = over(minus(whole(0), good), read(award.per))
      const steps: Fraction =
        award.stepMode === 'continuous' ? [n, d] : [n / d + (award.stepMode === 'ceil' && n % d !== 0n ? 1n : 0n), 1n]
      return minus(full, times(steps, read(award.deduct)))
    }
    default:
      throw new Error('not drawn')
  }
}

function relativePoints(rule: RuleOf<'relative'>, own: Fraction, all: readonly Fraction[], full: Fraction): Fraction {
  const higher = rule.direction === 'higher'
  const { reference } = rule
  const mean = over(sum(all), whole(all.length))
  switch (reference.kind) {
    case 'best': {
      const [best = own] = all.toSorted((a, b) => sign(a, b) * (higher ? -1 : 1))
      if (higher) return sign(best, whole(0)) <= 0 ? whole(0) : times(full, over(own, best))
      return sign(own, whole(0)) <= 0 ? full : times(full, over(best, own))
    }
    case 'mean':
      return awarded(reference.award, minus(own, mean), higher, full)
    case 'given':
      return awarded(reference.award, minus(own, read(reference.mean)), higher, full)
    case 't_score': {
      const squares = all.map(value => minus(value, mean)).map(off => times(off, off))
      const off = higher ? minus(own, mean) : minus(mean, own)
      const score = tScore(off, over(sum(squares), whole(all.length)))
      return times(full, [BigInt(Math.min(score, 10_000)), 10_000n])
    }
  }
}

function shiftPoints(
  rule: RuleOf<'rank_shift'>,
  at: number,
  group: readonly OracleMember[],
  full: Fraction,
): Fraction | null {
  const now = group.map(each => read(each.value))
  const earlier = group.flatMap(each => (each.base === null ? [] : [read(each.base)]))
  const ranks = group.map((each, index) => ({
    now: standing(now[index] ?? whole(0), now, rule.direction).rank,
    before: each.base === null ? null : standing(read(each.base), earlier, rule.direction).rank,
  }))
  const own = ranks[at]
  if (own === undefined || own.before === null) return null
  const changed = ranks.filter(each => each.now !== each.before).map(each => each.now)
  const lowestChanged = Math.max(0, ...changed)
  const run = ranks.filter(each => each.now > lowestChanged).length
  const inRun = own.now > lowestChanged && run >= Number(rule.minRun ?? '1')
  const stays = own.before >= earlier.length - 4 && own.now >= group.length - 4
  const tenths = (): number => {
    if (own.before === null) return 0
    if (own.now <= 5) return 10
    if (own.before <= 5) return 10 - (own.now - 5)
    if (stays && own.now === own.before && inRun) return 5
    const start = stays ? 6 : 8
    return own.now < own.before ? start + 2 * (own.before - own.now) : start - (own.now - own.before)
  }
  return held(times(full, over(whole(tenths()), whole(10))), full)
}

/** The points of one of a group, two places; null where it has no place before. */
export function oracleGroupPoints(
  rule: GroupRule,
  at: number,
  group: readonly OracleMember[],
  fullMarks: string,
): string | null {
  const full = read(fullMarks)
  const all = group.map(each => read(each.value))
  const own = all[at] ?? whole(0)
  const raw = (): Fraction | null => {
    switch (rule.kind) {
      case 'rank':
        return rankPoints(rule, own, all, full)
      case 'distribution':
        return distributionPoints(rule, own, all, full)
      case 'relative':
        return relativePoints(rule, own, all, full)
      case 'rank_shift':
        return shiftPoints(rule, at, group, full)
    }
  }
  const points = raw()
  return points === null ? null : twoPlaces(held(points, full))
}
