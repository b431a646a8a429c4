import { divide, fromExactText, rational, type Rational, total } from '../number/rational.ts'
import type { CompiledScheme } from './compile-scheme.ts'
import { countedPoints } from './score-places.ts'
import type { ScoreLine } from './trace.ts'

/** What the scored units of a ranking group reach of an indicator's full marks on average, and how many they are. */
export type GroupMeans = ReadonlyMap<string, { readonly rate: Rational; readonly units: number }>

/** A unit scored by its own value: not 未报, not not-applicable, and not by a false report. */
function isScored(line: ScoreLine): boolean {
  return line.state === 'scored' && line.points !== null && !line.steps.some(step => step.kind === 'false_report')
}

/** Means of the indicators whose entry takes its group's mean where it does not apply (R22). `lines` are those of everyone in the group. */
export function groupMeans(scheme: CompiledScheme, lines: readonly ScoreLine[]): GroupMeans {
  const wanted = scheme.entries.filter(({ entry }) => entry.notApplicable?.kind === 'group_mean')
  const ids = new Set(wanted.map(({ entry }) => entry.indicatorId))
  const rates = new Map<string, Rational[]>()
  for (const line of lines) {
    if (!ids.has(line.indicatorId) || !isScored(line)) continue
    const rate = divide(countedPoints(line, scheme.definition), fromExactText(line.fullMarks))
    rates.set(line.indicatorId, [...(rates.get(line.indicatorId) ?? []), rate])
  }
  return new Map(
    [...rates].map(([id, all]) => [id, { rate: divide(total(all), rational(BigInt(all.length))), units: all.length }]),
  )
}
