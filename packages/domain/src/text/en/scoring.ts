import type { ProblemTexts } from '../../problem.ts'
import type { RuleKind } from '../../rule/index.ts'
import type { FormulaType, ScoringProblems } from '../../scoring/scoring-problem.ts'
import type { Aggregation } from '../../value/aggregation.ts'
import type { RollUp } from '../../value/roll-up-policy.ts'

/** What a formula or a value is, in words. */
const types: Readonly<Record<FormulaType, string>> = {
  number: 'a number',
  boolean: 'a condition',
  level: 'a level',
  date: 'a date',
  text: 'text',
}

/** Ways in which values become one, in words. */
const aggregations: Readonly<Record<Aggregation | RollUp['kind'], string>> = {
  last: 'last value',
  sum: 'sum',
  mean: 'mean',
  min: 'least',
  max: 'greatest',
  count: 'number of periods',
  on_time: 'share on time',
  ratio_of_sums: 'sums over sums',
  share_at_target: 'share of units at target',
  projects_mean: 'mean over projects',
  level_counts: 'units by level',
  none: 'no roll-up',
}

function aggregationName(way: string): string {
  return new Map<string, string>(Object.entries(aggregations)).get(way) ?? way
}

/** The kinds of rules as people call them. */
export const ruleKindNames: Readonly<Record<RuleKind, string>> = {
  threshold: 'Full marks at target',
  linear: 'In proportion',
  bands: 'By bands',
  deduction: 'Deduction per occurrence',
  shortfall: 'Deduction by distance',
  level: 'By level',
  non_decreasing: 'No decrease',
  milestone: 'Milestones',
  over_fulfilment: 'Over-fulfilment',
  award: 'Award per occurrence',
  improvement: 'Improvement',
  clearance: 'Cleared',
  composite: 'Composite',
  lateness: 'Lateness',
  level_count: 'By counts of levels',
  panel: 'Panel of judges',
  vote: 'Vote',
  conversion: 'Conversion',
  rank: 'Points by rank',
  rank_shift: 'Places moved',
  relative: 'Against the group',
  distribution: 'Levels by share',
}

function kindName(kind: string): string {
  return new Map<string, string>(Object.entries(ruleKindNames)).get(kind) ?? kind
}

/** Refusals of indicators, rules and schemes, in words. */
export const scoringProblems: ProblemTexts<ScoringProblems> = {
  scheme_empty: () =>
    'The scheme has no indicators yet, so it cannot be used. Make indicators from the plan and add them first.',

  formula_empty: () => 'There is no formula yet. Write how the value follows from the data items, with + - * /.',
  formula_invalid: ({ formula, at, found }) =>
    `The formula “${formula}” cannot be read at character ${at} (“${found}”). Only data items, numbers, + - * / ( ), comparisons, and or not() and the listed functions are understood; correct it.`,
  formula_too_long: ({ limit }) =>
    `The formula is longer than ${limit} characters, too long to be checked by people. Split it into several indicators or add a data item.`,
  formula_function_unknown: ({ formula, name }) =>
    `The formula “${formula}” uses the unknown function “${name}”. There are abs, min, max, sum, count, base, done and not.`,
  formula_name_unknown: ({ formula, name }) =>
    `The formula “${formula}” names “${name}”, which is no data item. Add the data item first, or correct the name.`,
  formula_type_wrong: ({ formula, expected, found }) =>
    `In the formula “${formula}” there is ${types[found]} where ${types[expected]} is due. Correct the formula or the type of the data item.`,
  formula_divides_by_zero: ({ formula }) =>
    `The formula “${formula}” divides by a fixed 0 and can never be computed. Correct the divisor.`,
  formula_unread: ({ formula }) => `The formula “${formula}” has not been read yet. Check it and save it again.`,

  full_marks_not_positive: ({ marks }) =>
    `The full marks “${marks}” must be above 0. Enter what the indicator is worth.`,
  floor_above_cap: ({ floor, cap }) =>
    `The least points ${floor} are above the most points ${cap}. Change one of them.`,
  amount_not_positive: ({ amount }) => `“${amount}” must be above 0, or the line has no effect. Correct it.`,
  amount_negative: ({ amount }) => `“${amount}” must not be negative. Correct it.`,
  percent_out_of_range: ({ percent }) => `The percentage “${percent}” must lie between 0 and 100. Correct it.`,
  points_above_full_marks: ({ points, fullMarks }) =>
    `The ${points} points are above the full marks ${fullMarks}. Lower the band or raise the full marks.`,
  bounds_reversed: ({ from, to }) =>
    `The lower bound ${from} is not below the upper bound ${to}, so nothing lies between. Swap or correct them.`,
  rule_value_unfit: ({ kind, expected, found }) =>
    `“${kindName(kind)}” needs ${types[expected]}, but the indicator's formula gives ${types[found]}. Choose another rule or correct the formula.`,
  rule_item_unknown: ({ item }) =>
    `The rule reads the data item “${item}”, which does not exist. Add it or correct the name.`,
  rule_item_unfit: ({ item, expected }) =>
    `The data item “${item}” that the rule reads must be ${types[expected]}. Choose another one or correct its type.`,
  target_not_positive: ({ target }) =>
    `The target “${target}” must be above 0, or completion cannot be computed. Correct the target.`,
  zero_point_beyond_target: ({ zeroPoint, target }) =>
    `The value ${zeroPoint} that earns nothing is already at or beyond the target ${target}. Correct one of them.`,
  upper_bound_missing: () => 'A target that is a range needs its upper bound. Enter it.',
  bands_gap: ({ from, to }) =>
    `The bands leave a gap between ${from} and ${to}: a value in between earns nothing said. Let neighbouring bands meet.`,
  bands_overlap: ({ from, to }) =>
    `The bands overlap between ${from} and ${to}: a value there would earn two scores. Let neighbouring bands meet.`,
  bands_end_closed: ({ end, bound }) =>
    `No band holds values ${end === 'top' ? 'above' : 'below'} ${bound}. Leave the ${end === 'top' ? 'highest' : 'lowest'} band open.`,
  bands_order: ({ better, worse }) =>
    `The better band earns ${better}, less than the worse one with ${worse}. Swap or correct them.`,
  deduction_empty: () => 'The deduction rule has no lines. Write at least one: on what occasion, how many points.',
  level_unknown: ({ level, levels }) => `There is no level “${level}”; the levels are: ${levels}. Use one of them.`,
  level_missing: ({ level }) =>
    `The level “${level}” has no percentage. Add it, or units at that level cannot be scored.`,
  level_repeated: ({ level }) => `The level “${level}” is listed twice. Remove one.`,
  levels_empty: () => 'There are no levels yet. Enter at least one.',
  items_empty: () => 'Nothing is listed yet. Enter at least one.',
  place_beyond_table: ({ place, last }) =>
    `The table of points ends at place ${last}, but the group has a place ${place} and nothing says what it earns. Extend the table, or say what later places get.`,
  place_not_whole: ({ place }) =>
    `“${place}” should be a whole number from 1 (a place or a number of units). Correct it.`,
  shares_not_100: ({ sum }) => `The shares of the group add up to ${sum} instead of 100. Adjust them.`,
  milestone_weights_not_100: ({ sum }) => `The milestones' weights add up to ${sum} instead of 100. Adjust them.`,
  date_invalid: ({ date }) => `“${date}” is not a date. Write it as 2020-12-31.`,
  part_weights_not_100: ({ sum }) => `The weights of the parts add up to ${sum}, not 100. Adjust them.`,
  unit_marks_unfit: ({ sum, fullMarks }) =>
    `The units add up to ${sum} points, while the indicator has ${fullMarks}. Change one or the other.`,
  improvement_direction: () =>
    'The change counts as better the greater it is, but the inner rule says lower is better, so progress would lose points. Set the inner rule to higher is better.',
  initial_missing: () =>
    'Scoring the share cleared needs to know how many there were, and that is not written. Give the formula for it, or ask for all to be cleared.',
  ballot_out_of_range: ({ score, outOf }) =>
    `The score “${score}” is not between 0 and ${outOf}, so it cannot count. Check this ballot.`,
  trim_too_much: ({ percent }) => `Leaving out ${percent}% at each end leaves nothing. Give a percentage below 50.`,
  vote_counts_unfit: ({ due, found }) =>
    `${due} formulas of votes are due (one a level; none where ballots are counted), but there are ${found}. Add or remove some.`,
  vote_scores_uncounted: () =>
    'A vote by scores needs the score of every ballot; counts are not enough. Use ballots, or vote by levels.',
  milestone_late_twice: ({ milestone }) =>
    `The milestone “${milestone}” loses both by the month and by the day, which would count twice. Keep one of them.`,
  project_dates_unfit: ({ project, due, found }) =>
    `The project “${project}” needs ${due} dates (one a milestone), but has ${found}. Add or remove some.`,
  milestone_due_after_cutoff: ({ milestone, due, cutoff }) =>
    `The milestone “${milestone}” is planned for ${due}, after the cut-off ${cutoff}, so reaching it in time would earn nothing. Correct one of them.`,

  aggregation_unfit: ({ item, aggregation }) =>
    `The periods of “${item}” cannot become one value by “${aggregationName(aggregation)}”: only numbers are summed, averaged or compared, and percentages are not summed. Choose another way.`,
  roll_up_unfit: ({ rollUp, expected, found }) =>
    `“${aggregationName(rollUp)}” needs ${types[expected]}, but the formula of this indicator gives ${types[found]}. Choose another way.`,
  roll_up_of_ratios: ({ rollUp }) =>
    `Ratios cannot be rolled up by “${aggregationName(rollUp)}”: small units would count like large ones. Use “sums over sums”: all numerators over all denominators.`,
  period_invalid: ({ period }) =>
    `“${period}” is no period. Write 2020, 2020-03, 2020-Q1, 2020-H1, 2019-2020 (school year) or 2019-2020-1 (term).`,

  key_repeated: ({ key }) => `“${key}” appears twice and cannot be told apart. Remove or rename one.`,
  group_unknown: ({ group }) => `The scheme has no group “${group}”. Add the group or choose another.`,
  category_unknown: ({ category }) => `The scheme has no category “${category}”. Add it or choose another.`,
  kind_in_two_groups: ({ kind, groups }) =>
    `Units of the kind “${kind}” belong to several groups (${groups}), so it is open where they rank. Leave the kind in one group.`,
  weights_not_100: ({ group, sum }) =>
    `The weights of the group “${group}” add up to ${sum} instead of 100. Adjust them.`,
  category_without_entries: ({ group, category }) =>
    `The group “${group}” gives weight to “${category}”, which has no indicators. Add indicators or set the weight to 0.`,
  category_without_weight: ({ group, category }) =>
    `In the group “${group}” the category “${category}” has indicators but no weight, so they would not count. Give it weight or remove them.`,
  indicator_unknown: ({ indicator }) =>
    `The indicator “${indicator}” does not exist or was retired. Remove it from the scheme or choose another.`,
  entry_repeated: ({ indicator, group }) =>
    `The indicator “${indicator}” is listed twice for the group “${group}” and would count twice. Remove one.`,
  grade_unknown: ({ grade }) => `There is no grade “${grade}”. Choose one of the scheme's grades.`,
  grade_lines_order: ({ better, worse }) =>
    `The line of the grade “${better}” is not above that of “${worse}”. Grades run from best to worst; correct the lines.`,
  grade_line_missing: ({ grade }) => `The grade “${grade}” has no line. Only the lowest grade goes without; add it.`,
  last_grade_has_line: ({ grade }) =>
    `The lowest grade “${grade}” has a line, so units below it would get no grade. Leave its line empty.`,
  last_grade_has_quota: ({ grade }) =>
    `The lowest grade “${grade}” has a quota, so units beyond it would get no grade. Leave its quota empty.`,
  quota_out_of_range: ({ grade, quota }) =>
    `The quota “${quota}” of the grade “${grade}” must be above 0 and at most 100. Correct it.`,
  veto_without_basis: ({ veto }) =>
    `The veto “${veto}” names no legal basis and may not be used. Name the law or document it rests on.`,
  veto_without_office: ({ veto }) => `The veto “${veto}” names no office that confirms it. Name the office.`,
  veto_unknown: ({ veto }) =>
    `The confirmed veto “${veto}” is not in this scheme and cannot be applied. Check the scheme's version or withdraw the confirmation.`,
  veto_caps_at_best: ({ grade }) =>
    `“${grade}” is the best grade, so a veto that allows no better one does nothing. Choose a lower grade.`,
  downgrade_beyond_max: ({ by, most }) =>
    `${by} grades down is beyond the most, ${most}. Lower it, or adjust the most and the grades.`,
  refill_without_quota: ({ grade }) =>
    `The grade “${grade}” has no quota, so no place of it can be filled again. Set a quota or leave places empty.`,
  quota_missing: ({ grade }) =>
    `The grade “${grade}” says how its share becomes places, but has no share. Enter the quota or remove the setting.`,
  tie_break_cannot_decide: ({ key }) =>
    `“${key}” never tells units of equal totals apart: they always have the same. Remove it or choose another.`,
  merge_circle: ({ group }) =>
    `The group “${group}” joins groups that lead back to it when it is too small, so it is open where it ranks. Correct it.`,
  coefficient_of_assessee: ({ item }) =>
    `The coefficient “${item}” is supplied by the assessee itself. Let an office or a register supply it.`,
  coefficient_default_outside: ({ given, min, max }) =>
    `The default coefficient ${given} is not between ${min} and ${max}. Correct it.`,
  substitute_itself: () => 'Where it does not apply the indicator would stand in for itself. Choose another indicator.',
  substitute_not_in_group: ({ indicator, group }) =>
    `The indicator “${indicator}” that stands in does not count for the group “${group}” and has no points there. Choose another, or let it count there.`,
  window_reversed: ({ from, to }) =>
    `The window begins on ${from}, after its end on ${to}, so no document would count. Swap or correct them.`,
  place_map_order: ({ place, upTo }) =>
    `The place “${place}” goes up to rank ${upTo}, not beyond the place before it. Let the ranks grow.`,
  place_map_incomplete: ({ awarded, upTo }) =>
    `The map of the best ${awarded} ends at rank ${upTo}; the two must agree. Complete or correct it.`,
  place_without_row: ({ place, type }) =>
    `Ranks become the place “${place}”, which the table of “${type}” does not have. Add it there or correct the name.`,
  type_without_office: ({ type }) => `“${type}” names no office that confirms it. Name the office.`,
  penalty_without_basis: ({ penalty }) =>
    `The penalty “${penalty}” names no basis and may not be used. Name the law or document it rests on.`,
  false_reporting_without_effect: () => 'False reporting has no effect at all. Choose at least one or remove the rule.',

  occurrence_level_unknown: ({ type, level }) =>
    `The table of “${type}” has no “${level === '' ? '(no level)' : level}”, so it is worth nothing. Choose a level and place of the table.`,
  occurrence_points_missing: ({ row, least, most }) =>
    `For “${row}” the verifier decides between ${least} and ${most} points and has not yet. Enter the points.`,
  occurrence_points_outside: ({ row, points, least, most }) =>
    `The ${points} points for “${row}” are not between ${least} and ${most}. Enter points inside the range.`,
  occurrence_reason_missing: ({ row, least, most }) =>
    `Points between ${least} and ${most} for “${row}” need a written reason. Enter it.`,
  occurrence_points_fixed: ({ row, points }) =>
    `“${row}” is worth ${points} points by the table, nothing else. Leave the points empty.`,
  occurrence_share_out_of_range: ({ share }) => `The share “${share}” must be between 0 and 1. Correct it.`,
  hearing_required: () =>
    'The unit must be heard before false reporting is established, and no date is given. Hear it and enter the date.',
  hearing_after_decision: ({ heardOn, on }) =>
    `The hearing on ${heardOn} is after the decision of ${on}. Units are heard first; check the dates.`,
}
