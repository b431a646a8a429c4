import type { task as chinese } from '../zh-CN/task.ts'

export const task: typeof chinese = {
  title: 'Tasks',
  today: day => `Today is ${day}`,
  actingAs: roles => `Your role: ${roles}`,
  deadline: day => `Deadline ${day}`,
  extended: 'extended for you',
  daysLeft: days =>
    days > 1
      ? `${days} days left`
      : days === 1
        ? 'due tomorrow'
        : days === 0
          ? 'due today'
          : days === -1
            ? '1 day ago'
            : `${-days} days ago`,
  filled: (filled, asked) => `${filled} of ${asked} filled in`,
  evidenceMissing: count => `${count} without evidence`,
  returned: count => `${count} returned`,
  accepted: count => `${count} accepted`,
  supplied: count => `${count} more supplied by offices: only to be checked`,
  returnedFirst: count => `${count} returned: deal with ${count === 1 ? 'it' : 'them'} first`,
  returnedLapsed: count => `${count} returned, no longer open for correction`,
  returnedDue: day => `correct by ${day}`,
  returnedLate: (day, office) =>
    `was to be corrected by ${day}: it counts as not submitted. In a special case, ask ${office}`,
  returnedReason: reason => `Reason: ${reason}`,
  nothingAsked: count =>
    `Nothing to fill in: offices supply all ${count}. Please check them; the head can object to what is wrong`,
  groups: 'By category',
  groupsToCheck: 'To check, by category',
  next: name => `Next: ${name}`,
  groupState: {
    none: 'nothing to fill in',
    idle: 'not begun',
    active: 'in progress',
    filled: 'filled in',
    unfinished: 'incomplete',
    accepted: 'all accepted',
    returned: 'returned',
  },
  checkAndSubmit: 'Check and submit',
  check: 'Check',
  standing: ({ kind, count, missing, lapsed }, head) => {
    if (kind === 'done' && lapsed > 0)
      return `The rest is submitted. ${lapsed} returned and not corrected in time: ${lapsed === 1 ? 'it counts' : 'they count'} as not submitted`
    if (kind === 'done')
      return missing === 0
        ? 'Everything is submitted. It can be changed until the deadline; what is changed has to be submitted again.'
        : `Everything is submitted, ${missing} with something missing. That can be added until the deadline, and has to be submitted again.`
    const lacking = missing === 0 ? '' : `, ${missing} of them not complete`
    if (kind === 'again') return `${count} to be submitted again${lacking}${head ? '' : '; the head submits'}`
    if (missing > 0) return `${missing} not complete; the check lists each of them`
    return head
      ? 'Everything is filled in. Check and submit it.'
      : 'Everything is filled in. The head checks and submits it.'
  },
  lastReceipts: 'Receipts',
  cycles: 'Assessment cycles',
  cycleState: {
    draft: 'in preparation',
    open: 'open for filling in',
    reviewing: 'under review',
    approved: 'approved',
    publicised: 'published for comment',
    finalised: 'final',
    archived: 'archived',
  },
  closed: {
    notYet: day => `Filling in opens on ${day}. Every indicator will then be here.`,
    reviewing: 'Filling in is closed; the offices are reviewing. What they return opens again here.',
    approved: 'The results are approved and will be published.',
    published: 'The results are published: see under “Results” what every score rests on.',
  },
  toResults: 'See the result',
  allAccepted: 'Everything is accepted',
  allAcceptedWhy: 'All that you filled in was reviewed and accepted. There is nothing to do at present.',
  none: 'There is no assessment cycle at present',
  noneWhy: 'Once the bureau opens a cycle, your tasks appear here.',
  course: 'How the year runs',
  yours: 'Yours to do',
  station: {
    fill: {
      name: 'Fill in',
      what: 'Enter figures and add evidence for each indicator. Everything is saved as you type, also without a network.',
    },
    confirm: {
      name: 'Check and submit',
      what: 'The head checks everything, submits it to the bureau and gets a receipt.',
    },
    review: {
      name: 'Review by the offices',
      what: 'Returned indicators open again, and only they; values supplied by others can be objected to.',
    },
    result: {
      name: 'Publication and appeal',
      what: 'See what every score rests on; appeal while the results are published for comment.',
    },
  },
  list: {
    title: 'Fill in',
    search: 'Find an indicator',
    searchHint: 'Name, code or office',
    state: 'State',
    category: 'Category',
    all: 'All',
    toFill: 'To fill in',
    suppliedByOthers: 'Supplied by others',
    count: (shown, all) => (shown === all ? `${all} indicators` : `${shown} of ${all} indicators`),
    nothing: 'No indicator matches',
    nothingWhy: 'Widen the search.',
    showAll: 'Show all',
    values: (filled, asked) => `values ${filled} / ${asked}`,
    evidence: (attached, required) => `evidence ${attached} / ${required}`,
    fullMarks: marks => `${marks} points`,
    suppliedBy: office => `supplied or reviewed by ${office}; nothing to fill in`,
    download: 'Download all as .xlsx',
  },
}
