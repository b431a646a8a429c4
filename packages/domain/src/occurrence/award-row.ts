import type { AwardRow, BonusType } from '../scheme/bonus.ts'
import type { PenaltyRow, PenaltyType } from '../scheme/penalty.ts'
import type { Occurrence } from './occurrence.ts'

const RANK = /^([1-9]\d*)\/([1-9]\d*)$/

/** The place that a rank among the awarded is worth (R8): `3/8` by the map of 8; other places stay as they are; undefined where no map says. */
export function placeOf(type: Pick<BonusType, 'placeMaps'>, place: string | null): string | null | undefined {
  const found = place === null ? null : RANK.exec(place)
  if (found === null) return place
  const [rank, awarded] = [Number(found[1]), Number(found[2])]
  const map = (type.placeMaps ?? []).find(each => each.awarded === awarded)
  return map?.places.find(each => rank <= each.upTo)?.place
}

/** The row of the table that an award is worth; undefined where the table has none. */
export function awardRowOf(type: BonusType, occurrence: Pick<Occurrence, 'level' | 'place'>): AwardRow | undefined {
  const place = placeOf(type, occurrence.place)
  if (place === undefined) return undefined
  return type.rows.find(row => row.level === occurrence.level && (row.place ?? null) === place)
}

/** The row of the table that a sanction costs; undefined where the table has none. */
export function penaltyRowOf(type: PenaltyType, occurrence: Pick<Occurrence, 'level'>): PenaltyRow | undefined {
  return type.rows.find(row => row.level === occurrence.level)
}
