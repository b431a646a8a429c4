/** What an authority's calendar refuses. `line` counts from 1: of the list as it is shown, or of the sheet that was pasted. */
export interface CalendarProblems {
  calendar_year_unfit: { year: number; first: number; last: number }
  calendar_columns_unfit: { line: number; found: number }
  calendar_date_unfit: { line: number; text: string }
  calendar_date_elsewhere: { line: number; date: string; year: number }
  calendar_date_twice: { line: number; date: string; first: number }
  calendar_kind_unknown: { line: number; text: string }
  calendar_day_worked: { line: number; date: string }
  calendar_name_unfit: { line: number; longest: number }
}
