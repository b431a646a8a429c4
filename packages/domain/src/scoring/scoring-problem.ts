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
  milestone_due_after_cutoff: { milestone: string; due: string; cutoff: string }

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
}

/** What a formula or a part of it gives: a number, a condition, the word of a level, a date. */
export type FormulaType = 'number' | 'boolean' | 'level' | 'date' | 'text'
