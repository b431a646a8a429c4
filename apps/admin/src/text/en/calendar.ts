import type { CalendarDay, Festival } from '@yaodian/domain'
import type { Text } from '../zh-CN.ts'

const kinds: Readonly<Record<CalendarDay['kind'], string>> = { holiday: 'holiday', workday: 'workday' }

const festivals: Readonly<Record<Festival, string>> = {
  new_year: 'New Year',
  spring_festival: 'Spring Festival',
  tomb_sweeping: 'Tomb-Sweeping Day',
  labour_day: 'Labour Day',
  dragon_boat: 'Dragon Boat Festival',
  mid_autumn: 'Mid-Autumn Festival',
  national_day: 'National Day',
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const monthName = (month: number): string => months[month - 1] ?? String(month)
const daysOf = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

export const calendar: Text['calendar'] = {
  tabs: { label: 'System', trail: 'Audit trail', calendar: 'Working calendar' },
  title: year => `Working calendar ${year}`,
  tabTitle: 'Working calendar',
  explanation:
    'Deadlines that are counted in working days, such as those of returns and publications, follow this calendar.',
  previous: year => `${year}`,
  next: year => `${year}`,
  years: 'Years',
  kinds,
  festivals,
  sheet: {
    label: 'The year',
    month: monthName,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    marks: { holiday: 'off', workday: 'on' },
    own: 'set here',
    outside: 'not in this month',
    count: (worked, free) => `${worked} working days and ${free} days off in the year`,
  },
  national: {
    title: 'National holidays',
    why: 'As announced by the General Office of the State Council. They come with the system, are the same for every bureau and cannot be changed; the days on which your bureau differs are set apart.',
    unknown: year => `National holidays of ${year} are not in the system`,
    unknownWhy:
      'Until days are set, only weekends are left out. Enter or paste the holidays and make-up days among the days set by the bureau, as the State Council announced them.',
    free: (first, last, count) => (first === last ? `${first} off` : `${first} to ${last} off, ${daysOf(count)}`),
    worked: days => `${days.join(', ')} worked`,
    join: '; ',
    day: (month, day) => `${day} ${monthName(month)}`,
  },
  own: {
    title: 'Days set by the bureau',
    why: 'They stand above the national ones and concern this bureau alone. Deadlines already given stay; new ones follow the new calendar.',
    none: year => `No days of its own in ${year}.`,
    line: 'Line',
    date: 'Date',
    kind: 'Holiday or workday',
    name: 'Name',
    nameExample: 'County anniversary',
    add: 'Add a day',
    remove: line => `Remove line ${line}`,
    removeAct: 'Remove',
    save: year => `Save the calendar of ${year}`,
    unchanged: 'Nothing was changed',
    unsaved: 'Changes are not saved yet',
    faulty: count => `${count === 1 ? '1 fault' : `${count} faults`} to correct before saving`,
    reset: 'Discard changes',
    done: year => `The working calendar of ${year} was saved`,
  },
  paste: {
    title: 'Paste from a sheet',
    intro:
      'Three columns: date, holiday or workday, name; with a heading or without. What is pasted takes the place of the list above and holds once it is saved.',
    label: 'Pasted sheet',
    example: '2020-07-01\tholiday\tCounty anniversary\n2020-07-04\tworkday\tMake-up day',
    act: 'Read into the list',
    empty: 'No line was read. Select three columns in the sheet, copy them and paste them here.',
    read: count => `${daysOf(count)} read; check and save them`,
  },
  conflict: {
    title: 'Somebody changed this year since you opened it',
    explanation: 'Both versions are kept; only the days that differ are listed. Choose the one to keep.',
    same: 'It is the same as what you entered: there is nothing to save.',
    theirs: 'As it is now',
    mine: 'As you entered it',
    none: '(not set)',
    takeTheirs: 'Take what is there now',
    keepMine: 'Overwrite with mine',
  },
  said: (kind, name) => `${kinds[kind]}: ${name}`,
}
