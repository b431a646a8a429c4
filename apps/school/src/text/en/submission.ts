import type { submission as chinese } from '../zh-CN/submission.ts'

export const submission: typeof chinese = {
  title: 'Check and submit',
  reporterTitle: 'Check',
  reporter: 'As a reporter you can check here; the head of your organisation submits.',
  deadline: (day, left) => `Deadline ${day} · ${left}`,
  nothing: 'There is nothing to submit',
  nothingWhy:
    'Nothing has changed since the last submission, or everything is accepted. After any change you can submit again.',
  backToTasks: 'Back to the tasks',
  locked: 'It cannot be submitted now',
  pending: count => `${count} ${count === 1 ? 'indicator' : 'indicators'} to submit`,
  complete: 'Nothing is missing',
  missingValues: count => `${count} ${count === 1 ? 'figure' : 'figures'} not filled in`,
  missingEvidence: count => `${count} without evidence`,
  missingWhy:
    'Open one to fill it in. If there is none, tick “submit as missing”: the scheme’s rule for missing values then applies.',
  files: (attached, required) => `Evidence: ${attached} of ${required} files`,
  acceptMissing: 'Submit as missing',
  acceptAll: count => `Submit all ${count} as missing`,
  doubtful: count => `${count} far from last year`,
  doubtfulWhy:
    'Check them. Tick “checked” where one is right, best with a reason in the remark; open it where it is wrong.',
  comparison: (now, before, factor) => `this year ${now}, last year ${before}: ${factor} times`,
  lookedAt: 'Checked and right',
  writeNote: 'Change or write a remark',
  changed: count => `${count} changed since the last submission`,
  first: 'This is the first submission: there is nothing to compare with.',
  unchanged: 'The same as at the last submission.',
  change: (item, before, after) => `${item}: ${before} → ${after}`,
  empty: 'not filled in',
  added: names => `evidence added: ${names}`,
  removed: names => `evidence removed: ${names}`,
  noteChanged: 'remark changed',
  left: (values, evidence, doubtful) =>
    [
      values > 0 ? `${values} ${values === 1 ? 'figure' : 'figures'} not filled in` : '',
      evidence > 0 ? `${evidence} without evidence` : '',
      doubtful > 0 ? `${doubtful} to be checked` : '',
    ]
      .filter(Boolean)
      .join(', '),
  leftWhy: what => `Still ${what}. Complete or tick each of them; then you can submit.`,
  toConsequence: 'Next: what submitting means',
  consequence: {
    title: 'When you submit',
    confirms: responses =>
      `On behalf of your organisation you confirm ${responses} ${responses === 1 ? 'indicator' : 'indicators'} as true and submit them to the bureau.`,
    missing: count => `${count} of them are submitted as missing; the scheme’s rule for missing values applies.`,
    none: 'Nothing is missing.',
    change: day =>
      `Until ${day} it can still be changed; what is changed has to be submitted again, or it counts as not submitted.`,
    receipt: 'You get a receipt with the time and a digest of the content, to print and keep.',
    noUndo: 'Submitting cannot be undone.',
  },
  submit: 'Submit to the bureau',
  submitting: 'Submitting',
  back: 'Back to the check',
  stale: 'Something was changed after your check, so nothing was submitted. Check again below.',
  receipt: {
    title: 'Receipt',
    name: 'Receipt of submission',
    number: 'Receipt number',
    assessee: 'Organisation',
    cycle: 'Assessment cycle',
    receivedBy: 'Received by',
    by: 'Submitted by',
    at: 'Submitted at',
    responses: 'Indicators',
    digest: 'Digest of the content (SHA-256)',
    audit: 'Place in the audit trail',
    auditNumber: number => `entry ${number}`,
    auditDigest: 'Digest of the audit trail',
    explanation:
      'The digest is computed from all that was submitted: any change of the content gives another digest. The digest of the audit trail fixes this submission among all recorded acts, so that it can be verified later.',
    print: 'Print',
    copy: 'Copy as text',
    copied: 'Copied',
    done: number => `Submitted, receipt no. ${number}`,
    list: 'Receipts',
    none: 'Nothing submitted yet',
  },
}
