// What the rules that score one assessee by itself give, written from the catalogue over BigInt fractions: it shares nothing with the engine.

import {
  atLeast,
  type Fraction,
  fraction,
  greater,
  lesser,
  minus,
  more,
  nothing,
  over,
  places,
  plus,
  times,
  wholeBelow,
} from './fraction.ts'

const hundred: Fraction = [100n, 1n]

/** Between nothing and full marks, as printed. */
export function printed(points: Fraction, low: Fraction, high: Fraction): string {
  return places(greater(low, lesser(points, high)), 2)
}

/** `u(gap ÷ per)` of R5. */
export function steps(gap: Fraction, per: string, mode: string): Fraction {
  const exact = over(gap, fraction(per))
  if (mode === 'continuous') return exact
  const below = wholeBelow(exact)
  const whole = exact[0] === below * exact[1]
  return [mode === 'ceil' && !whole ? below + 1n : below, 1n]
}

/** R2 with over-fulfilment; two ranges above the target. */
export function overFulfilment(
  { target, per, deduct, first, second, upTo, limit, mode }: Readonly<Record<string, string>>,
  value: string,
  fullMarks: string,
): string {
  const read = (text: string | undefined): Fraction => fraction(text ?? '0')
  const [v, t, u, full, most] = [read(value), read(target), read(upTo), read(fullMarks), read(limit)] as const
  const above = (from: Fraction, to: Fraction | null): Fraction => {
    const reach = minus(to === null ? v : lesser(v, to), from)
    return greater(nothing, reach)
  }
  const term = (gap: Fraction, each: string | undefined): Fraction =>
    times(steps(gap, per ?? '1', mode ?? ''), fraction(each ?? '0'))
  const change = minus(
    plus(term(above(t, u), first), term(above(u, null), second)),
    term(greater(nothing, minus(t, v)), deduct),
  )
  const held = greater(minus(nothing, most), lesser(change, most))
  return printed(plus(full, held), nothing, plus(full, most))
}

/** R18: what is left after the trim, its mean, as a share of 100. */
export function panel(scores: readonly string[], cut: number, fullMarks: string): string {
  const sorted = scores.map(fraction).toSorted((a, b) => (more(a, b) ? 1 : more(b, a) ? -1 : 0))
  const left = cut * 2 >= sorted.length ? sorted : sorted.slice(cut, sorted.length - cut)
  const mean = over(left.reduce(plus, nothing), [BigInt(left.length), 1n])
  return printed(over(times(mean, fraction(fullMarks)), hundred), nothing, fraction(fullMarks))
}

/** R19: two classes by weight, four levels worth 100, 80, 60 and 0; null without any vote. */
export function vote(
  classes: readonly { readonly weight: number; readonly counts: readonly number[] }[],
  fullMarks: string,
): string | null {
  const worth = [100, 80, 60, 0]
  const voted = classes.filter(each => each.counts.some(count => count > 0))
  if (voted.length === 0) return null
  const whole = voted.reduce((sum, each) => sum + each.weight, 0)
  const rate = voted
    .map(({ weight, counts }): Fraction => {
      const n = counts.reduce((a, b) => a + b, 0)
      return [BigInt(weight * counts.reduce((sum, count, at) => sum + count * (worth[at] ?? 0), 0)), BigInt(whole * n)]
    })
    .reduce(plus, nothing)
  return places(over(times(rate, fraction(fullMarks)), hundred), 2)
}

/** R13: rates by weight; a null rate is missing, a null weight does not apply. Null where nothing applies or all is missing. */
export function composite(
  parts: readonly { readonly weight: number; readonly rate: string | null; readonly applies: boolean }[],
  fullMarks: string,
): string | null {
  const applied = parts.filter(part => part.applies)
  if (applied.every(part => part.rate === null)) return null
  const whole = BigInt(applied.reduce((sum, part) => sum + part.weight, 0))
  const sum = applied
    .map(({ weight, rate }): Fraction => times([BigInt(weight), whole], fraction(rate ?? '0')))
    .reduce(plus, nothing)
  return printed(over(times(sum, fraction(fullMarks)), hundred), nothing, fraction(fullMarks))
}

/** R6 (c)–(e): proportional to a target of the change, the rate or the share of the gap; null where it does not apply. */
export function improvement(
  measure: string,
  higher: boolean,
  target: string,
  { value, base, fullMarks }: Readonly<Record<'value' | 'base' | 'fullMarks', string>>,
): string | null {
  const [v, b, full] = [fraction(value), fraction(base), fraction(fullMarks)]
  const better = (from: Fraction, to: Fraction): Fraction => (higher ? minus(to, from) : minus(from, to))
  const share = (x: Fraction): string => printed(over(times(full, x), fraction(target)), nothing, full)
  const change = better(b, v)
  if (measure === 'difference') return share(change)
  if (measure === 'rate')
    return b[0] === 0n ? null : share(over(times(change, hundred), [b[0] < 0n ? -b[0] : b[0], b[1]]))
  const ideal: Fraction = higher ? hundred : nothing
  const gap = better(b, ideal)
  if (more(gap, nothing)) return share(over(times(change, hundred), gap))
  return places(atLeast(better(ideal, v), nothing) ? full : nothing, 2)
}

/** R15 by the share cleared. */
export function clearance(remaining: number, initial: number, fullMarks: string): string {
  const full = fraction(fullMarks)
  if (initial === 0) return places(remaining === 0 ? full : nothing, 2)
  return printed(times(full, [BigInt(initial - remaining), BigInt(initial)]), nothing, full)
}

/** R20 with a most and a last tolerable day. */
export function lateness(days: number, rate: string, most: string, voidAfter: number, fullMarks: string): string {
  const full = fraction(fullMarks)
  if (days > voidAfter) return places(nothing, 2)
  return printed(minus(full, lesser(fraction(most), times(fraction(rate), [BigInt(days), 1n]))), nothing, full)
}
