import type { opening as chinese } from '../zh-CN/opening.ts'

export const opening: typeof chinese = {
  title: 'Open a cycle',
  steps: { label: 'Steps', arrange: 'Choose scheme and dates', confirm: 'See what follows, and open' },
  scheme: 'Scheme',
  schemeHint: 'Frozen once the cycle is open',
  chooseScheme: 'Choose a scheme',
  noScheme: {
    title: 'There is no scheme to open a cycle with',
    why: 'Each cycle needs a scheme that was not opened before. Make one first, or copy that of an earlier year.',
    next: 'Go to the schemes',
  },
  name: 'Name of the cycle',
  nameMissing: 'Write a name for the cycle',
  defaultName: year => `${year} 年度考核`,
  opensOn: 'Filled in from',
  deadline: 'Deadline',
  deadlineHint: 'Until midnight of that day',
  datesMissing: 'Choose when filling in begins and ends',
  next: 'Next: see what follows',
  back: 'Back to change',
  blocked: n => (n === 1 ? '1 problem keeps the cycle from opening' : `${n} problems keep the cycle from opening`),
  toScheme: 'Change in the scheme',
  mayOpen: 'Nothing stands in the way.',
  loading: 'Checking scheme and organisations',
  fillFirst: 'Choose a scheme and the dates to see who is assessed, how much they fill in, and what stands in the way.',
  groups: {
    title: 'Who is assessed, and how much they fill in',
    name: 'Group',
    assessees: 'Organisations',
    indicators: 'Indicators',
    fields: 'Values each, at most',
    baselines: 'of these, last year’s',
    files: 'Files each, at most',
    total: 'Total',
    show: name => `Organisations and contents of ${name}`,
    members: 'Organisations',
    asks: 'Indicators and what is asked for',
    own: 'filled in by themselves',
    others: 'not asked: from offices or registers',
    file: n => (n === 1 ? '1 file' : `${n} files`),
    nobody: 'no organisation',
  },
  unassigned: n =>
    n === 1
      ? '1 organisation belongs to no group and is not assessed'
      : `${n} organisations belong to no group and are not assessed`,
  consequences: {
    title: 'Once it is open',
    tasks: (assessees, responses) =>
      `${assessees} organisations get their tasks at once, ${responses} responses in all;`,
    dates: (opensOn, deadline) =>
      `they fill in from ${opensOn} until midnight of ${deadline}; single organisations can be given longer;`,
    frozen: name =>
      `the scheme “${name}” is frozen: its indicators, weights, rules, vetoes and grade lines can no longer be changed;`,
    previous: 'what was verified last year is taken over as baseline and not asked for again;',
    noPrevious: 'there are no final results of the year before: baselines are filled in by organisations or offices;',
    final: 'opening cannot be taken back.',
  },
  act: 'Open the cycle',
  acting: 'Opening',
  done: n => `The cycle is open; ${n} organisations have their tasks`,
}
