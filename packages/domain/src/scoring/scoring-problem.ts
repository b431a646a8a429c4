/** What indicators, rules, schemes and the engine refuse. */
export interface ScoringProblems {
  scheme_empty: Record<never, never>

  formula_empty: Record<never, never>
  /** `at` counts characters from 1. */
  formula_invalid: { formula: string; at: number; found: string }
  formula_too_long: { limit: number }
  formula_function_unknown: { formula: string; name: string }
  formula_name_unknown: { formula: string; name: string }
  /** A part does not fit: a date where a number is due, a number where a condition is due. */
  formula_type_wrong: { formula: string; expected: FormulaType; found: FormulaType }
  formula_divides_by_zero: { formula: string }
  /** Its tree is not there: it could not be read, or the server has not read it yet. */
  formula_unread: { formula: string }

  full_marks_not_positive: { marks: string }
  floor_above_cap: { floor: string; cap: string }
  amount_not_positive: { amount: string }
  amount_negative: { amount: string }
  percent_out_of_range: { percent: string }
  points_above_full_marks: { points: string; fullMarks: string }
  bounds_reversed: { from: string; to: string }
  rule_value_unfit: { kind: string; expected: FormulaType; found: FormulaType }
  rule_item_unknown: { item: string }
  rule_item_unfit: { item: string; expected: FormulaType }
  target_not_positive: { target: string }
  /** The zero point lies on the wrong side of the target, or on it. */
  zero_point_beyond_target: { zeroPoint: string; target: string }
  upper_bound_missing: Record<never, never>
  /** Between these bounds no band gives points. */
  bands_gap: { from: string; to: string }
  bands_overlap: { from: string; to: string }
  /** Values above or below every band get nothing said. */
  bands_end_closed: { end: 'top' | 'bottom'; bound: string }
  bands_order: { better: string; worse: string }
  deduction_empty: Record<never, never>
  level_unknown: { level: string; levels: string }
  level_missing: { level: string }
  level_repeated: { level: string }
  levels_empty: Record<never, never>
  items_empty: Record<never, never>
  /** A table by rank is too short for the group, and nothing says what comes after. */
  place_beyond_table: { place: string; last: string }
  /** A place or a number of units is a whole number from 1. */
  place_not_whole: { place: string }
  /** The shares of the group that levels are given to. */
  shares_not_100: { sum: string }
  milestone_weights_not_100: { sum: string }
  date_invalid: { date: string }
  /** Weights of parts or of voter classes. */
  part_weights_not_100: { sum: string }
  /** The full marks of the units are not those of the indicator. */
  unit_marks_unfit: { sum: string; fullMarks: string }
  /** The inner rule of an improvement reads a movement to the better. */
  improvement_direction: Record<never, never>
  /** A share cleared needs to know of how many. */
  initial_missing: Record<never, never>
  ballot_out_of_range: { score: string; outOf: string }
  /** So much at each end leaves nothing. */
  trim_too_much: { percent: string }
  /** So many levels are due a count each. */
  vote_counts_unfit: { due: number; found: number }
  vote_scores_uncounted: Record<never, never>
  milestone_late_twice: { milestone: string }
  project_dates_unfit: { project: string; due: number; found: number }
  milestone_due_after_cutoff: { milestone: string; due: string; cutoff: string }

  /** A year's periods cannot become one value of this item in this way. */
  aggregation_unfit: { item: string; aggregation: string }
  /** The values of the units below do not suit the way in which they are to become one. */
  roll_up_unfit: { rollUp: string; expected: FormulaType; found: FormulaType }
  /** Ratios are neither summed nor averaged: their numerators and denominators are. */
  roll_up_of_ratios: { rollUp: string }
  period_invalid: { period: string }

  key_repeated: { key: string }
  group_unknown: { group: string }
  category_unknown: { category: string }
  kind_in_two_groups: { kind: string; groups: string }
  weights_not_100: { group: string; sum: string }
  category_without_entries: { group: string; category: string }
  /** Indicators count for a group that gives their category no weight. */
  category_without_weight: { group: string; category: string }
  indicator_unknown: { indicator: string }
  entry_repeated: { indicator: string; group: string }
  grade_unknown: { grade: string }
  grade_lines_order: { better: string; worse: string }
  grade_line_missing: { grade: string }
  last_grade_has_line: { grade: string }
  last_grade_has_quota: { grade: string }
  quota_out_of_range: { grade: string; quota: string }
  veto_without_basis: { veto: string }
  veto_without_office: { veto: string }
  /** A confirmed veto that the scheme does not know. */
  veto_unknown: { veto: string }
  /** A cap at the best grade takes nothing away. */
  veto_caps_at_best: { grade: string }
  downgrade_beyond_max: { by: number; most: number }
  refill_without_quota: { grade: string }
  /** How a share becomes places is said, but no share. */
  quota_missing: { grade: string }
  /** No two equal totals could ever differ by this key. */
  tie_break_cannot_decide: { key: string }
  merge_circle: { group: string }
  /** Nobody sets its own coefficient. */
  coefficient_of_assessee: { item: string }
  coefficient_default_outside: { given: string; min: string; max: string }
  substitute_itself: Record<never, never>
  substitute_not_in_group: { indicator: string; group: string }
  window_reversed: { from: string; to: string }
  place_map_order: { place: string; upTo: number }
  place_map_incomplete: { awarded: number; upTo: number }
  place_without_row: { place: string; type: string }
  type_without_office: { type: string }
  penalty_without_basis: { penalty: string }
  false_reporting_without_effect: Record<never, never>

  /** A level or place that the table of its type does not have. */
  occurrence_level_unknown: { type: string; level: string }
  occurrence_points_missing: { row: string; least: string; most: string }
  occurrence_points_outside: { row: string; points: string; least: string; most: string }
  occurrence_reason_missing: { row: string; least: string; most: string }
  occurrence_points_fixed: { row: string; points: string }
  occurrence_share_out_of_range: { share: string }
  hearing_required: Record<never, never>
  hearing_after_decision: { heardOn: string; on: string }
}

/** What a formula or a part of it gives: a number, a condition, the word of a level, a date. */
export type FormulaType = 'number' | 'boolean' | 'level' | 'date' | 'text'
