import type { AssessmentProblems } from '../../cycle/assessment-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

const cycleStates: Readonly<Record<string, string>> = {
  draft: 'draft',
  open: 'being filled in',
  reviewing: 'under review',
  approved: 'approved',
  publicised: 'on public view',
  finalised: 'final',
  archived: 'archived',
}

const responseStates: Readonly<Record<string, string>> = {
  waiting: 'waiting for values',
  ready: 'ready for review',
  accepted: 'accepted',
  returned: 'returned',
  objected: 'objected to',
}

function named(words: Readonly<Record<string, string>>, codes: string): string {
  return codes
    .split(',')
    .map(code => words[code.trim()] ?? code)
    .join(' or ')
}

/** What the year's run refuses, in words. */
export const assessmentProblems: ProblemTexts<AssessmentProblems> = {
  cycle_state_wrong: ({ state, needed }) =>
    `This assessment cycle is ${named(cycleStates, state)}; this can be done only while it is ${named(cycleStates, needed)}. What you typed is kept on this device; ask the bureau administrator if it must still be done.`,
  deadline_passed: ({ deadline }) =>
    `The deadline (${deadline}) has passed, so nothing can be changed. What you typed is kept on this device; ask the bureau for an extension if there are good grounds.`,
  response_state_wrong: ({ state, needed }) =>
    `This is ${named(responseStates, state)}; it would have to be ${named(responseStates, needed)}. Reload the page to see where it stands.`,
  value_not_yours: ({ item }) =>
    `“${item}” is not filled in by your organisation. If the value is wrong, object to it.`,
  value_missing: ({ item }) =>
    `“${item}” has no value yet. Fill it in; if it cannot be had, declare it as not reported when you submit.`,
  value_below_minimum: ({ item, minimum, unit }) => `“${item}” cannot be less than ${minimum}${unit}. Please check it.`,
  value_above_maximum: ({ item, maximum, unit }) => `“${item}” cannot be more than ${maximum}${unit}. Please check it.`,
  value_not_whole: ({ item }) => `“${item}” must be a whole number, without decimals. Please check it.`,
  value_not_level: ({ item, levels }) => `“${item}” must be one of these levels: ${levels}.`,
  value_not_date: ({ item }) => `“${item}” must be a date, such as 2020-09-01. Please correct it.`,
  value_not_boolean: ({ item }) => `“${item}” must be yes or no.`,
  reason_required: () => 'Please give the reason: the other side learns from it why this was done.',
  due_date_invalid: ({ date }) =>
    `The date “${date}” cannot be used: it must be today or later, and not before the present one. Choose another day.`,
  evidence_missing: ({ indicator, files }) =>
    `“${indicator}” still lacks evidence: at least ${files} file(s). Attach it; if there is none, say so when you submit.`,
  evidence_type_forbidden: ({ name, allowed }) =>
    `Files like “${name}” cannot be attached. Allowed: ${allowed}. Save it in one of these formats.`,
  evidence_content_mismatch: ({ name, claimed }) =>
    `What is in “${name}” is not what its extension says (${claimed}): it may be damaged or renamed. Open it in its own program, save it in the right format and attach that.`,
  evidence_too_large: ({ name, limit }) =>
    `${name === '' ? 'The file' : `“${name}”`} is larger than ${limit} and was not attached. Compress it, or attach only the part that proves the value.`,
  evidence_too_many: ({ limit }) =>
    `There are already ${limit} files here, the most allowed. Remove one that is not needed, then attach this.`,
  evidence_empty: ({ name }) => `“${name}” is empty and was not attached. Check the file and choose it again.`,
  second_person_required: () =>
    'You supplied a value here yourself, so another reviewer of your office has to confirm it.',
  own_result: () =>
    'This assesses your own organisation, so it cannot decide it. The office that the scheme names for this decides.',
  responses_unfinished: ({ count }) =>
    `${count} response(s) are not reviewed yet, so the next step cannot be taken. Finish them, or let the administrator settle each with a reason.`,
  values_owed: ({ count, owners }) =>
    `${count} value(s) are still missing, owed by ${owners}. Ask for them, or let the administrator settle each with a reason.`,
  document_number_required: () => 'Please give the document number, such as 澧教发〔2020〕12号.',
  appeal_window_closed: ({ until }) =>
    `The public notice ended on ${until}; appeals are no longer taken. Ask the bureau if you have questions.`,
  appeal_pending: () =>
    'An appeal about this matter is waiting for its answer, so there is no need for another. Please wait for the bureau.',
  appeal_grounds_known: () =>
    'This matter was decided, and the reason is the same as before, so nothing was sent. Give new facts or a new basis; without them the decision stands.',
  appeal_closed: ({ times }) =>
    `This matter was appealed and decided ${times} times, so no further appeal is taken. If a revision changes the result, you can appeal against the new one; for anything else ask the bureau.`,
  appeal_open: ({ count }) =>
    `${count} appeal(s) are undecided, so the results cannot be made final. Decide each first.`,
  veto_basis_required: ({ veto }) =>
    `The veto “${veto}” needs a legal basis and the document that establishes it. Add both first.`,
  sheet_column_missing: ({ column }) => `The sheet has no column “${column}”. Check its head row and import it again.`,
  sheet_row_unknown: ({ line, name }) =>
    `Line ${line}: “${name}” is not among those assessed. Check the name or the school code.`,
  sheet_cell_invalid: ({ line, column, text }) =>
    `Line ${line}, column “${column}”: “${text}” cannot be used. Correct it and import again.`,
  nothing_to_confirm: () => 'There is nothing to submit: everything was submitted and has not changed since.',
  value_changed: ({ item, value, by, at }) =>
    `“${item}” was changed to “${value ?? '(empty)'}” by ${by} at ${at}. Choose which to keep; nothing you typed is lost.`,
  value_text_too_long: ({ item, limit }) => `“${item}” is too long: ${limit} characters at most. Please shorten it.`,
  evidence_private: ({ indicator }) =>
    `Evidence for “${indicator}” shows pupils' data: it is looked at on site and may not be uploaded. Say in the remark where it is kept.`,
  nothing_asked: ({ indicator }) =>
    `“${indicator}” asks nothing of the assessee, so this does not apply. If a value is wrong, tell the office that supplied it.`,
  objection_own_value: ({ item }) =>
    `“${item}” was filled in by your own organisation, so there is nothing to object to. To change it, ask the reviewing office to return it.`,
  objection_closed: () => 'This objection was already answered.',
  objection_pending: ({ item }) => `An objection to “${item}” is being dealt with. Please wait for the answer.`,
  veto_repeated: ({ document }) =>
    `The same document (${document}) already established this veto for this organisation.`,
  occurrence_repeated: ({ document }) =>
    `The same matter with this document (${document}) is on record for this organisation already. If that record is wrong, withdraw it first.`,
  attested_second_person: () =>
    'You recorded this yourself, so another reviewer of your office has to check the document and confirm it.',
  finding_required: () =>
    'Please say what was found and what it contradicts: the organisation answers to it when it is heard.',
  false_report_standing: () =>
    'A false report about this indicator of this organisation is on record. Go on with that one, or withdraw it first.',
  attested_withdrawn: ({ reason }) =>
    `This was withdrawn (${reason}), so it cannot be confirmed. If it should count after all, record it again.`,
  veto_date_invalid: ({ date }) => `The document's date “${date}” is wrong: it must be today or earlier.`,
  sheet_empty: () =>
    'No table was found. Make sure that the file is an .xlsx workbook, or paste the whole table with its head row.',
  sheet_row_twice: ({ line, name, first }) =>
    `Line ${line}: “${name}” already stands in line ${first}. Keep only one of them.`,
  sheet_name_ambiguous: ({ line, name }) =>
    `Line ${line}: “${name}” fits more than one organisation. Use the school code instead.`,
  review_one_by_one: ({ indicator }) =>
    `“${indicator}” holds what the assessee filled in itself, so it is not accepted in bulk. Open and review each.`,
}
