import { MOST_SAFE } from './column.ts'

/** Rows that are worked on at a time: what a rule touches stays in the processor's nearest cache. */
export const CHUNK = 1024

/** A place for one number a row of the chunk at work. Loads point it into a column, other steps own it. */
export interface Register {
  a: Float64Array
}

/** Why a row has no value: 0 it has one. */
export const Status = { ok: 0, missing: 1, noBase: 2, zeroDenominator: 3 } as const

/** A place for each row's status. */
export interface StatusRegister {
  a: Uint8Array
}

/**
 * An exact number for every row: `n ÷ d`, d > 0 wherever the status is 0. A number in place of a register is the same in every
 * row. `mostN`, `mostD` bound |n| and d; both stay below 2^53, so that doubles hold them exactly.
 */
export interface Vector {
  readonly n: Register | number
  readonly d: Register | number
  readonly mostN: number
  readonly mostD: number
  /** Null where every row has a value. */
  readonly status: StatusRegister | null
  /** What a true or false is: n is 1 or 0. */
  readonly truth: boolean
}

/** One step over the rows of a chunk: from `from` (for loads), `length` rows. */
export type Step = (from: number, length: number) => void

/** Steps in the order in which they run. */
export interface Program {
  readonly steps: Step[]
}

/** A register of its own. */
export function register(): Register {
  return { a: new Float64Array(CHUNK) }
}

/** A status register of its own. */
export function statusRegister(): StatusRegister {
  return { a: new Uint8Array(CHUNK) }
}

/** Whether whole numbers of this size are exact. */
export function isSafe(most: number): boolean {
  return most < MOST_SAFE
}

/** The same number in every row. */
export function constant(n: number, d: number): Vector {
  return { n, d, mostN: Math.abs(n), mostD: d, status: null, truth: false }
}

/** a × b, where either may be the same in every row. */
export function times(program: Program, a: Register | number, b: Register | number): Register | number {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a * b
    return a === 1 ? b : scale(program, b, a)
  }
  if (typeof b === 'number') return b === 1 ? a : scale(program, a, b)
  const to = register()
  program.steps.push((_, length) => {
    const [x, y, z] = [a.a, b.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = (x[i] ?? 0) * (y[i] ?? 0)
  })
  return to
}

function scale(program: Program, a: Register, by: number): Register {
  const to = register()
  program.steps.push((_, length) => {
    const [x, z] = [a.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = (x[i] ?? 0) * by
  })
  return to
}

/** a + b·sign. */
export function plus(program: Program, a: Register | number, b: Register | number, sign: 1 | -1): Register | number {
  if (typeof a === 'number' && typeof b === 'number') return a + sign * b
  const to = register()
  if (typeof b === 'number' && typeof a !== 'number') {
    const by = sign * b
    program.steps.push((_, length) => {
      const x = a.a
      const z = to.a
      for (let i = 0; i < length; i += 1) z[i] = (x[i] ?? 0) + by
    })
  } else if (typeof a === 'number' && typeof b !== 'number') {
    program.steps.push((_, length) => {
      const y = b.a
      const z = to.a
      for (let i = 0; i < length; i += 1) z[i] = a + sign * (y[i] ?? 0)
    })
  } else if (typeof a !== 'number' && typeof b !== 'number') {
    program.steps.push((_, length) => {
      const x = a.a
      const y = b.a
      const z = to.a
      for (let i = 0; i < length; i += 1) z[i] = (x[i] ?? 0) + sign * (y[i] ?? 0)
    })
  }
  return to
}

/** The first status that is not 0, left before right. */
export function mergeStatus(
  program: Program,
  a: StatusRegister | null,
  b: StatusRegister | null,
): StatusRegister | null {
  if (a === null || b === null || a === b) return a ?? b
  const to = statusRegister()
  program.steps.push((_, length) => {
    const [x, y, z] = [a.a, b.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = (x[i] ?? 0) === 0 ? (y[i] ?? 0) : (x[i] ?? 0)
  })
  return to
}

/** What stands in a row. */
export function at(place: Register | number, i: number): number {
  return typeof place === 'number' ? place : (place.a[i] ?? 0)
}

/** An array for the row's number, so that a loop need not ask: a constant is written out once. */
export function spread(place: Register | number): Register {
  if (typeof place !== 'number') return place
  const to = register()
  to.a.fill(place)
  return to
}
