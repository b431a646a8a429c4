import type { SetupProblems } from '../../cycle/setup-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What can be wrong while a year is prepared. */
export const setupProblems: ProblemTexts<SetupProblems> = {
  plan_number_taken: ({ documentNumber, year, title }) =>
    `文号${documentNumber}的${year}年工作要点已经导入（《${title}》），没有重复导入。请直接使用已有的要点，或选择“替换为新版”“作为另一份导入”。`,
  measure_lost: ({ indicator }) =>
    `新版要点中找不到指标 ${indicator} 所依据的措施，没有替换。请先确认相似的措施，或停用该指标，也可以“作为另一份导入”。`,
  measure_unknown: ({ measure }) => `要点中没有编号为 ${measure} 的措施，它可能已被合并。请重新选择措施。`,
  split_outside_measure: ({ measure }) => `拆分位置不在措施 ${measure} 的文字中间，没有拆分。请把光标放在两句话之间。`,
  split_through_quote: ({ indicator }) =>
    `指标 ${indicator} 引用的文字横跨拆分位置，没有拆分。请换一个位置，或先修改该指标的引用。`,
  measures_not_neighbours: () => '只能合并同一条目里前后相邻的两条措施。请重新选择。',
  quote_outside_measure: ({ measure }) => `引用的文字超出了措施 ${measure} 的范围。请在这条措施之内重新选取。`,
  indicator_code_taken: ({ code }) => `指标编号 ${code} 在这份要点中已经使用。请换一个编号；停用指标的编号也不再使用。`,
  indicator_retired: ({ code }) => `指标 ${code} 已停用，不能再修改或用于考核。请改用其他指标。`,
  indicator_in_scheme: ({ code, schemes }) =>
    `指标 ${code} 还在考核方案中使用（${schemes}），没有停用。请先从方案中移除。`,
  data_item_unknown: ({ key }) => `没有名为 ${key} 的数据项。请先建立数据项，或改正名称。`,
  data_item_key_taken: ({ key }) => `数据项代码 ${key} 已经使用。请直接选用已有的数据项，或换一个代码。`,
  data_item_key_fixed: ({ key }) =>
    `数据项代码 ${key} 建立后不能更改，公式按它取值。需要别的代码时，请新建一个数据项。`,
  office_unfit: ({ office }) => `“${office}”不是在用的股室。请选择一个在用的股室。`,
  scheme_frozen: ({ name }) => `考核方案“${name}”已随考核启动而固定，不能修改。需要调整时，请复制为新方案。`,
  cycle_dates_reversed: ({ opensOn, deadline }) =>
    `填报截止日期（${deadline}）早于开始日期（${opensOn}）。请改正其中一个日期。`,
  cycle_deadline_past: ({ deadline }) =>
    `填报截止日期（${deadline}）已经过去，各单位来不及填报。请选择今天之后的日期。`,
  group_without_assessees: ({ group }) =>
    `组别“${group}”里没有一个在用的单位。请检查组别所含的单位类型，或先登记单位。`,
  group_without_indicators: ({ group }) => `组别“${group}”没有任何指标。请给它安排指标，或删去这个组别。`,
}
