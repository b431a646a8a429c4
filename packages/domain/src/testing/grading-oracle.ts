import type { SchemeDefinition } from '../scheme/scheme.ts'
import { atLeast, type Fraction, fraction, minus, more, nothing, over, places, times, wholeBelow } from './fraction.ts'
import { type Unit, vetoedAs } from './oracle-unit.ts'

// Steps 10 to 12, written from the catalogue over plain fractions, without the engine's code.

const hundred: Fraction = [100n, 1n]

/** −1 where a stands before b, by total and the chain of ties. */
function before(scheme: SchemeDefinition, tied: readonly Unit[], a: Unit, b: Unit): number {
  const order = (x: Fraction, y: Fraction): number => (more(x, y) ? -1 : more(y, x) ? 1 : 0)
  for (const key of scheme.tieBreak) {
    const figures = (unit: Unit): Fraction | null => {
      const name = key.slice(key.indexOf(':') + 1)
      if (key === 'base') return unit.base === null ? null : fraction(places(unit.base, scheme.rounding?.total ?? 2))
      if (key === 'penalty') return minus(nothing, unit.penalty)
      const part = unit.parts.get(name)
      if (key.startsWith('category:')) return part === undefined ? null : fraction(places(part, 4))
      const line = unit.lines.get(name)
      return line === undefined || line === null ? null : fraction(line)
    }
    // A key that one of the tied lacks is skipped; the tied are those equal so far.
    if (tied.some(unit => figures(unit) === null)) continue
    const found = order(figures(a) ?? nothing, figures(b) ?? nothing)
    if (found !== 0) return found
    tied = tied.filter(unit => order(figures(unit) ?? nothing, figures(a) ?? nothing) === 0)
  }
  return 0
}

function readTotal(scheme: SchemeDefinition, unit: Unit): Fraction {
  const exact = unit.exact ?? nothing
  return scheme.rounding?.rankOn === 'raw' ? exact : fraction(places(exact, scheme.rounding?.total ?? 2))
}

/** 10: ranks, ties broken by the chain. */
export function ranksOf(scheme: SchemeDefinition, units: readonly Unit[]): ReadonlyMap<Unit, number> {
  const graded = units.filter(unit => unit.exact !== null)
  return new Map(
    graded.map(unit => {
      const mine = readTotal(scheme, unit)
      const better = graded.filter(other => more(readTotal(scheme, other), mine)).length
      const tied = graded.filter(other => {
        const theirs = readTotal(scheme, other)
        return atLeast(theirs, mine) && atLeast(mine, theirs)
      })
      return [unit, 1 + better + tied.filter(other => before(scheme, tied, other, unit) < 0).length]
    }),
  )
}

/** 11–12 for a group whose vetoes lower, never for one that fills places again; quotas by place. */
export function gradesOf(scheme: SchemeDefinition, ranks: ReadonlyMap<Unit, number>): ReadonlyMap<Unit, number> {
  const last = scheme.grades.length - 1
  const graded = [...ranks.keys()].toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  const n = graded.length
  const enough = n >= (scheme.grading?.leastGroup ?? 3)
  const left = scheme.grades.map(({ quota, quotaRounding, quotaLeast }) => {
    if (quota === null || !enough) return null
    const share = times(over(fraction(quota), hundred), [BigInt(n), 1n])
    const below = Number(wholeBelow(share))
    const exactly = share[0] % share[1] === 0n
    const up = quotaRounding === 'ceil' && !exactly
    const half = quotaRounding === 'half_up' && atLeast(minus(share, [BigInt(below), 1n]), [1n, 2n])
    return Math.min(n, Math.max(quotaLeast ?? 0, below + (up || half ? 1 : 0)))
  })
  const grade = new Map<Unit, number>()
  scheme.grades.forEach(({ atLeast: line }, position) => {
    const next = graded.filter(
      unit => !grade.has(unit) && (line === null || atLeast(readTotal(scheme, unit), fraction(line))),
    )
    let open = true
    for (const rank of new Set(next.map(unit => ranks.get(unit)))) {
      const block = next.filter(unit => ranks.get(unit) === rank)
      const room = left[position] ?? null
      open &&= room === null || block.length <= room || (room > 0 && scheme.grading?.allowOverflow === true)
      if (!open) break
      for (const unit of block) grade.set(unit, position)
      if (room !== null) left[position] = room - block.length
    }
  })
  for (const unit of graded) {
    const effects = vetoedAs(scheme, unit.input)
    const lied = (unit.input.falseReports ?? []).length > 0 ? scheme.falseReporting : undefined
    const found = grade.get(unit) ?? last
    const caps = effects.map(e => {
      if (e.kind === 'cap_grade') return scheme.grades.findIndex(line => line.grade === e.grade)
      return e.kind === 'disqualify' ? Math.min(1, last) : 0
    })
    const capped = Math.max(found, ...caps, lied?.disqualify === true ? Math.min(1, last) : 0)
    const downs = effects.flatMap(e => (e.kind === 'downgrade' ? [e.by] : []))
    const lower = lied?.downgrade ?? null
    if (lower !== null) downs.push(lower)
    const down =
      scheme.grading === undefined
        ? Math.max(0, ...downs)
        : Math.min(
            scheme.grading.downgradeMax,
            downs.reduce((x, y) => x + y, 0),
          )
    const lowered = scheme.grading?.downgradeFrom === 'tentative' ? Math.max(capped, found + down) : capped + down
    const target = effects.some(e => e.kind === 'fail') ? last : Math.min(last, lowered)
    grade.set(unit, target)
  }
  return grade
}
