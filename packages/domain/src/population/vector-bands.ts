import { decimal, multiply, type Rational, rational, subtract } from '../number/rational.ts'
import type { BandsRule } from '../rule/bands-rule.ts'
import { nearest } from './nearest.ts'
import { addVectors } from './vector-arithmetic.ts'
import { fixed, vectorOf } from './vector-formula.ts'
import type { VectorRuleFacts } from './vector-rule.ts'
import { isSafe, type Program, register, spread, type Vector } from './vector.ts'

/** Rounded to so many places, half away from zero. */
function rounded(program: Program, value: Vector, places: number): Vector | undefined {
  const unit = 10 ** places
  const mostN = value.mostN * unit
  if (!isSafe(2 * mostN + value.mostD)) return undefined
  const [x, y, n] = [spread(value.n), spread(value.d), register()]
  program.steps.push((_, length) => {
    const [p, q, z] = [x.a, y.a, n.a]
    for (let i = 0; i < length; i += 1) z[i] = nearest((p[i] ?? 0) * unit, q[i] ?? 1)
  })
  return { n, d: unit, mostN: mostN + 1, mostD: unit, status: value.status, truth: false }
}

interface Rung {
  readonly bound: Vector
  readonly worth: Vector
}

/** The bands from the best down, each with the bound that lets a value in; undefined where the table has a hole. */
function rungsOf(rule: BandsRule, fullMarks: Rational): { rungs: readonly Rung[]; rest: Vector } | undefined {
  const higher = rule.direction === 'higher'
  const worthOf = (worth: string): Vector | undefined =>
    vectorOf(
      rule.worth === 'points' ? decimal(worth) : multiply(multiply(decimal(worth), fullMarks), rational(1n, 100n)),
    )
  const inner = (band: BandsRule['bands'][number]): string | null => (higher ? band.from : band.to)
  const sorted = rule.bands.toSorted((a, b) => {
    const [p, q] = [inner(a), inner(b)]
    if (p === null || q === null) return p === null ? 1 : -1
    return (higher ? -1 : 1) * Number(subtract(decimal(p), decimal(q)).n > 0n ? 1 : -1)
  })
  const last = sorted.at(-1)
  const rest = last === undefined || inner(last) !== null ? undefined : worthOf(last.worth)
  const rungs = sorted.slice(0, -1).flatMap(band => {
    const [text, worth] = [inner(band), worthOf(band.worth)]
    const bound = text === null ? undefined : fixed(text)
    return bound === undefined || worth === undefined ? [] : [{ bound, worth }]
  })
  const joined = sorted.every((band, at) => {
    const outer = higher ? band.to : band.from
    const better = sorted[at - 1]
    return better === undefined ? outer === null : outer === inner(better)
  })
  return rest !== undefined && joined && rungs.length === sorted.length - 1 ? { rungs, rest } : undefined
}

/** The points of the band that holds the value. */
export function bandsVector(rule: BandsRule, facts: VectorRuleFacts, full: Rational): Vector | undefined {
  const { program } = facts.scope
  const table = rungsOf(rule, full)
  if (facts.value === undefined || facts.value.truth || table === undefined) return undefined
  const less = rule.subtract === undefined ? undefined : fixed(rule.subtract)
  const difference = less === undefined ? facts.value : addVectors(program, facts.value, less, -1)
  if (difference === undefined) return undefined
  const read = rule.round === undefined ? difference : rounded(program, difference, rule.round)
  return read === undefined ? undefined : lookUp(program, read, table, rule.direction === 'higher')
}

/** One pass: the first rung that lets the value in. */
function lookUp(
  program: Program,
  read: Vector,
  { rungs, rest }: { readonly rungs: readonly Rung[]; readonly rest: Vector },
  higher: boolean,
): Vector | undefined {
  const worths = [...rungs.map(rung => rung.worth), rest]
  const unit = worths.reduce((so, each) => leastCommon(so, Number(each.d)), 1)
  const points = Float64Array.from(worths, each => (Number(each.n) * unit) / Number(each.d))
  const mostN = points.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  const boundN = Float64Array.from(rungs, rung => (higher ? 1 : -1) * Number(rung.bound.n))
  const boundD = Float64Array.from(rungs, rung => Number(rung.bound.d))
  const greatest = rungs.reduce((most, rung) => Math.max(most, rung.bound.mostN, rung.bound.mostD), 1)
  if (!isSafe(mostN) || !isSafe(unit) || !isSafe(greatest * Math.max(read.mostN, read.mostD))) return undefined
  const [x, y, n, sign, count] = [spread(read.n), spread(read.d), register(), higher ? 1 : -1, rungs.length]
  program.steps.push((_, length) => {
    const [p, q, z] = [x.a, y.a, n.a]
    for (let i = 0; i < length; i += 1) {
      const u = (p[i] ?? 0) * sign
      const v = q[i] ?? 1
      let rung = 0
      while (rung < count && u * (boundD[rung] ?? 1) < (boundN[rung] ?? 0) * v) rung += 1
      z[i] = points[rung] ?? 0
    }
  })
  return { n, d: unit, mostN, mostD: unit, status: read.status, truth: false }
}

function leastCommon(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return (a / x) * b
}
