import { addDays, type CalendarDay, dayNumber, isWorkingDay } from './working-day.ts'

/** Calendar days by which a date lies after the last day in time, which ends at midnight; 0 in time. Both are ISO dates. */
export function daysLate(deadline: string, submitted: string): number {
  return Math.max(0, dayNumber(submitted) - dayNumber(deadline))
}

/** Working days in (deadline, submitted]: holidays do not count, make-up days do. */
export function workingDaysLate(deadline: string, submitted: string, calendar: readonly CalendarDay[]): number {
  let count = 0
  for (let day = addDays(deadline, 1); day <= submitted; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}
