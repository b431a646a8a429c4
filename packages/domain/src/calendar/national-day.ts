import { monthLength } from './date.ts'
import type { CalendarDay } from './working-day.ts'

/** A holiday of the country, named by a key: its words are the portals'. */
export type Festival =
  | 'new_year'
  | 'spring_festival'
  | 'tomb_sweeping'
  | 'labour_day'
  | 'dragon_boat'
  | 'mid_autumn'
  | 'national_day'

/** A day of the country's arrangement, with the holiday for whose sake it is free or worked. */
export interface NationalDay extends CalendarDay {
  readonly festival: Festival
}

/** A holiday with its first and last free day, and the days off that are worked in exchange; month and day. */
interface Arrangement {
  readonly festival: Festival
  readonly from: string
  readonly to: string
  readonly worked: readonly string[]
}

const arrange = (festival: Festival, from: string, to: string, ...worked: string[]): Arrangement => ({
  festival,
  from,
  to,
  worked,
})

/**
 * What the General Office of the State Council announced for each year (关于某年部分节假日安排的通知), days as the notice counts
 * them. 2019 with the change of 22 March 2019 (four days at Labour Day), 2020 with that of 26 January 2020 (Spring Festival to
 * 2 February). A year that is not here was not announced when this was written: nothing is guessed.
 */
const announced: Readonly<Record<number, readonly Arrangement[]>> = {
  2019: [
    arrange('new_year', '01-01', '01-01'),
    arrange('spring_festival', '02-04', '02-10', '02-02', '02-03'),
    arrange('tomb_sweeping', '04-05', '04-07'),
    arrange('labour_day', '05-01', '05-04', '04-28', '05-05'),
    arrange('dragon_boat', '06-07', '06-09'),
    arrange('mid_autumn', '09-13', '09-15'),
    arrange('national_day', '10-01', '10-07', '09-29', '10-12'),
  ],
  2020: [
    arrange('new_year', '01-01', '01-01'),
    arrange('spring_festival', '01-24', '02-02', '01-19'),
    arrange('tomb_sweeping', '04-04', '04-06'),
    arrange('labour_day', '05-01', '05-05', '04-26', '05-09'),
    arrange('dragon_boat', '06-25', '06-27', '06-28'),
    arrange('national_day', '10-01', '10-08', '09-27', '10-10'),
  ],
  2021: [
    arrange('new_year', '01-01', '01-03'),
    arrange('spring_festival', '02-11', '02-17', '02-07', '02-20'),
    arrange('tomb_sweeping', '04-03', '04-05'),
    arrange('labour_day', '05-01', '05-05', '04-25', '05-08'),
    arrange('dragon_boat', '06-12', '06-14'),
    arrange('mid_autumn', '09-19', '09-21', '09-18'),
    arrange('national_day', '10-01', '10-07', '09-26', '10-09'),
  ],
  2022: [
    arrange('new_year', '01-01', '01-03'),
    arrange('spring_festival', '01-31', '02-06', '01-29', '01-30'),
    arrange('tomb_sweeping', '04-03', '04-05', '04-02'),
    arrange('labour_day', '04-30', '05-04', '04-24', '05-07'),
    arrange('dragon_boat', '06-03', '06-05'),
    arrange('mid_autumn', '09-10', '09-12'),
    arrange('national_day', '10-01', '10-07', '10-08', '10-09'),
  ],
  2023: [
    arrange('new_year', '01-01', '01-02'),
    arrange('spring_festival', '01-21', '01-27', '01-28', '01-29'),
    arrange('tomb_sweeping', '04-05', '04-05'),
    arrange('labour_day', '04-29', '05-03', '04-23', '05-06'),
    arrange('dragon_boat', '06-22', '06-24', '06-25'),
    arrange('national_day', '09-29', '10-06', '10-07', '10-08'),
  ],
  2024: [
    arrange('new_year', '01-01', '01-01'),
    arrange('spring_festival', '02-10', '02-17', '02-04', '02-18'),
    arrange('tomb_sweeping', '04-04', '04-06', '04-07'),
    arrange('labour_day', '05-01', '05-05', '04-28', '05-11'),
    arrange('dragon_boat', '06-10', '06-10'),
    arrange('mid_autumn', '09-15', '09-17', '09-14'),
    arrange('national_day', '10-01', '10-07', '09-29', '10-12'),
  ],
  2025: [
    arrange('new_year', '01-01', '01-01'),
    arrange('spring_festival', '01-28', '02-04', '01-26', '02-08'),
    arrange('tomb_sweeping', '04-04', '04-06'),
    arrange('labour_day', '05-01', '05-05', '04-27'),
    arrange('dragon_boat', '05-31', '06-02'),
    arrange('national_day', '10-01', '10-08', '09-28', '10-11'),
  ],
  2026: [
    arrange('new_year', '01-01', '01-03', '01-04'),
    arrange('spring_festival', '02-15', '02-23', '02-14', '02-28'),
    arrange('tomb_sweeping', '04-04', '04-06'),
    arrange('labour_day', '05-01', '05-05', '05-09'),
    arrange('dragon_boat', '06-19', '06-21'),
    arrange('mid_autumn', '09-25', '09-27'),
    arrange('national_day', '10-01', '10-07', '09-20', '10-10'),
  ],
}

/** The years whose arrangement is known, earliest first. */
export const announcedYears: readonly number[] = Object.keys(announced).map(Number)

/** The country's holidays and make-up days of a year, by date; none when the year was not announced. */
export function nationalDays(year: number): readonly NationalDay[] {
  const days = (announced[year] ?? []).flatMap(({ festival, from, to, worked }) => [
    ...datesBetween(year, from, to).map(date => ({ date, kind: 'holiday' as const, festival })),
    ...worked.map(day => ({ date: `${year}-${day}`, kind: 'workday' as const, festival })),
  ])
  return days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** Every date from one day of a year to another, both included. */
function datesBetween(year: number, from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let month = Number(from.slice(0, 2)); month <= Number(to.slice(0, 2)); month += 1)
    for (let day = 1; day <= monthLength(year, month); day += 1) {
      const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      if (monthDay >= from && monthDay <= to) days.push(`${year}-${monthDay}`)
    }
  return days
}
