// One pass a column: each loop reads whole numbers, writes points in units of the last place and adds them to the category's sum.
// Whoever makes one sees to it that every product stays below 2^53, where doubles are exact.

/** Scores rows `from` up to `to` (excluded), writes points in units of the last place and adds them to the category's sum. */
export type RangeKernel = (from: number, to: number, points: Int32Array, sum: Int32Array) => void

/** Points `inside` where low ≤ n ≤ high, else none. */
export function within(n: Float64Array, low: number, high: number, inside: number): RangeKernel {
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = n[i] ?? 0
      const p = x >= low && x <= high ? inside : 0
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
  if (a === b && a > 0 && sign === 1) return reaching(n, d, strict, inside)
  const [p, q] = [a * sign, b * sign]
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = (n[i] ?? 0) * p
      const y = (d[i] ?? 0) * q
      const given = strict ? (x > y ? inside : 0) : x >= y ? inside : 0
      points[i] = given
      sum[i] = (sum[i] ?? 0) + given
    }
  }
}

/** Points `inside` where n reaches d (or passes it). */
export function reaching(n: Float64Array, d: Float64Array, strict: boolean, inside: number): RangeKernel {
  const less = strict ? 1 : 0
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const p = (n[i] ?? 0) - (d[i] ?? 0) >= less ? inside : 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** `full` from `whole` on, in proportion below it: ⌊(2·full·n + whole) ÷ 2·whole⌋, exact since the quotient of doubles below 2^53 never rounds up to a whole number that it does not reach. */
export function proportional(n: Float64Array, k: number, whole: number, full: number): RangeKernel {
  const [twice, double, edge] = [2 * full * k, 2 * whole, whole / k]
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = n[i] ?? 0
      const p = x >= edge ? full : x <= 0 ? 0 : Math.floor((twice * x + whole) / double) | 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** The same against a divisor of each row's own. */
export function proportionalTo(n: Float64Array, d: Float64Array, k: number, m: number, full: number): RangeKernel {
  const twice = 2 * full
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = (n[i] ?? 0) * k
      const y = (d[i] ?? 0) * m
      const p = x >= y ? full : x <= 0 ? 0 : Math.floor((twice * x + y) / (2 * y)) | 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** `full` up to the target, then full·target ÷ value. */
export function inverse(n: Float64Array, k: number, whole: number, full: number): RangeKernel {
  const twice = 2 * full * whole
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = (n[i] ?? 0) * k
      const p = x <= whole ? full : Math.floor((twice + x) / (2 * x)) | 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** Points by the first of at most three edges that n reaches (or stays at, with edges and n turned); more edges loop. */
export function tiers(n: Float64Array, sign: 1 | -1, edges: Float64Array, worths: Int32Array): RangeKernel {
  const [e0, e1, e2] = [edges[0] ?? -Infinity, edges[1] ?? -Infinity, edges[2] ?? -Infinity]
  const last = worths[edges.length] ?? 0
  const [w0, w1, w2, w3] = [worths[0] ?? last, worths[1] ?? last, worths[2] ?? last, worths[3] ?? last]
  if (edges.length <= 3)
    return (from, to, points, sum) => {
      for (let i = from; i < to; i += 1) {
        const x = (n[i] ?? 0) * sign
        const p = x >= e0 ? w0 : x >= e1 ? w1 : x >= e2 ? w2 : w3
        points[i] = p
        sum[i] = (sum[i] ?? 0) + p
      }
    }
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const x = (n[i] ?? 0) * sign
      let rung = 0
      while (rung < edges.length && x < (edges[rung] ?? 0)) rung += 1
      const p = worths[rung] ?? 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** `full − cost·⌊gap ÷ per⌋`, not below `least`; the gap is sign·n − edge, where that is above 0. */
export function stairs(
  n: Float64Array,
  {
    sign,
    edge,
    per,
    cost,
    full,
    least,
  }: { sign: 1 | -1; edge: number; per: number; cost: number; full: number; least: number },
): RangeKernel {
  if (per === 1)
    return (from, to, points, sum) => {
      for (let i = from; i < to; i += 1) {
        const gap = (n[i] ?? 0) * sign - edge
        const left = full - cost * gap
        const p = (gap <= 0 ? full : left < least ? least : left) | 0
        points[i] = p
        sum[i] = (sum[i] ?? 0) + p
      }
    }
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const gap = (n[i] ?? 0) * sign - edge
      const left = gap <= 0 ? full : full - cost * Math.floor(gap / per)
      const p = (left < least ? least : left) | 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}

/** Points by level. */
export function fusedLevels(codes: Int16Array, worths: Int32Array): RangeKernel {
  return (from, to, points, sum) => {
    for (let i = from; i < to; i += 1) {
      const p = worths[codes[i] ?? 0] ?? 0
      points[i] = p
      sum[i] = (sum[i] ?? 0) + p
    }
  }
}
