// One pass a column: each loop reads whole numbers, writes points in units of the last place and adds them to the category's sum.
// No loop asks a question of a value: a wrongly guessed branch costs more than the arithmetic around it. So a comparison is a number,
// 1 or 0; `x & ~(x >> 31)` is x where it is above 0, else 0; `x + (d & (d >> 31))` with d = y − x is the lesser of both. Whoever
// makes a kernel sees to it that its numbers stay below 2^30 there, and every other product below 2^53, where doubles are exact.
// What a loop reads of its maker stands in constants of its own: read anew in every round it would cost half as much again.

/** Scores rows `from` up to `to` (excluded), writes points in units of the last place and adds them to the category's sum. */
export type RangeKernel = (from: number, to: number, points: Int32Array, sum: Int32Array) => void

/** Numbers that a kernel calculates with as 32-bit integers stay below this. */
export const MOST_SMALL = 2 ** 30

/** Points `inside` where low ≤ n ≤ high, else none. */
export function within(n: Float64Array, low: number, high: number, inside: number): RangeKernel {
  if (high === Infinity) return atLeast(n, low, inside)
  return (from, to, points, sum) => {
    const [x, a, b, worth] = [n, low, high, inside]
    for (let i = from; i < to; i += 1) {
      const value = x[i] ?? 0
      const p = Math.imul(Number(value >= a) & Number(value <= b), worth)
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

function atLeast(n: Float64Array, low: number, inside: number): RangeKernel {
  return (from, to, points, sum) => {
    const [x, a, worth] = [n, low, inside]
    for (let i = from; i < to; i += 1) {
      const p = Math.imul(Number((x[i] ?? 0) >= a), worth)
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** Points `inside` where a·x reaches b·y, or stays at it with `sign` −1. */
export function against(
  [n, d]: readonly [Float64Array, Float64Array],
  [a, b]: readonly [number, number],
  sign: 1 | -1,
  strict: boolean,
  inside: number,
): RangeKernel {
  const least = strict ? 1 : 0
  const [p, q] = a === b && a > 0 ? [sign, sign] : [a * sign, b * sign]
  return (from, to, points, sum) => {
    const [x, y, ka, kb, edge, worth] = [n, d, p, q, least, inside]
    for (let i = from; i < to; i += 1) {
      const given = Math.imul(Number((x[i] ?? 0) * ka - (y[i] ?? 0) * kb >= edge), worth)
      points[i] = given
      sum[i] = (sum[i] ?? 0) + given
    }
  }
}

/**
 * `full` where k·n − zero reaches `whole`, in proportion below it: ⌊(2·full·x + whole) ÷ 2·whole⌋. Times the inverse is exact: half
 * a unit more in the dividend keeps the quotient so far from whole numbers that no rounding of a double reaches one.
 */
export function proportional(n: Float64Array, k: number, zero: number, whole: number, full: number): RangeKernel {
  const times = 2 * full * k
  const plus = whole - 2 * full * zero + 0.5
  const inverse = 1 / (2 * whole)
  return (from, to, points, sum) => {
    const [x, by, more, part, most] = [n, times, plus, inverse, full]
    for (let i = from; i < to; i += 1) {
      const raw = (((x[i] ?? 0) * by + more) * part) | 0
      const above = raw & ~(raw >> 31)
      const over = most - above
      const p = above + (over & (over >> 31))
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** The same against a divisor of each row's own: ⌊(2·full·k·x + m·y) ÷ 2·m·y⌋ is exact, as the quotient of doubles below 2^53 never rounds up to a whole number that it does not reach. */
export function proportionalTo(n: Float64Array, d: Float64Array, k: number, m: number, full: number): RangeKernel {
  const times = 2 * full * k
  return (from, to, points, sum) => {
    const [x, y, by, one, most] = [n, d, times, m, full]
    for (let i = from; i < to; i += 1) {
      const part = (y[i] ?? 0) * one
      const raw = (((x[i] ?? 0) * by + part) / (2 * part)) | 0
      const above = raw & ~(raw >> 31)
      const over = most - above
      const p = above + (over & (over >> 31))
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** `full` up to the target, then full·target ÷ value. */
export function inverse(n: Float64Array, k: number, whole: number, full: number): RangeKernel {
  const twice = 2 * full * whole
  return (from, to, points, sum) => {
    const [x, by, least, top] = [n, k, whole, twice]
    for (let i = from; i < to; i += 1) {
      const over = ((x[i] ?? 0) * by - least) | 0
      const value = least + (over & ~(over >> 31))
      const p = ((top + value) / (2 * value)) | 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** Points by the first of the edges that n reaches (or stays at, with edges and n turned). Edges fall. */
export function tiers(n: Float64Array, sign: 1 | -1, edges: Float64Array, worths: Int32Array): RangeKernel {
  const rest = worths[edges.length] ?? 0
  const gains = Int32Array.from(edges, (_, at) => (worths[at] ?? 0) - (worths[at + 1] ?? 0))
  if (edges.length === 3) return threeTiers(n, sign, edges, gains, rest)
  return (from, to, points, sum) => {
    const [x, turn, least, bounds, each] = [n, sign, rest, edges, gains]
    for (let i = from; i < to; i += 1) {
      const value = (x[i] ?? 0) * turn
      let p = least
      for (let at = 0; at < bounds.length; at += 1) p += Math.imul(Number(value >= (bounds[at] ?? 0)), each[at] ?? 0)
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

function threeTiers(
  n: Float64Array,
  sign: 1 | -1,
  [e0 = 0, e1 = 0, e2 = 0]: Float64Array,
  [g0 = 0, g1 = 0, g2 = 0]: Int32Array,
  rest: number,
): RangeKernel {
  return (from, to, points, sum) => {
    const [x, turn, a, b, c] = [n, sign, e0, e1, e2]
    const [ga, gb, gc, least] = [g0, g1, g2, rest]
    for (let i = from; i < to; i += 1) {
      const v = (x[i] ?? 0) * turn
      const p = least + Math.imul(Number(v >= a), ga) + Math.imul(Number(v >= b), gb) + Math.imul(Number(v >= c), gc)
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** What steps of `per` cost or earn. */
export interface Steps {
  readonly per: number
  readonly each: number
}

/** `full − each·⌊gap ÷ per⌋`, not below `least`; the gap is sign·n − edge, where that is above 0. */
export function stairs(
  n: Float64Array,
  { sign, edge }: { readonly sign: 1 | -1; readonly edge: number },
  { per, each }: Steps,
  full: number,
  least: number,
): RangeKernel {
  const inverseStep = 1 / per
  return (from, to, points, sum) => {
    const [x, turn, start, part, cost, most, bottom] = [n, sign, edge, inverseStep, each, full - least, least]
    for (let i = from; i < to; i += 1) {
      const gap = ((x[i] ?? 0) * turn - start) | 0
      const steps = (((gap & ~(gap >> 31)) + 0.5) * part) | 0
      const left = most - Math.imul(cost, steps)
      const p = bottom + (left & ~(left >> 31))
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** `each·⌊n ÷ per⌋`, at most `most`; nothing for what is below 0. */
export function rising(n: Float64Array, { per, each }: Steps, most: number): RangeKernel {
  const inverseStep = 1 / per
  return (from, to, points, sum) => {
    const [x, part, worth, top] = [n, inverseStep, each, most]
    for (let i = from; i < to; i += 1) {
      const count = (x[i] ?? 0) | 0
      const steps = (((count & ~(count >> 31)) + 0.5) * part) | 0
      const over = top - Math.imul(worth, steps)
      const p = top - (over & ~(over >> 31))
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** What a kernel gives, and nothing where low ≤ n ≤ high; it gives no points below 0. */
export function nothingWhere(kernel: RangeKernel, n: Float64Array, low: number, high: number): RangeKernel {
  return (from, to, points, sum) => {
    kernel(from, to, points, sum)
    const [x, a, b] = [n, low, high]
    for (let i = from; i < to; i += 1) {
      const value = x[i] ?? 0
      const p = points[i] ?? 0
      const kept = Math.imul(1 - (Number(value >= a) & Number(value <= b)), p)
      points[i] = kept
      sum[i] = (sum[i] ?? 0) + kept - p
    }
  }
}

/** Points by level. */
export function fusedLevels(codes: Int16Array, worths: Int32Array): RangeKernel {
  return (from, to, points, sum) => {
    const [x, table] = [codes, worths]
    for (let i = from; i < to; i += 1) {
      const p = table[x[i] ?? 0] ?? 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}
