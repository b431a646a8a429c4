import { decimal } from '../number/rational.ts'
import type { RuleLines } from '../rule/rule-line.ts'
import { type CompiledEntry, type CompiledScheme, treeOf } from '../scoring/compile-scheme.ts'
import type { PopulationTable } from './population-table.ts'
import { addVectors, choose, extreme, multiplyVectors } from './vector-arithmetic.ts'
import { fixed, formulaVector, loadColumn, vectorOf, type VectorScope } from './vector-formula.ts'
import { costVector, ruleVector } from './vector-rule.ts'
import {
  constant,
  mergeStatus,
  type Program,
  register,
  spread,
  Status,
  type StatusRegister,
  statusRegister,
  type Vector,
} from './vector.ts'

// The lines that every rule may carry, over columns: the same order as the engine's stages.

/** What an entry's formulas read. */
export interface EntryScope extends VectorScope {
  readonly compiled: CompiledEntry
  readonly scheme: CompiledScheme
}

/** Where the formula holds, 1: one that cannot be computed does not hold. */
export function holding(formula: string, scope: EntryScope): Vector | undefined {
  const { program } = scope
  const outcome = formulaVector(treeOf(scope.scheme.trees, formula), scope)
  if (outcome === undefined || outcome.status === null) return outcome
  const [from, status, to] = [spread(outcome.n), outcome.status, register()]
  program.steps.push((_, length) => {
    const [p, s, z] = [from.a, status.a, to.a]
    for (let i = 0; i < length; i += 1) z[i] = s[i] === 0 ? (p[i] ?? 0) : 0
  })
  return { ...outcome, n: to, status: null }
}

/** Where any of the conditions holds, 1. */
function anyHolds(conditions: RuleLines['fullWhen'], scope: EntryScope): Vector | null | undefined {
  let any: Vector | null = null
  for (const { when } of conditions ?? []) {
    const holds = holding(when, scope)
    if (holds === undefined) return undefined
    any = any === null ? holds : (extreme(scope.program, any, holds, 1) ?? null)
  }
  return any
}

/** Which rows lack a value that the entry cannot do without. */
export function absentRows(scope: EntryScope, table: PopulationTable): StatusRegister | null | undefined {
  let absent: StatusRegister | null = null
  for (const key of scope.compiled.required) {
    const column = table.columns.get(key)
    if (column === undefined || column.kind === 'text') return undefined
    const lacks = column.kind === 'number' ? column.missing : lackingWords(column.codes)
    if (lacks === null) continue
    const to: StatusRegister = { a: lacks }
    scope.program.steps.push((from, length) => {
      to.a = lacks.subarray(from, from + length)
    })
    absent = mergeStatus(scope.program, absent, to)
  }
  return absent
}

function lackingWords(codes: Int16Array): Uint8Array | null {
  return codes.includes(-1) ? Uint8Array.from(codes, code => (code < 0 ? Status.missing : 0)) : null
}

/** Denominator 0 as the entry says, where that is points; what remains without a value does not apply. */
function settleZero(points: Vector, scope: EntryScope, fullMarks: Vector): Vector {
  const { program, compiled } = scope
  const policy = compiled.entry.zeroDenominator
  if (points.status === null || policy === 'na') return points
  const instead = policy === 'full' ? fullMarks : constant(0, 1)
  const [from, zero, rest] = [points.status, register(), statusRegister()]
  program.steps.push((_, length) => {
    const [s, z, w] = [from.a, zero.a, rest.a]
    for (let i = 0; i < length; i += 1) {
      const isZero = s[i] === Status.zeroDenominator
      z[i] = isZero ? 1 : 0
      w[i] = isZero ? 0 : (s[i] ?? 0)
    }
  })
  const choice: Vector = { n: zero, d: 1, mostN: 1, mostD: 1, status: null, truth: true }
  return { ...choose(program, choice, instead, { ...points, status: null }), status: rest }
}

function withCoefficient(points: Vector, lines: RuleLines, scope: EntryScope): Vector | undefined {
  const given = lines.coefficient
  if (given === undefined) return points
  const column = scope.value(given.item)
  const [least, most, other] = [fixed(given.min), fixed(given.max), fixed(given.default)]
  const own = column === undefined ? undefined : loadColumn(scope.program, column, Status.missing)
  if (own === undefined || least === undefined || most === undefined || other === undefined) return undefined
  const factor = own.status === null ? own : orElse(scope.program, own, own.status, other)
  const above = extreme(scope.program, factor, least, 1)
  const held = above === undefined ? undefined : extreme(scope.program, above, most, -1)
  const product = held === undefined ? undefined : multiplyVectors(scope.program, points, held)
  return product
}

function orElse(program: Program, own: Vector, status: StatusRegister, other: Vector): Vector {
  const has = register()
  program.steps.push((_, length) => {
    const [s, z] = [status.a, has.a]
    for (let i = 0; i < length; i += 1) z[i] = s[i] === 0 ? 1 : 0
  })
  const choice: Vector = { n: has, d: 1, mostN: 1, mostD: 1, status: null, truth: true }
  return choose(program, choice, { ...own, status: null }, other)
}

/** The points after the deduction lines; a line whose count or condition cannot be computed takes nothing. */
function afterLines(points: Vector, lines: RuleLines, scope: EntryScope): Vector | undefined {
  const { program } = scope
  let left: Vector | undefined = points
  for (const line of lines.deductions ?? []) {
    const count = formulaVector(treeOf(scope.scheme.trees, line.count), scope)
    const applies = line.when === null ? null : holding(line.when, scope)
    if (count === undefined || applies === undefined) return undefined
    const known = count.status === null ? count : orElse(program, count, count.status, constant(0, 1))
    const counted = extreme(program, known, constant(0, 1), 1)
    const whole = counted === undefined ? undefined : costVector(program, counted, line)
    const most = line.cap === null ? null : fixed(line.cap)
    const cost = whole === undefined || most === undefined ? undefined : capped(program, whole, most)
    if (cost === undefined || left === undefined) return undefined
    const lost = applies === null ? cost : choose(program, applies, cost, constant(0, 1))
    left = addVectors(program, left, lost, -1)
  }
  return left
}

function capped(program: Program, cost: Vector, most: Vector | null): Vector | undefined {
  return most === null ? cost : extreme(program, cost, most, -1)
}

/** Between the rule's floor and cap. Where a rule cannot leave them anyway, nothing is done. */
function clipped(points: Vector, lines: RuleLines, scope: EntryScope, fullMarks: Vector): Vector | undefined {
  const { rule } = scope.compiled.entry
  const inside = (rule.kind === 'linear' || rule.kind === 'threshold') && lines.deductions === undefined
  if (inside && lines.floor === undefined && lines.cap === undefined && lines.coefficient === undefined) return points
  const [floor, cap] = [fixed(lines.floor ?? '0'), lines.cap === undefined ? fullMarks : fixed(lines.cap)]
  const above = floor === undefined ? undefined : extreme(scope.program, points, floor, 1)
  return above === undefined || cap === undefined ? undefined : extreme(scope.program, above, cap, -1)
}

function zeroed(points: Vector, lines: RuleLines, scope: EntryScope): Vector | undefined {
  const zero = anyHolds(lines.zeroWhen, scope)
  if (zero === undefined) return undefined
  if (zero === null) return points
  const known = { ...points, status: null }
  const nothing = extreme(scope.program, known, constant(0, 1), -1)
  return nothing === undefined ? undefined : { ...choose(scope.program, zero, nothing, known), status: points.status }
}

/** The rule's points with the lines that every rule may carry, in the engine's order. */
export function entryPoints(scope: EntryScope, value: Vector | undefined): Vector | undefined {
  const { entry } = scope.compiled
  const full = decimal(entry.fullMarks)
  const fullMarks = vectorOf(full)
  if (fullMarks === undefined) return undefined
  const raw = ruleVector(entry.rule, { scope, fullMarks, value }, full)
  const settled = raw === undefined ? undefined : settleZero(raw, scope, fullMarks)
  const factored = settled === undefined ? undefined : withCoefficient(settled, entry.rule, scope)
  const left = factored === undefined ? undefined : afterLines(factored, entry.rule, scope)
  const granted = left === undefined ? undefined : fullWhere(left, scope, fullMarks)
  const held = granted === undefined ? undefined : clipped(granted, entry.rule, scope, fullMarks)
  return held === undefined ? undefined : zeroed(held, entry.rule, scope)
}

function fullWhere(points: Vector, scope: EntryScope, fullMarks: Vector): Vector | undefined {
  const full = anyHolds(scope.compiled.entry.rule.fullWhen, scope)
  if (full === undefined) return undefined
  return full === null ? points : choose(scope.program, full, fullMarks, points)
}
