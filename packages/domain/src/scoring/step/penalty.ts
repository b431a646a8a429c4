import { decimal, isZero, multiply, subtract, toExactText, total } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { penaltyRowOf } from '../../occurrence/award-row.ts'
import type { Occurrence } from '../../occurrence/occurrence.ts'
import type { Penalty, PenaltyType } from '../../scheme/penalty.ts'
import type { SchemeDefinition } from '../../scheme/scheme.ts'
import {
  type CappedSum,
  capSum,
  entryTraces,
  highestOnly,
  joinSums,
  leftOutOf,
  shared,
  sumOfType,
  type ValuedEntry,
} from '../occurrence-points.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'
import type { FalseReportTrace } from '../trace.ts'

function entryOf(type: PenaltyType, occurrence: Occurrence, groupKey: string): ValuedEntry<PenaltyType>[] {
  const row = penaltyRowOf(type, occurrence)
  if (row === undefined) return []
  return [
    {
      occurrence,
      type,
      row: { key: row.level, name: row.name, cap: null },
      points: shared(decimal(occurrence.points ?? row.least), decimal(occurrence.count), occurrence),
      leftOut: leftOutOf(type, occurrence, groupKey),
    },
  ]
}

function entriesOf(
  penalty: Penalty | undefined,
  occurrences: readonly Occurrence[],
  groupKey: string,
): readonly ValuedEntry<PenaltyType>[] {
  const types = new Map((penalty?.types ?? []).map(type => [type.key, type]))
  return highestOnly(
    occurrences.flatMap(occurrence => {
      const type = types.get(occurrence.type)
      return type === undefined ? [] : entryOf(type, occurrence, groupKey)
    }),
  )
}

/** k × F for every false report about an indicator that counts for the assessee; the same document about the same indicator once (R21). */
function falseReports(work: TotalWork, { scheme, input }: TotalFacts): readonly FalseReportTrace[] {
  const times = scheme.definition.falseReporting?.penaltyTimes ?? null
  if (times === null) return []
  const reports = new Map(
    (input.falseReports ?? []).map(report => [`${report.indicatorId}\n${report.documentNumber}`, report]),
  )
  return [...reports.values()]
    .toSorted((a, b) => (a.on === b.on ? (a.indicatorId < b.indicatorId ? -1 : 1) : a.on < b.on ? -1 : 1))
    .flatMap(({ indicatorId, documentNumber }) => {
      const line = work.lines.find(each => each.indicatorId === indicatorId)
      if (line === undefined) return []
      const points = toFigure(multiply(decimal(times), decimal(line.fullMarks)))
      return [{ indicator: line.name, documentNumber, times, fullMarks: line.fullMarks, points }]
    })
}

function sumOf(
  penalty: Penalty | undefined,
  entries: readonly ValuedEntry<PenaltyType>[],
  reports: readonly FalseReportTrace[],
): CappedSum {
  const types = (penalty?.types ?? []).map(type => sumOfType(type, entries))
  const all = joinSums([...types, { sum: total(reports.map(report => decimal(report.points))), caps: [] }])
  const held = capSum(all.sum, penalty?.cap ?? null, 'all', null)
  return { sum: held.sum, caps: [...all.caps, ...held.caps] }
}

/** What a penalty table makes of occurrences: each entry, and what they add up to under the caps. */
export interface CountedPenalty extends CappedSum {
  readonly entries: readonly ValuedEntry<PenaltyType>[]
}

/** Counts the sanctions of one assessee, without false reports; occurrences of other types are passed over. */
export function countPenalty(
  { penalty }: Pick<SchemeDefinition, 'penalty'>,
  occurrences: readonly Occurrence[],
  groupKey: string,
): CountedPenalty {
  const entries = entriesOf(penalty, occurrences, groupKey)
  return { entries, ...sumOf(penalty, entries, []) }
}

/** Step 8: 减分 (R9) and false reports (R21), after the bonus, in points of the total. One matter once, at its highest; caps by type and in all. */
export function penaltyPoints(work: TotalWork, facts: TotalFacts): TotalWork {
  const { penalty } = facts.scheme.definition
  if (work.points === null) return work
  const entries = entriesOf(penalty, facts.input.occurrences ?? [], facts.input.groupKey)
  const reports = falseReports(work, facts)
  if (entries.length === 0 && reports.length === 0) return work
  const { sum, caps } = sumOf(penalty, entries, reports)
  const points = isZero(sum) ? work.points : subtract(work.points, sum)
  return withTotalStep(
    work,
    {
      kind: 'penalty',
      entries: entryTraces(entries),
      falseReports: reports,
      caps,
      taken: toFigure(sum),
      points: toExactText(points),
    },
    { points, penalty: sum },
  )
}
