import type { OwnDay } from '@yaodian/domain'

/** A row of the list while it is edited; `key` keeps it the same row while lines come and go. */
export interface DraftDay extends OwnDay {
  readonly key: number
}

/** Days as rows. */
export function toDraft(days: readonly OwnDay[], firstKey = 0): readonly DraftDay[] {
  return days.map((day, index) => ({ ...day, key: firstKey + index }))
}

/** Rows as days, as they are sent. */
export function daysOf(draft: readonly DraftDay[]): readonly OwnDay[] {
  return draft.map(({ date, kind, name }) => ({ date, kind, name: name.trim() }))
}

/** Whether two lists say the same, in whatever order. */
export function sameDays(a: readonly OwnDay[], b: readonly OwnDay[]): boolean {
  const text = (days: readonly OwnDay[]) => days.map(({ date, kind, name }) => `${date} ${kind} ${name}`).toSorted()
  return text(a).join('\n') === text(b).join('\n')
}
