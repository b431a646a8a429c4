const ISO_DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is a date of the calendar: `2020-02-29` is, `2021-02-29` is not. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  return match !== null && Number(match[3]) <= daysIn(Number(match[1]), Number(match[2]))
}

/** So many months later; where that month has no such day, its last one. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, daysIn(y, m))).padStart(2, '0')}`
}

/** Full months by which `actual` is later than `due`: the greatest m with `due + m months ≤ actual`; 0 in time. */
export function fullMonthsLate(due: string, actual: string): number {
  let months = 0
  while (monthsAfter(due, months + 1) <= actual) months += 1
  return months
}

/** Started months by which `actual` is later than `due`: the least m with `due + m months ≥ actual`. Both are ISO dates. */
export function monthsLate(due: string, actual: string): number {
  let months = 0
  while (monthsAfter(due, months) < actual) months += 1
  return months
}
