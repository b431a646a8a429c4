/** What preparing a year refuses: keeping plans, data items, indicators and schemes, and opening a cycle. */
export interface SetupProblems {
  /** The same document was imported before, under the plan `title`. */
  plan_number_taken: { readonly documentNumber: string; readonly year: number; readonly title: string }
  /** The plan's new version has no measure in which the indicator's words stand; `indicator` is its code. */
  measure_lost: { readonly indicator: string }
  measure_unknown: { readonly measure: string }
  split_outside_measure: { readonly measure: string }
  /** An indicator quotes words on both sides of the split; `indicator` is its code. */
  split_through_quote: { readonly indicator: string }
  measures_not_neighbours: Record<never, never>
  quote_outside_measure: { readonly measure: string }
  indicator_code_taken: { readonly code: string }
  indicator_retired: { readonly code: string }
  /** Draft schemes still name it; `schemes` are their names. */
  indicator_in_scheme: { readonly code: string; readonly schemes: string }
  data_item_unknown: { readonly key: string }
  data_item_key_taken: { readonly key: string }
  data_item_key_fixed: { readonly key: string }
  /** What should be an office is none, or is retired. */
  office_unfit: { readonly office: string }
  scheme_frozen: { readonly name: string }
  cycle_dates_reversed: { readonly opensOn: string; readonly deadline: string }
  cycle_deadline_past: { readonly deadline: string }
  group_without_assessees: { readonly group: string }
  group_without_indicators: { readonly group: string }
}
