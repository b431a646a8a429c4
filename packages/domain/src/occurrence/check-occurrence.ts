import { compare, decimal, ONE, ZERO } from '../number/rational.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { isIsoDate } from '../rule/months-late.ts'
import type { PenaltyRow } from '../scheme/penalty.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import { awardRowOf, penaltyRowOf } from './award-row.ts'
import type { Occurrence } from './occurrence.ts'

function unknownRow(name: string, { level, place }: Occurrence, path: ProblemPath): Problem {
  return problem('occurrence_level_unknown', { type: name, level: [level, place].filter(Boolean).join(' ') }, [
    ...path,
    'level',
  ])
}

/** A range needs the verifier's points inside it, ends included, and a written reason (R9); fixed points leave nothing to give. */
function checkPoints(row: PenaltyRow, occurrence: Occurrence, path: ProblemPath): Problem[] {
  const { points, reason } = occurrence
  const [least, most] = [decimal(row.least), decimal(row.most)]
  const range = { row: row.name, least: row.least, most: row.most }
  if (compare(least, most) === 0)
    return points === null || compare(decimal(points), least) === 0
      ? []
      : [problem('occurrence_points_fixed', { row: row.name, points: row.least }, [...path, 'points'])]
  const given = points === null ? null : decimal(points)
  const outside = given !== null && (compare(given, least) < 0 || compare(given, most) > 0)
  return [
    ...(given === null ? [problem('occurrence_points_missing', range, [...path, 'points'])] : []),
    ...(outside ? [problem('occurrence_points_outside', { ...range, points: points ?? '' }, [...path, 'points'])] : []),
    ...((reason ?? '').trim() === '' ? [problem('occurrence_reason_missing', range, [...path, 'reason'])] : []),
  ]
}

function checkQuantity({ on, count, share }: Occurrence, path: ProblemPath): Problem[] {
  const part = decimal(share)
  return [
    ...(isIsoDate(on) ? [] : [problem('date_invalid', { date: on }, [...path, 'on'])]),
    ...(compare(decimal(count), ZERO) < 0 ? [problem('amount_negative', { amount: count }, [...path, 'count'])] : []),
    ...(compare(part, ZERO) < 0 || compare(part, ONE) > 0
      ? [problem('occurrence_share_out_of_range', { share }, [...path, 'share'])]
      : []),
  ]
}

/**
 * Every fault of an occurrence against the scheme's tables of bonus and penalty (R8, R9): a level or place that the table does not
 * know, points outside its range or without a reason, a share beyond 0 to 1. Of another type than these it has none here.
 */
export function checkOccurrence(
  definition: Pick<SchemeDefinition, 'bonus' | 'penalty'>,
  occurrence: Occurrence,
  path: ProblemPath = [],
): Problem[] {
  const award = definition.bonus?.types.find(type => type.key === occurrence.type)
  if (award !== undefined) {
    const row = awardRowOf(award, occurrence)
    const given =
      row !== undefined && occurrence.points !== null
        ? [problem('occurrence_points_fixed', { row: row.name, points: row.points }, [...path, 'points'])]
        : []
    return [
      ...(row === undefined ? [unknownRow(award.name, occurrence, path)] : []),
      ...given,
      ...checkQuantity(occurrence, path),
    ]
  }
  const sanction = definition.penalty?.types.find(type => type.key === occurrence.type)
  if (sanction === undefined) return []
  const row = penaltyRowOf(sanction, occurrence)
  return [
    ...(row === undefined ? [unknownRow(sanction.name, occurrence, path)] : checkPoints(row, occurrence, path)),
    ...checkQuantity(occurrence, path),
  ]
}
