import { compare, decimal, type Rational, total } from '../number/rational.ts'
import type { Occurrence, OccurrenceFilter } from './occurrence.ts'

function listed(list: readonly string[] | undefined, word: string | null): boolean {
  return list === undefined || (word !== null && list.includes(word))
}

/** Whether the filter lets an occurrence through: type, level, issuer, and the date in the window, its ends included. */
export function occurrenceFits(occurrence: Occurrence, { types, levels, issuers, window }: OccurrenceFilter): boolean {
  return (
    types.includes(occurrence.type) &&
    listed(levels, occurrence.level) &&
    listed(issuers, occurrence.issuer) &&
    (window === undefined || (occurrence.on >= window.from && occurrence.on <= window.to))
  )
}

/** Whether the first counts for more than the second; of equal ones the earlier document, then the lesser id, so that the order given does not matter. */
function outweighs(first: Occurrence, second: Occurrence): boolean {
  const side = compare(decimal(first.count), decimal(second.count))
  if (side !== 0) return side > 0
  return first.on === second.on ? first.id < second.id : first.on < second.on
}

/** The occurrences that a line counts (R4): those that fit, of one matter (`dedupKey`) only the one that counts most, in the order given. */
export function selectOccurrences(all: readonly Occurrence[], filter: OccurrenceFilter): readonly Occurrence[] {
  const fitting = all.filter(each => occurrenceFits(each, filter))
  return fitting.filter(
    each =>
      each.dedupKey === null ||
      !fitting.some(other => other !== each && other.dedupKey === each.dedupKey && outweighs(other, each)),
  )
}

/** How many, or how much, they are together. */
export function occurrenceCount(selected: readonly Occurrence[]): Rational {
  return total(selected.map(each => decimal(each.count)))
}
