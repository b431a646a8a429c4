import { compare, decimal, least, multiply, type Rational, total } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { DateWindow, Occurrence } from '../occurrence/occurrence.ts'
import type { CapTrace, EntryTrace, LeftOut } from './trace.ts'

/** What every table of bonus and penalty says of whom and what it counts. */
interface CountedType {
  readonly key: string
  readonly name: string
  readonly cap: string | null
  readonly groups?: readonly string[]
  readonly window?: DateWindow
  readonly issuers?: readonly string[]
}

/** One occurrence as a table values it, before any cap. */
export interface ValuedEntry<T extends CountedType> {
  readonly occurrence: Occurrence
  readonly type: T
  readonly row: { readonly key: string; readonly name: string; readonly cap: string | null }
  readonly points: Rational
  readonly leftOut: LeftOut | null
}

/** Why a type does not count an occurrence, beside a duplicate; null where it does. Both ends of a window count. */
export function leftOutOf(type: CountedType, { on, issuer }: Occurrence, groupKey: string): LeftOut | null {
  if (type.groups !== undefined && !type.groups.includes(groupKey)) return 'group'
  if (type.window !== undefined && (on < type.window.from || on > type.window.to)) return 'window'
  if (type.issuers !== undefined && (issuer === null || !type.issuers.includes(issuer))) return 'issuer'
  return null
}

/** The higher first; of equal ones the earlier document, then the id: never the order in which they came. */
function higherFirst(a: ValuedEntry<CountedType>, b: ValuedEntry<CountedType>): number {
  const [one, other] = [a.occurrence, b.occurrence]
  const byPoints = compare(b.points, a.points)
  if (byPoints !== 0) return byPoints
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** 就高不就低 (R8 ①, R9): of those that count with the same dedup key, whatever their types, the highest alone. */
export function highestOnly<T extends CountedType>(entries: readonly ValuedEntry<T>[]): readonly ValuedEntry<T>[] {
  const best = new Map<string, ValuedEntry<T>>()
  for (const entry of entries.filter(each => each.leftOut === null).toSorted(higherFirst)) {
    const key = entry.occurrence.dedupKey
    if (key !== null && !best.has(key)) best.set(key, entry)
  }
  return entries.map(entry => {
    const key = entry.occurrence.dedupKey
    const beaten = entry.leftOut === null && key !== null && best.get(key) !== entry
    return beaten ? { ...entry, leftOut: 'duplicate' } : entry
  })
}

/** A sum with the caps that took effect on the way. */
export interface CappedSum {
  readonly sum: Rational
  readonly caps: readonly CapTrace[]
}

/** Holds a sum under a cap, and says so where it was more. */
export function capSum(sum: Rational, cap: string | null, scope: CapTrace['scope'], name: string | null): CappedSum {
  if (cap === null || compare(sum, decimal(cap)) <= 0) return { sum, caps: [] }
  return { sum: least(sum, decimal(cap)), caps: [{ scope, name, sum: toFigure(sum), cap }] }
}

/** Adds capped sums up. */
export function joinSums(parts: readonly CappedSum[]): CappedSum {
  return { sum: total(parts.map(part => part.sum)), caps: parts.flatMap(part => part.caps) }
}

/** What the entries of one type add up to: each row under its cap, then all under the type's. */
export function sumOfType<T extends CountedType>(type: T, entries: readonly ValuedEntry<T>[]): CappedSum {
  const own = entries.filter(entry => entry.type.key === type.key && entry.leftOut === null)
  const rows = joinSums(
    [...new Map(own.map(entry => [entry.row.key, entry.row])).values()].map(row => {
      const sum = total(own.filter(entry => entry.row.key === row.key).map(entry => entry.points))
      return capSum(sum, row.cap, 'row', `${type.name}·${row.name}`)
    }),
  )
  const whole = capSum(rows.sum, type.cap, 'type', type.name)
  return { sum: whole.sum, caps: [...rows.caps, ...whole.caps] }
}

/** An occurrence's value: points for each of its count, times its share. */
export function shared(points: Rational, count: Rational, { share }: Occurrence): Rational {
  return multiply(multiply(points, count), decimal(share))
}

/** Entries as the trace keeps them: in the order of their documents. */
export function entryTraces(entries: readonly ValuedEntry<CountedType>[]): readonly EntryTrace[] {
  const inOrder = entries.toSorted(({ occurrence: a }, { occurrence: b }) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1,
  )
  return inOrder.map(({ occurrence, type, row, points, leftOut }) => ({
    occurrenceId: occurrence.id,
    typeKey: type.key,
    typeName: type.name,
    row: row.name,
    documentNumber: occurrence.documentNumber,
    points: toFigure(points),
    leftOut,
    reason: occurrence.reason,
  }))
}
