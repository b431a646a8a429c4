import type { CalendarProblems } from '../../calendar/calendar-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What a calendar refuses. */
export const calendarProblems: ProblemTexts<CalendarProblems> = {
  calendar_year_unfit: ({ year, first, last }) => `年份${year}不在${first}至${last}之间，没有保存。请改正年份。`,
  calendar_columns_unfit: ({ line, found }) =>
    `第${line}行有${found}列，应为3列：日期、放假或上班、名称。请改正这一行。`,
  calendar_date_unfit: ({ line, text }) =>
    text === ''
      ? `第${line}行没有日期。请填写，如2020-10-01。`
      : `第${line}行的日期“${text}”不正确。请写成2020-10-01。`,
  calendar_date_elsewhere: ({ line, date, year }) =>
    `第${line}行的日期${date}不在${year}年。请改正日期，或换到那一年去填写。`,
  calendar_date_twice: ({ line, date, first }) => `第${line}行的${date}与第${first}行重复。请删去一行。`,
  calendar_kind_unknown: ({ line, text }) =>
    `第${line}行的“${text}”看不出是放假还是上班。请写“放假”或“上班”（“调休”两种意思都有）。`,
  calendar_day_worked: ({ line, date }) =>
    `第${line}行的${date}本来就要上班：既不是周末，也不是国家放假日，不必设为上班。请改正日期，或删去这一行。`,
  calendar_name_unfit: ({ line, longest }) =>
    `第${line}行的名称是空的或超过${longest}个字。请写明这一天的由来，如“国庆节”。`,
}
