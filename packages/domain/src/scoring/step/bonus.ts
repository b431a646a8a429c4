import { add, decimal, divide, floor, toExactText, ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { awardRowOf } from '../../occurrence/award-row.ts'
import type { Occurrence } from '../../occurrence/occurrence.ts'
import type { BonusType, Bonus } from '../../scheme/bonus.ts'
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

function entryOf(type: BonusType, occurrence: Occurrence, groupKey: string): ValuedEntry<BonusType>[] {
  const row = awardRowOf(type, occurrence)
  if (row === undefined) return []
  const times = floor(divide(decimal(occurrence.count), decimal(row.per)))
  return [
    {
      occurrence,
      type,
      row: { key: `${row.level} ${row.place ?? ''}`, name: row.name, cap: row.cap ?? null },
      points: shared(decimal(row.points), times, occurrence),
      leftOut: leftOutOf(type, occurrence, groupKey),
    },
  ]
}

/** Types without a category, then each category under its cap, then all under the last. */
function sumOfBonus(
  bonus: Bonus,
  entries: readonly ValuedEntry<BonusType>[],
  definition: Pick<SchemeDefinition, 'categories'>,
): CappedSum {
  const free = joinSums(bonus.types.filter(type => type.category === null).map(type => sumOfType(type, entries)))
  const byCategory = definition.categories.map(({ key, name }) => {
    const own = joinSums(bonus.types.filter(type => type.category === key).map(type => sumOfType(type, entries)))
    const cap = Object.hasOwn(bonus.categoryCaps, key) ? (bonus.categoryCaps[key] ?? null) : null
    const held = capSum(own.sum, cap, 'category', name)
    return { sum: held.sum, caps: [...own.caps, ...held.caps] }
  })
  const all = joinSums([free, ...byCategory])
  const held = capSum(all.sum, bonus.cap, 'all', null)
  return { sum: held.sum, caps: [...all.caps, ...held.caps] }
}

/** What a bonus table makes of occurrences: each entry, and what they add up to under the caps. */
export interface CountedBonus extends CappedSum {
  readonly entries: readonly ValuedEntry<BonusType>[]
}

/** Counts the awards of one assessee; occurrences of other types are passed over. */
export function countBonus(
  definition: Pick<SchemeDefinition, 'bonus' | 'categories'>,
  occurrences: readonly Occurrence[],
  groupKey: string,
): CountedBonus {
  const { bonus } = definition
  if (bonus === undefined) return { entries: [], sum: ZERO, caps: [] }
  const types = new Map(bonus.types.map(type => [type.key, type]))
  const valued = occurrences.flatMap(occurrence => {
    const type = types.get(occurrence.type)
    return type === undefined ? [] : entryOf(type, occurrence, groupKey)
  })
  const entries = highestOnly(valued)
  return { entries, ...sumOfBonus(bonus, entries, definition) }
}

/**
 * Step 8: 加分 (R8). Each award is worth its row's points for every whole `per` of its count, times its share, by itself: what adds up
 * over the year is one occurrence. Of the same matter the highest alone, then caps by row, type, category and in all.
 */
export function bonusPoints(work: TotalWork, { scheme, input }: TotalFacts): TotalWork {
  if (work.points === null) return work
  const { entries, sum, caps } = countBonus(scheme.definition, input.occurrences ?? [], input.groupKey)
  if (entries.length === 0) return work
  const points = add(work.points, sum)
  const step = { entries: entryTraces(entries), caps, added: toFigure(sum), points: toExactText(points) }
  return withTotalStep(work, { ...step, kind: 'bonus' }, { points, bonus: sum })
}

/** Whether the bonus stays inside 100. Left out, it lies outside. */
export function bonusInside(definition: Pick<SchemeDefinition, 'bonus'>): boolean {
  return definition.bonus?.outside === false
}
