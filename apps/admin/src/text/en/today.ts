import type { today as chinese } from '../zh-CN/today.ts'

const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`

export const today: typeof chinese = {
  title: 'Today',
  none: 'Nothing waits for you now.',
  go: 'Go',
  deadline: (day, left) =>
    left > 0
      ? `filling in until ${day}, ${days(left)} left`
      : left === 0
        ? `filling in ends today (${day})`
        : `filling in ended on ${day}`,
  publicUntil: (day, left) =>
    left >= 0 ? `open to appeals until ${day}, ${days(left)} left` : `publication ended on ${day}`,
  wait: {
    unsubmitted: 'organisations have not submitted',
    review: 'responses to review',
    objected: 'objections to answer',
    returned: 'responses returned, waiting for the organisation',
    supply: 'values that offices have to supply',
    owed: 'values owed; they stop the approval',
    appeals: 'appeals to decide',
    closeFilling: 'The deadline has passed: filling in can be ended',
    approve: 'Reviews are finished: the results can be approved',
    publicise: 'Approved: the results can be published',
    revise: 'A value was corrected: a revision can be published',
    finalise: 'The days of publication are over: results can be made final',
    archive: 'Final: the cycle can be archived',
  },
  figure: {
    accepted: 'reviewed',
    acceptedOf: (n, all) => `${n} of ${all} responses`,
    submitted: 'submitted',
    submittedOf: (n, all) => `${n} of ${all} organisations`,
    daysLeft: 'until filling in ends',
    days,
    over: 'ended',
    appeals: 'appeals to decide',
    appealsOf: all => `${all} in all`,
    cases: n => `${n}`,
  },
  office: {
    title: 'Reviews of this office',
    none: 'No response waits for review.',
    indicator: 'Indicator',
    ready: 'To review',
    objected: 'Objected',
    accepted: 'Accepted',
    toReview: 'Review',
    all: 'All indicators',
  },
  lag: {
    title: 'Offices that lag',
    rest: 'By what is left to review, most first',
    office: 'Office',
    accepted: 'Reviewed',
    waiting: 'Not filled in',
    left: 'To review',
    none: 'Every office has finished its reviews.',
    groups: 'Progress by group',
    group: 'Group',
    toProgress: 'Progress table',
    toResults: 'Results',
  },
  plan: {
    title: 'Work plan',
    indicators: n => `assessed by ${n} indicators`,
    items: 'Items by state',
    open: 'See how each item stands',
  },
  states: {
    waiting: 'not filled in',
    ready: 'to review',
    returned: 'returned',
    objected: 'objected',
    accepted: 'accepted',
  },
  progress: 'Filling in and review',
  noCycle: {
    title: 'No assessment under way',
    why: 'The year is prepared in the steps below. Next:',
    whyWait: 'What you have to do will be listed here once the administrator has opened a cycle.',
    people: 'Set up organisations and accounts',
    importPlan: 'Import a plan',
    openCycle: 'Open a cycle',
  },
  course: "The year's work",
  station: 'Station',
  what: 'What happens',
  who: 'Done by',
  yours: 'Yours to do',
  stations: {
    people: {
      name: 'Set up organisations and accounts',
      what: 'Enter offices, schools and whoever else is assessed; make accounts for reviewers, reporters and heads, and appoint them',
      who: 'Administrator',
    },
    plan: {
      name: 'Import the plan',
      what: "Read the bureau's document into sections, items, measures and targets; checked, it is what the year is measured by",
      who: 'Administrator',
    },
    indicators: {
      name: 'Make indicators and a scheme',
      what: 'Each indicator rests on a sentence of the plan; it gets an office, a rule, full marks and a weight',
      who: 'Administrator',
    },
    open: {
      name: 'Open the cycle',
      what: 'The scheme is frozen; every organisation gets its tasks and deadlines',
      who: 'Administrator',
    },
    supply: {
      name: 'Offices fill in, registers are imported',
      what: 'What an office or a register knows is not asked of schools again',
      who: 'Office reviewer',
    },
    review: {
      name: 'Review',
      what: 'Values are verified and levels given; a return names its reason and due date; objections are answered',
      who: 'Responsible office',
    },
    publish: {
      name: 'Approve and publish',
      what: 'Results are ranked and graded, and published as far as the scheme allows',
      who: 'Administrator',
    },
    finalise: {
      name: 'Decide appeals and finalise',
      what: 'Each correction is a new revision; the final one is kept and can be verified figure by figure',
      who: 'Administrator',
    },
  },
}
