import type { SetupProblems } from '../../cycle/setup-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What can be wrong while a year is prepared. */
export const setupProblems: ProblemTexts<SetupProblems> = {
  plan_number_taken: ({ documentNumber, year, title }) =>
    `The plan of ${year} with document number ${documentNumber} was imported before (“${title}”), so nothing was imported. Use the plan that is there, or choose to replace it by this version or to import it as another plan.`,
  measure_lost: ({ indicator }) =>
    `The new version has no measure for indicator ${indicator}, so nothing was replaced. Confirm a similar measure, retire the indicator, or import the file as another plan.`,
  measure_unknown: ({ measure }) =>
    `The plan has no measure ${measure}; it may have been merged. Choose the measure again.`,
  split_outside_measure: ({ measure }) =>
    `The place to split is not inside measure ${measure}, so nothing was split. Put the cursor between two sentences.`,
  split_through_quote: ({ indicator }) =>
    `Indicator ${indicator} quotes words on both sides of this place, so nothing was split. Choose another place, or change what the indicator quotes first.`,
  measures_not_neighbours: () => 'Only two measures that follow each other in one item can be merged. Choose again.',
  quote_outside_measure: ({ measure }) =>
    `The quoted words reach beyond measure ${measure}. Choose words inside the measure.`,
  indicator_code_taken: ({ code }) =>
    `Indicator code ${code} is in use in this plan. Choose another; codes of retired indicators are not used again.`,
  indicator_retired: ({ code }) =>
    `Indicator ${code} is retired and can neither be changed nor used. Choose another indicator.`,
  indicator_in_scheme: ({ code, schemes }) =>
    `Indicator ${code} is still used in schemes (${schemes}), so it was not retired. Take it out of them first.`,
  data_item_unknown: ({ key }) => `There is no data item named ${key}. Create it first, or correct the name.`,
  data_item_key_taken: ({ key }) =>
    `The data item code ${key} is in use. Take the item that is there, or choose another code.`,
  data_item_key_fixed: ({ key }) =>
    `The code ${key} of a data item cannot be changed, as formulas read it by this name. Create a new data item if you need another code.`,
  office_unfit: ({ office }) => `“${office}” is not an office in use. Choose an office that is.`,
  scheme_frozen: ({ name }) =>
    `The scheme “${name}” was fixed when its cycle opened and cannot be changed. Copy it into a new scheme to adjust it.`,
  cycle_dates_reversed: ({ opensOn, deadline }) =>
    `The deadline (${deadline}) lies before the first day (${opensOn}). Correct one of the dates.`,
  cycle_deadline_past: ({ deadline }) =>
    `The deadline (${deadline}) has passed, so nobody could fill anything in. Choose a date after today.`,
  group_without_assessees: ({ group }) =>
    `The group “${group}” holds no organisation in use. Check the kinds that it names, or enter the organisations first.`,
  group_without_indicators: ({ group }) =>
    `The group “${group}” has no indicator. Give it indicators, or remove the group.`,
}
