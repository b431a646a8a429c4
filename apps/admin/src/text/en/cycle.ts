import type { cycle as chinese } from '../zh-CN/cycle.ts'

export const cycle: typeof chinese = {
  title: 'Assessment cycles',
  states: {
    draft: 'not started',
    open: 'being filled in',
    reviewing: 'under review',
    approved: 'approved',
    publicised: 'publicised',
    finalised: 'final',
    archived: 'archived',
  },
  tabs: {
    label: 'Parts of the cycle',
    progress: 'Progress',
    supply: 'Data supply',
    review: 'Review',
    results: 'Results',
    publication: 'Publication and appeals',
    arrangement: 'Arrangement',
  },
  filling: (opensOn, deadline) => `filled in from ${opensOn} to ${deadline}`,
  daysLeft: days => (days === 0 ? 'due today' : days === 1 ? '1 day left' : `${days} days left`),
  overdue: days => (days === 1 ? '1 day past the deadline' : `${days} days past the deadline`),
  assessees: n => (n === 1 ? '1 organisation' : `${n} organisations`),
  indicators: n => (n === 1 ? '1 indicator' : `${n} indicators`),
  toClose: 'End filling in',
  openNew: 'Open a new cycle',
  empty: {
    title: 'There is no assessment cycle yet',
    why: 'Once a scheme is complete, the administrator opens a cycle; the organisations then get their tasks at once.',
    next: 'Open a cycle',
  },
  column: { name: 'Cycle', year: 'Year', state: 'State', filling: 'Filled in', opened: 'Opened at' },
  count: n => (n === 1 ? '1 cycle' : `${n} cycles`),
  groups: {
    title: 'Groups and burden',
    name: 'Group',
    assessees: 'Organisations',
    fields: 'Values each, at most',
    files: 'Files each, at most',
    total: 'Total',
  },
  deadlines: {
    title: 'Deadlines of the organisations',
    search: 'Find an organisation',
    allGroups: 'All groups',
    onlyExtended: 'Extended only',
    name: 'Organisation',
    group: 'Group',
    deadline: 'Deadline',
    extended: 'extended',
    submitted: 'First submitted',
    notSubmitted: 'not submitted',
    act: 'Extend',
    actFor: name => `Extend the deadline of ${name}`,
    count: (shown, all) => (shown === all ? `${all} organisations` : `${shown} of ${all} organisations`),
    none: 'No organisation fits',
    fixed: 'Filling in has ended: deadlines cannot be extended any more.',
  },
  extension: {
    title: name => `Extend the deadline: ${name}`,
    present: day => `The deadline is now ${day}`,
    deadline: 'New deadline',
    deadlineMissing: 'Choose the new deadline',
    reason: 'Reason',
    reasonHint: 'Kept in the audit trail',
    act: 'Extend',
    done: (name, day) => `The deadline of ${name} is now ${day}`,
  },
  withdrawal: {
    retired: n =>
      n === 1
        ? '1 organisation is closed and still assessed and ranked here:'
        : `${n} organisations are closed and still assessed and ranked here:`,
    retiredOn: day => `closed from ${day}`,
    toDecide: 'Decide whether to take it out',
    list: 'Taken out of the cycle',
    name: 'Organisation',
    by: 'Taken out by',
    reason: 'Reason',
    reasonHint: 'Kept in the audit trail',
    withdraw: {
      act: 'Take out',
      actFor: name => `Take ${name} out of the cycle`,
      title: name => `Take out of the cycle: ${name}`,
      consequence:
        'It is asked nothing more, owes nothing and is not ranked; what it filled in stays. Until the approval it can be taken back.',
      done: name => `${name} is out of the cycle`,
    },
    readmit: {
      act: 'Take back',
      actFor: name => `Take ${name} back into the cycle`,
      title: name => `Take back into the cycle: ${name}`,
      consequence: 'It is assessed and ranked again, and what it had filled in counts.',
      done: name => `${name} is in the cycle again`,
    },
  },
  close: {
    title: 'End filling in',
    intro: 'Once filling in has ended, the cycle is under review:',
    consequences: [
      'organisations can no longer report or change anything that was not returned to them;',
      'what was returned can still be changed until its own due date;',
      'extended deadlines end as well;',
      'this cannot be taken back.',
    ],
    running: n =>
      n === 1
        ? 'One extended deadline has not passed: that organisation could not submit any more. To wait for it, end filling in later:'
        : `${n} extended deadlines have not passed: these organisations could not submit any more. To wait for them, end filling in later:`,
    states: 'Where filling in stands',
    state: 'State',
    responses: 'Responses',
    waiting: n =>
      n === 1
        ? '1 response is still waiting; it will be treated as its indicator says.'
        : `${n} responses are still waiting; they will be treated as their indicators say.`,
    complete: 'Everything has been filled in.',
    early: n => (n === 1 ? 'The deadline is in 1 day.' : `The deadline is in ${n} days.`),
    already: 'Filling in of this cycle has ended already.',
    act: 'End filling in',
    back: 'Back',
    done: 'Filling in has ended; the cycle is under review',
  },
}
