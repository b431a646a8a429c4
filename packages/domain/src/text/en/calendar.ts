import type { CalendarProblems } from '../../calendar/calendar-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What a calendar refuses. */
export const calendarProblems: ProblemTexts<CalendarProblems> = {
  calendar_year_unfit: ({ year, first, last }) =>
    `The year ${year} does not lie between ${first} and ${last}; nothing was saved. Correct the year.`,
  calendar_columns_unfit: ({ line, found }) =>
    `Line ${line} has ${found} columns instead of 3: date, holiday or workday, name. Correct this line.`,
  calendar_date_unfit: ({ line, text }) =>
    text === ''
      ? `Line ${line} has no date. Fill it in, such as 2020-10-01.`
      : `Line ${line}: the date “${text}” is wrong. Write it as 2020-10-01.`,
  calendar_date_elsewhere: ({ line, date, year }) =>
    `Line ${line}: ${date} is not in ${year}. Correct the date, or enter it in its own year.`,
  calendar_date_twice: ({ line, date, first }) =>
    `Line ${line}: ${date} is already in line ${first}. Remove one of them.`,
  calendar_kind_unknown: ({ line, text }) =>
    `Line ${line}: “${text}” does not say whether people work. Write “holiday” or “workday” (调休 can mean either).`,
  calendar_day_worked: ({ line, date }) =>
    `Line ${line}: ${date} is worked anyway, as it is neither a weekend nor a national holiday. Correct the date, or remove the line.`,
  calendar_name_unfit: ({ line, longest }) =>
    `Line ${line}: the name is empty or longer than ${longest} characters. Say what the day is, such as “National Day”.`,
}
