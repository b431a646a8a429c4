import type { DataItem } from './data-item.ts'
import type { Frequency } from './frequency.ts'
import type { Indicator } from './indicator.ts'

/** Reporting periods of a year; ten of its months are school months, and what comes with an event counts once. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = {
  month: 10,
  quarter: 4,
  half_year: 2,
  term: 2,
  year: 1,
  school_year: 1,
  event: 1,
}

/** What a number to fill in and a file to upload cost the one who does it. */
const MINUTES_PER_VALUE = 2
const MINUTES_PER_FILE = 5

/**
 * 填报负担: minutes that an indicator costs an assessee in a year: two for each number that it fills in itself, each period, and five
 * for each file. What offices and registers supply costs it nothing. An item of several indicators counts with each.
 */
export function burdenMinutes(
  { dataItems, evidence }: Pick<Indicator, 'dataItems' | 'evidence'>,
  items: readonly DataItem[],
): number {
  const own = items.filter(item => dataItems.includes(item.key) && item.supplier.kind === 'assessee')
  const values = own.reduce((sum, item) => sum + periodsPerYear[item.frequency ?? 'year'], 0)
  const files = evidence.privacy === 'pupils' ? 0 : evidence.files
  return values * MINUTES_PER_VALUE + files * MINUTES_PER_FILE
}
