import { subtract } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import { countBonus } from '../scoring/step/bonus.ts'
import { countPenalty } from '../scoring/step/penalty.ts'
import type { CapTrace, Figure, LeftOut } from '../scoring/trace.ts'
import type { Occurrence } from './occurrence.ts'

/** What one occurrence does to a total. */
export interface OccurrenceWorth {
  readonly kind: 'bonus' | 'penalty'
  /** The table's row by name. */
  readonly row: string
  /** Points by the table, times count and share. */
  readonly points: Figure
  /** Why it does not count at all. */
  readonly leftOut: LeftOut | null
  /** By how much it moves what the assessee's others add up to: less than `points` where a cap holds or a higher one of the same matter gives way. */
  readonly moves: Figure
  /** Whether a cap holds what it adds to. */
  readonly capped: boolean
}

function concerns({ scope, name }: CapTrace, typeName: string, rowName: string): boolean {
  if (scope === 'all' || scope === 'category') return true
  return name === typeName || name === `${typeName}·${rowName}`
}

/** What an occurrence would be worth beside an assessee's others; null where no table of the scheme counts it. */
export function occurrenceWorth(
  definition: Pick<SchemeDefinition, 'bonus' | 'penalty' | 'categories'>,
  occurrence: Occurrence,
  others: readonly Occurrence[],
  groupKey: string,
): OccurrenceWorth | null {
  const beside = others.filter(each => each.id !== occurrence.id)
  for (const { kind, count } of [
    { kind: 'bonus' as const, count: countBonus },
    { kind: 'penalty' as const, count: countPenalty },
  ]) {
    const after = count(definition, [...beside, occurrence], groupKey)
    const entry = after.entries.find(each => each.occurrence.id === occurrence.id)
    if (entry !== undefined)
      return {
        kind,
        row: entry.row.name,
        points: toFigure(entry.points),
        leftOut: entry.leftOut,
        moves: toFigure(subtract(after.sum, count(definition, beside, groupKey).sum)),
        capped: after.caps.some(cap => concerns(cap, entry.type.name, entry.row.name)),
      }
  }
  return null
}
