import { compare, decimal, isDecimal } from '@yaodian/domain'

/** The middle of a group's values (the lower one of two), as written; null for none or for what is no number. */
export function medianOf(values: readonly (string | null)[]): string | null {
  const numbers = values.flatMap(value => (value !== null && isDecimal(value) ? [value] : []))
  const sorted = numbers.toSorted((a, b) => compare(decimal(a), decimal(b)))
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
