import {
  at,
  constant,
  isSafe,
  mergeStatus,
  plus,
  type Program,
  register,
  spread,
  Status,
  statusRegister,
  times,
  type Vector,
} from './vector.ts'

// Each operation answers undefined where its result might pass 2^53: the exact engine then takes over.

/** a + b, or a − b with sign −1. */
export function addVectors(program: Program, a: Vector, b: Vector, sign: 1 | -1 = 1): Vector | undefined {
  const status = mergeStatus(program, a.status, b.status)
  if (typeof a.d === 'number' && a.d === b.d) {
    const mostN = a.mostN + b.mostN
    if (!isSafe(mostN)) return undefined
    return { n: plus(program, a.n, b.n, sign), d: a.d, mostN, mostD: a.mostD, status, truth: false }
  }
  const [mostN, mostD] = [a.mostN * b.mostD + b.mostN * a.mostD, a.mostD * b.mostD]
  if (!isSafe(mostN) || !isSafe(mostD)) return undefined
  const n = plus(program, times(program, a.n, b.d), times(program, b.n, a.d), sign)
  return { n, d: times(program, a.d, b.d), mostN, mostD, status, truth: false }
}

/** a × b. */
export function multiplyVectors(program: Program, a: Vector, b: Vector): Vector | undefined {
  const [mostN, mostD] = [a.mostN * b.mostN, a.mostD * b.mostD]
  if (!isSafe(mostN) || !isSafe(mostD)) return undefined
  const status = mergeStatus(program, a.status, b.status)
  return { n: times(program, a.n, b.n), d: times(program, a.d, b.d), mostN, mostD, status, truth: false }
}

/** The divisor turned over, its sign in the numerator; where it is 0 the row has no value. */
function turnedOver(program: Program, b: Vector): Vector {
  if (typeof b.n === 'number') {
    const sign = Math.sign(b.n)
    const n = typeof b.d === 'number' ? sign * b.d : times(program, b.d, sign)
    return { n, d: Math.abs(b.n), mostN: b.mostD, mostD: b.mostN, status: b.status, truth: false }
  }
  const [n, d, status] = [register(), register(), statusRegister()]
  const [from, over] = [b.n, spread(b.d)]
  program.steps.push((_, length) => {
    const [x, y, p, q, s] = [from.a, over.a, n.a, d.a, status.a]
    for (let i = 0; i < length; i += 1) {
      const value = x[i] ?? 0
      p[i] = value < 0 ? -(y[i] ?? 0) : (y[i] ?? 0)
      q[i] = value < 0 ? -value : value
      s[i] = value === 0 ? Status.zeroDenominator : 0
    }
  })
  const known = mergeStatus(program, b.status, status)
  return { n, d, mostN: b.mostD, mostD: b.mostN, status: known, truth: false }
}

/** a ÷ b. `positive`: b is known to be above 0 in every row that has a value. */
export function divideVectors(program: Program, a: Vector, b: Vector, positive: boolean): Vector | undefined {
  if (typeof b.n === 'number' && b.n === 0) return undefined
  const over = positive
    ? { n: b.d, d: b.n, mostN: b.mostD, mostD: b.mostN, status: b.status, truth: false }
    : turnedOver(program, b)
  return multiplyVectors(program, a, over)
}

/** −a. */
export function negateVector(program: Program, a: Vector): Vector {
  return { ...a, n: times(program, a.n, -1), truth: false }
}

/** |a|. */
export function absoluteVector(program: Program, a: Vector): Vector {
  if (typeof a.n === 'number') return { ...a, n: Math.abs(a.n) }
  const [from, to] = [a.n, register()]
  program.steps.push((_, length) => {
    const [x, z] = [from.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = Math.abs(x[i] ?? 0)
  })
  return { ...a, n: to }
}

/** a.n·b.d and b.n·a.d: on one denominator, so that they can be compared. */
function crossed(program: Program, a: Vector, b: Vector): readonly [Vector['n'], Vector['n']] | undefined {
  if (typeof a.d === 'number' && a.d === b.d) return [a.n, b.n]
  if (!isSafe(a.mostN * b.mostD) || !isSafe(b.mostN * a.mostD)) return undefined
  return [times(program, a.n, b.d), times(program, b.n, a.d)]
}

/** Where `holds` says so of a against b, 1. */
export function compareVectors(
  program: Program,
  a: Vector,
  b: Vector,
  holds: (sign: number) => boolean,
): Vector | undefined {
  const sides = crossed(program, a, b)
  if (sides === undefined) return undefined
  const [x, y, to] = [spread(sides[0]), spread(sides[1]), register()]
  const [less, equal, more] = [holds(-1), holds(0), holds(1)].map(Number)
  program.steps.push((_, length) => {
    const [p, q, z] = [x.a, y.a, to.a]
    for (let i = 0; i < length; i += 1) {
      const u = p[i] ?? 0
      const v = q[i] ?? 0
      z[i] = (u < v ? less : u === v ? equal : more) ?? 0
    }
  })
  return { n: to, d: 1, mostN: 1, mostD: 1, status: mergeStatus(program, a.status, b.status), truth: true }
}

/** a where `choice` holds, else b. The choice's own status leads; that of the part not chosen is of no consequence. */
export function choose(program: Program, choice: Vector, a: Vector, b: Vector): Vector {
  const [w, an, ad, bn, bd] = [spread(choice.n), spread(a.n), spread(a.d), spread(b.n), spread(b.d)]
  const sameD = typeof a.d === 'number' && a.d === b.d
  const [n, d] = [register(), register()]
  program.steps.push((_, length) => {
    const [c, p, q, z] = [w.a, an.a, bn.a, n.a]
    for (let i = 0; i < length; i += 1) z[i] = c[i] === 1 ? (p[i] ?? 0) : (q[i] ?? 0)
    if (sameD) return
    const [r, s, y] = [ad.a, bd.a, d.a]
    for (let i = 0; i < length; i += 1) y[i] = c[i] === 1 ? (r[i] ?? 1) : (s[i] ?? 1)
  })
  const parts = chosenStatus(program, choice, a, b)
  return {
    n,
    d: sameD ? a.d : d,
    mostN: Math.max(a.mostN, b.mostN),
    mostD: Math.max(a.mostD, b.mostD),
    status: mergeStatus(program, choice.status, parts),
    truth: a.truth && b.truth,
  }
}

function chosenStatus(program: Program, choice: Vector, a: Vector, b: Vector): Vector['status'] {
  if (a.status === null && b.status === null) return null
  const [w, to, none] = [spread(choice.n), statusRegister(), statusRegister()]
  const [x, y] = [a.status ?? none, b.status ?? none]
  program.steps.push((_, length) => {
    const [c, p, q, z] = [w.a, x.a, y.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = c[i] === 1 ? (p[i] ?? 0) : (q[i] ?? 0)
  })
  return to
}

/** The lesser (sign −1) or greater (1) of two. */
export function extreme(program: Program, a: Vector, b: Vector, sign: 1 | -1): Vector | undefined {
  const choice = compareVectors(program, { ...a, status: null }, { ...b, status: null }, side => side * sign >= 0)
  if (choice === undefined) return undefined
  const plain = choose(program, choice, { ...a, status: null }, { ...b, status: null })
  return { ...plain, status: mergeStatus(program, a.status, b.status) }
}

/** 不足一档: whole numbers at or below (or above) a: exact, since a quotient of doubles below 2^53 never rounds up to a whole number it does not reach. */
export function wholeSteps(program: Program, a: Vector, up: boolean): Vector {
  if (a.d === 1) return a
  const [x, y, to] = [spread(a.n), spread(a.d), register()]
  program.steps.push((_, length) => {
    const [p, q, z] = [x.a, y.a, to.a]
    if (up) for (let i = 0; i < length; i += 1) z[i] = -floorOf(-(p[i] ?? 0), q[i] ?? 1)
    else for (let i = 0; i < length; i += 1) z[i] = floorOf(p[i] ?? 0, q[i] ?? 1)
  })
  return { n: to, d: 1, mostN: a.mostN + 1, mostD: 1, status: a.status, truth: false }
}

/** ⌊n ÷ d⌋ for whole n and d > 0 below 2^53. */
function floorOf(n: number, d: number): number {
  return n >= 0 ? Math.floor(n / d) : -Math.floor((d - 1 - n) / d)
}

/** 1 for true, 0 for false, in every row. */
export function truthOf(value: boolean): Vector {
  return { ...constant(value ? 1 : 0, 1), truth: true }
}

/** What stands in row i of the chunk, for tests and for rows that are looked at one by one. */
export function rowOf(a: Vector, i: number): { readonly n: number; readonly d: number; readonly status: number } {
  return { n: at(a.n, i), d: at(a.d, i), status: a.status?.a[i] ?? 0 }
}
