import type { progress as chinese } from '../zh-CN/progress.ts'

export const progress: typeof chinese = {
  finding: (accepted, asked) =>
    asked === 0
      ? 'Nothing is asked yet'
      : `${accepted} of ${asked} responses accepted (${Math.floor((accepted * 100) / asked)}%)`,
  legend: 'Legend',
  notAsked: 'not assessed',
  notApplicable: 'not applicable',
  find: 'Find an organisation',
  allGroups: 'All groups',
  allCategories: 'All categories',
  allOffices: 'All offices',
  label: 'Progress matrix: organisations and indicators',
  assessee: 'Organisation',
  total: 'Total',
  done: 'Accepted',
  exportSheet: 'Take the table away as .xlsx',
  rows: (rows, columns) => `${rows} organisations × ${columns} indicators`,
  none: 'No organisation or indicator fits',
  deadline: day => `extended to ${day}`,
  extended: 'extended',
  submitted: at => `first submitted ${at}`,
  notSubmitted: 'not submitted',
  counts: (accepted, asked) => `${accepted} / ${asked}`,
  idle: 'Move to a cell to read organisation, indicator and state here; click or press Enter to review it',
  cell: (assessee, indicator, state) => `${assessee}, ${indicator}: ${state}`,
  office: name => `reviewed by ${name}`,
  keys: 'Arrows move, Home and End go to the ends of a row, Enter opens the review',
}
