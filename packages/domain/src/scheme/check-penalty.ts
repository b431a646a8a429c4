import { compare, decimal, HUNDRED } from '../number/rational.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { checkPositive } from '../rule/rule-value.ts'
import { checkCap, checkGroupKeys, checkNotNegative, checkOffice, checkRepeated, checkWindow } from './check-table.ts'
import type { PenaltyType } from './penalty.ts'
import type { SchemeDefinition } from './scheme.ts'

function checkType(type: PenaltyType, definition: SchemeDefinition, path: ProblemPath): Problem[] {
  return [
    ...checkGroupKeys(type.groups, definition, [...path, 'groups']),
    ...checkRepeated(
      type.rows.map(row => row.level),
      at => [...path, 'rows', at, 'level'],
    ),
    ...type.rows.flatMap((row, at) => [
      ...checkNotNegative(row.least, [...path, 'rows', at, 'least']),
      ...(compare(decimal(row.least), decimal(row.most)) > 0
        ? [problem('bounds_reversed', { from: row.least, to: row.most }, [...path, 'rows', at, 'least'])]
        : []),
    ]),
    ...checkCap(type.cap, [...path, 'cap']),
    ...checkWindow(type.window, [...path, 'window']),
    ...checkOffice(type.officeId, type.name, [...path, 'officeId']),
    ...(type.legalBasis.some(basis => basis.trim() !== '')
      ? []
      : [problem('penalty_without_basis', { penalty: type.name }, [...path, 'legalBasis'])]),
  ]
}

/** Every fault of the penalty (R9): ranges, caps, windows, legal basis, the least total. */
export function checkPenalty(definition: SchemeDefinition): Problem[] {
  const { penalty } = definition
  if (penalty === undefined) return []
  return [
    ...penalty.types.flatMap((type, at) => checkType(type, definition, ['penalty', 'types', at])),
    ...checkCap(penalty.cap, ['penalty', 'cap']),
    ...(compare(decimal(penalty.totalFloor), HUNDRED) > 0
      ? [problem('floor_above_cap', { floor: penalty.totalFloor, cap: '100' }, ['penalty', 'totalFloor'])]
      : []),
  ]
}

/** An occurrence says by its type alone what counts it, so no two tables and no veto share a key. */
export function checkOccurrenceKeys({ bonus, penalty, vetoes }: SchemeDefinition): Problem[] {
  const places = [
    ...vetoes.map(({ code }, at) => ({ key: code, path: ['vetoes', at, 'code'] })),
    ...(bonus?.types ?? []).map(({ key }, at) => ({ key, path: ['bonus', 'types', at, 'key'] })),
    ...(penalty?.types ?? []).map(({ key }, at) => ({ key, path: ['penalty', 'types', at, 'key'] })),
  ]
  return checkRepeated(
    places.map(place => place.key),
    at => places[at]?.path ?? [],
  )
}

/** Every fault of false reporting (R21): it has an effect, and none beyond the grades. */
export function checkFalseReporting({ falseReporting, grades, grading }: SchemeDefinition): Problem[] {
  if (falseReporting === undefined) return []
  const { zeroIndicator, penaltyTimes, downgrade, disqualify } = falseReporting
  const most = grading?.downgradeMax ?? grades.length - 1
  return [
    ...(zeroIndicator || penaltyTimes !== null || downgrade !== null || disqualify
      ? []
      : [problem('false_reporting_without_effect', {}, ['falseReporting'])]),
    ...(penaltyTimes === null ? [] : checkPositive(penaltyTimes, ['falseReporting', 'penaltyTimes'])),
    ...(downgrade !== null && downgrade > most
      ? [problem('downgrade_beyond_max', { by: downgrade, most }, ['falseReporting', 'downgrade'])]
      : []),
  ]
}
