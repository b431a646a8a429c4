/** What the year's run refuses: cycle, values, responses, submission, review, publication, appeal. */
export interface AssessmentProblems {
  cycle_state_wrong: { state: string; needed: string }
  deadline_passed: { deadline: string }
  response_state_wrong: { state: string; needed: string }
  value_not_yours: { item: string }
  value_missing: { item: string }
  value_below_minimum: { item: string; minimum: string; unit: string }
  value_above_maximum: { item: string; maximum: string; unit: string }
  value_not_whole: { item: string }
  value_not_level: { item: string; levels: string }
  value_not_date: { item: string }
  value_not_boolean: { item: string }
  reason_required: { act: string }
  due_date_invalid: { date: string }
  evidence_missing: { indicator: string; files: number }
  evidence_type_forbidden: { name: string; allowed: string }
  evidence_content_mismatch: { name: string; claimed: string }
  evidence_too_large: { name: string; limit: string }
  evidence_too_many: { limit: number }
  evidence_empty: { name: string }
  second_person_required: Record<never, never>
  own_result: Record<never, never>
  responses_unfinished: { count: number }
  values_owed: { count: number; owners: string }
  document_number_required: Record<never, never>
  appeal_window_closed: { until: string }
  appeal_open: { count: number }
  /** One appeal about a matter at a time. */
  appeal_pending: Record<never, never>
  /** A decided appeal is taken up once more for new grounds only. */
  appeal_grounds_known: Record<never, never>
  /** It was decided as often as it can be. */
  appeal_closed: { times: number }
  veto_basis_required: { veto: string }
  sheet_column_missing: { column: string }
  sheet_row_unknown: { line: number; name: string }
  sheet_cell_invalid: { line: number; column: string; text: string }
  nothing_to_confirm: Record<never, never>
  /** Goes with `stale_version`: what the other wrote, who, and the instant. */
  value_changed: { item: string; value: string | null; by: string; at: string }
  value_text_too_long: { item: string; limit: number }
  /** Shows pupils' data: looked at on site only. */
  evidence_private: { indicator: string }
  /** The indicator asks nothing of the assessee, so there is nothing to return. */
  nothing_asked: { indicator: string }
  /** Only values that others supplied can be objected to. */
  objection_own_value: { item: string }
  objection_closed: Record<never, never>
  /** One objection to a value at a time. */
  objection_pending: { item: string }
  /** The same document established the same veto before. */
  veto_repeated: { document: string }
  veto_date_invalid: { date: string }
  /** The same award or sanction is on record for this assessee already. */
  occurrence_repeated: { document: string }
  /** Whoever recorded a fact does not confirm it. */
  attested_second_person: Record<never, never>
  attested_withdrawn: { reason: string }
  finding_required: Record<never, never>
  /** One about this indicator of this assessee is on record. */
  false_report_standing: Record<never, never>
  /** The bytes are no workbook, or the pasted text holds no rows. */
  sheet_empty: Record<never, never>
  sheet_row_twice: { line: number; name: string; first: number }
  sheet_name_ambiguous: { line: number; name: string }
  /** It holds the assessee's own values or files, which are looked at one by one. */
  review_one_by_one: { indicator: string }
}
