import type { veto as chinese } from '../zh-CN/veto.ts'

export const veto: typeof chinese = {
  back: 'Back to the review',
  title: 'Vetoes',
  intro:
    'A veto never fires by itself: the named office enters it with the document that establishes it, on a legal basis.',
  empty: { title: 'This scheme has no vetoes', why: 'The scheme names no veto.' },
  column: { trigger: 'Veto', effect: 'Effect', document: 'Established by', office: 'Confirmed by', count: 'Standing' },
  basis: 'Legal basis',
  effects: {
    zero_indicator: 'the indicator gets 0 points',
    zero_total: 'the total is 0',
    cap_grade: grade => `grade at most ${grade}`,
    downgrade: by => (by === 1 ? 'one grade lower' : `${by} grades lower`),
    fail: 'graded as failed',
    disqualify: 'not eligible for the best grade',
  },
  confirm: {
    act: 'Confirm',
    actFor: trigger => `Confirm: ${trigger}`,
    title: 'Confirm a veto',
    assessee: 'Organisation',
    choose: 'Choose an organisation',
    document: 'Document number',
    documentHint: kind => `Needed: ${kind}`,
    onDate: 'Date of the document',
    note: 'Remark (optional)',
    consequence: effect =>
      `It touches the result at once: ${effect}. Until approval it can be withdrawn with a reason; both stay on record.`,
    done: 'Veto confirmed',
  },
  occurrences: {
    title: 'Confirmed',
    none: 'No veto was confirmed',
    assessee: 'Organisation',
    trigger: 'Veto',
    document: 'Document',
    onDate: 'Dated',
    by: 'Entered',
    state: 'State',
    stands: 'stands',
    withdrawn: reason => `withdrawn: ${reason}`,
    act: 'Withdraw',
    actFor: assessee => `Withdraw the veto on ${assessee}`,
  },
  withdraw: {
    title: 'Withdraw a veto',
    reason: 'Reason',
    reasonHint: 'Kept in the audit trail; both entries stay',
    act: 'Withdraw',
    done: 'Veto withdrawn',
  },
}
