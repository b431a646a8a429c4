import type { ProblemTexts } from '../../problem.ts'
import type { RuleKind } from '../../rule/index.ts'
import type { FormulaType, ScoringProblems } from '../../scoring/scoring-problem.ts'
import type { Aggregation } from '../../value/aggregation.ts'
import type { RollUp } from '../../value/roll-up-policy.ts'

/** What a formula or a value is, in words. */
const types: Readonly<Record<FormulaType, string>> = {
  number: '数',
  boolean: '是否判断',
  level: '等级',
  date: '日期',
  text: '文字',
}

/** Ways in which values become one, in words. */
const aggregations: Readonly<Record<Aggregation | RollUp['kind'], string>> = {
  last: '取最后一期',
  sum: '合计',
  mean: '平均',
  min: '取最小',
  max: '取最大',
  count: '计期数',
  on_time: '按时率',
  ratio_of_sums: '合计数之比',
  share_at_target: '达标单位占比',
  projects_mean: '按项目平均',
  level_counts: '各等级单位数',
  none: '不汇总',
}

function aggregationName(way: string): string {
  return new Map<string, string>(Object.entries(aggregations)).get(way) ?? way
}

/** The kinds of rules as people call them. */
export const ruleKindNames: Readonly<Record<RuleKind, string>> = {
  threshold: '达标满分',
  linear: '按比例计分',
  bands: '分档计分',
  deduction: '按次扣分',
  shortfall: '按幅度扣分',
  level: '等级计分',
  non_decreasing: '只增不减',
  milestone: '项目进度',
  over_fulfilment: '超额加减',
  award: '按次得分',
  improvement: '与基期比',
  clearance: '清零',
  composite: '复合指标',
  lateness: '时效',
  level_count: '按等级个数',
  panel: '评委打分',
  vote: '民主测评',
  conversion: '折算',
  rank: '排名赋分',
  rank_shift: '位次升降',
  relative: '相对计分',
  distribution: '按比例定等级',
}

function kindName(kind: string): string {
  return new Map<string, string>(Object.entries(ruleKindNames)).get(kind) ?? kind
}

/** Refusals of indicators, rules and schemes, in words. */
export const scoringProblems: ProblemTexts<ScoringProblems> = {
  scheme_empty: () => '方案还没有任何考核指标，无法启用。请先从要点中建立指标并加入方案。',

  formula_empty: () => '还没有填写公式。请用数据项名称和 + - * / 写出指标值怎样算出。',
  formula_invalid: ({ formula, at, found }) =>
    `公式“${formula}”第 ${at} 个字符处读不懂“${found}”。公式只用数据项、数字、+ - * / ( )、比较、and or not() 和规定的函数，请改正。`,
  formula_too_long: ({ limit }) => `公式超过 ${limit} 个字符，难以核对。请拆成几个指标，或增设数据项。`,
  formula_function_unknown: ({ formula, name }) =>
    `公式“${formula}”中没有函数“${name}”。可用的函数是 abs、min、max、sum、count、base、done、not。`,
  formula_name_unknown: ({ formula, name }) =>
    `公式“${formula}”用到的“${name}”不是已有的数据项。请先建立该数据项，或改正名称。`,
  formula_type_wrong: ({ formula, expected, found }) =>
    `公式“${formula}”中应为${types[expected]}的地方是${types[found]}，无法计算。请改正公式或数据项的类型。`,
  formula_divides_by_zero: ({ formula }) => `公式“${formula}”除以固定的 0，永远算不出结果。请改正除数。`,
  formula_unread: ({ formula }) => `公式“${formula}”还没有读成可计算的形式。请检查写法后重新保存。`,

  full_marks_not_positive: ({ marks }) => `满分“${marks}”应大于 0。请填写该指标的分值。`,
  floor_above_cap: ({ floor, cap }) => `最低分 ${floor} 高于最高分 ${cap}，两者矛盾。请调整其中一个。`,
  amount_not_positive: ({ amount }) => `“${amount}”应大于 0，否则这一行不起作用。请改正。`,
  amount_negative: ({ amount }) => `“${amount}”不能为负数。请改正。`,
  percent_out_of_range: ({ percent }) => `百分比“${percent}”应在 0 到 100 之间。请改正。`,
  points_above_full_marks: ({ points, fullMarks }) =>
    `得分 ${points} 超过满分 ${fullMarks}。请降低该档得分，或提高满分。`,
  bounds_reversed: ({ from, to }) => `下限 ${from} 不小于上限 ${to}，区间是空的。请对调或改正。`,
  rule_value_unfit: ({ kind, expected, found }) =>
    `“${kindName(kind)}”需要${types[expected]}，而该指标的公式得出的是${types[found]}。请换一种计分规则，或改正公式。`,
  rule_item_unknown: ({ item }) => `计分规则用到的数据项“${item}”不存在。请先建立它，或改正名称。`,
  rule_item_unfit: ({ item, expected }) =>
    `计分规则用到的数据项“${item}”应为${types[expected]}。请换一个数据项，或改正它的类型。`,
  target_not_positive: ({ target }) => `目标“${target}”应大于 0，否则无法计算完成率。请改正目标。`,
  zero_point_beyond_target: ({ zeroPoint, target }) =>
    `得零分的值 ${zeroPoint} 已达到或越过目标 ${target}，分数无法从零走到满分。请改正其中一个。`,
  upper_bound_missing: () => '区间型目标还缺上限。请填写上限。',
  bands_gap: ({ from, to }) => `分档在 ${from} 与 ${to} 之间断开，落在其间的值没有得分。请让相邻两档首尾相接。`,
  bands_overlap: ({ from, to }) => `分档在 ${from} 与 ${to} 之间重叠，同一个值有两种得分。请让相邻两档首尾相接。`,
  bands_end_closed: ({ end, bound }) =>
    `分档没有覆盖${end === 'top' ? `${bound} 以上` : `${bound} 以下`}的值。请把${end === 'top' ? '最高' : '最低'}一档的界限留空。`,
  bands_order: ({ better, worse }) => `较好的一档得分 ${better} 反而低于较差的一档 ${worse}。请对调或改正。`,
  deduction_empty: () => '扣分规则还没有任何扣分行。请至少写一行：什么情况，扣几分。',
  level_unknown: ({ level, levels }) => `没有“${level}”这一等级，可用的等级是：${levels}。请改用其中之一。`,
  level_missing: ({ level }) => `等级“${level}”没有规定得分比例。请补上，否则得到该等级的单位无法计分。`,
  level_repeated: ({ level }) => `等级“${level}”写了两次。请删去一个。`,
  levels_empty: () => '还没有写任何等级。请至少写一个。',
  items_empty: () => '还没有列出任何一项。请至少列出一项。',
  place_beyond_table: ({ place, last }) =>
    `排名赋分表只写到第 ${last} 名，而本组有第 ${place} 名，不知道得几分。请补齐赋分表，或写明以后各名次怎样计分。`,
  place_not_whole: ({ place }) => `“${place}”应为不小于 1 的整数（名次或单位数）。请改正。`,
  shares_not_100: ({ sum }) => `各等级占本组的比例合计 ${sum}，应为 100。请调整比例。`,
  milestone_weights_not_100: ({ sum }) => `各节点的权重合计 ${sum}，应为 100。请调整权重。`,
  date_invalid: ({ date }) => `“${date}”不是日期。请按 2020-12-31 的形式填写。`,
  part_weights_not_100: ({ sum }) => `各部分的权重合计 ${sum}，应为 100。请调整权重。`,
  unit_marks_unfit: ({ sum, fullMarks }) => `各考评单元的分值合计 ${sum}，而指标满分是 ${fullMarks}。请调整其中之一。`,
  improvement_direction: () =>
    '与基期比的变化已按“越大越好”计，内层规则却写成“越低越好”，进步反而失分。请把内层规则的方向改为越高越好。',
  initial_missing: () => '按清零比例计分要知道原有多少，现在没有写。请填写原有数的公式，或改为全部清零才得分。',
  ballot_out_of_range: ({ score, outOf }) => `评分“${score}”应在 0 到 ${outOf} 之间，不能计入。请核对这张票。`,
  trim_too_much: ({ percent }) => `两端各去掉 ${percent}%，一票也不剩。请填写小于 50 的百分比。`,
  vote_counts_unfit: ({ due, found }) =>
    `应有 ${due} 个票数公式（每个等级一个；用选票计票时不填），现在是 ${found} 个。请补齐或去掉。`,
  vote_scores_uncounted: () => '按分数评议要有每张选票的分数，不能只报票数。请改用选票，或改为按等级评议。',
  milestone_late_twice: ({ milestone }) => `节点“${milestone}”既按月又按天扣减，会重复扣分。请只留一种。`,
  project_dates_unfit: ({ project, due, found }) =>
    `项目“${project}”应有 ${due} 个日期（每个节点一个），现在是 ${found} 个。请补齐或去掉。`,
  milestone_due_after_cutoff: ({ milestone, due, cutoff }) =>
    `节点“${milestone}”的计划日期 ${due} 晚于截止日期 ${cutoff}，按时完成也不得分。请改正其中一个。`,

  aggregation_unfit: ({ item, aggregation }) =>
    `数据项“${item}”各期的值不能用“${aggregationName(aggregation)}”汇总：只有数才能合计、平均、取最大最小，百分数不能相加。请换一种汇总方式。`,
  roll_up_unfit: ({ rollUp, expected, found }) =>
    `“${aggregationName(rollUp)}”汇总的应是${types[expected]}，而该指标的公式得出的是${types[found]}。请换一种汇总方式。`,
  roll_up_of_ratios: ({ rollUp }) =>
    `比率不能用“${aggregationName(rollUp)}”汇总，否则大小单位同等看待。请改用“合计数之比”：分子合计除以分母合计。`,
  period_invalid: ({ period }) =>
    `“${period}”不是可用的时期。请写成 2020、2020-03、2020-Q1、2020-H1、2019-2020（学年）或 2019-2020-1（学期）。`,

  key_repeated: ({ key }) => `“${key}”出现了两次，无法区分。请删去或改名。`,
  group_unknown: ({ group }) => `方案中没有组别“${group}”。请先建立组别，或改选已有的组别。`,
  category_unknown: ({ category }) => `方案中没有一级指标“${category}”。请先建立，或改选已有的。`,
  kind_in_two_groups: ({ kind, groups }) =>
    `单位类型“${kind}”同时属于几个组别（${groups}），不知道在哪一组排名。请只留在一个组别。`,
  weights_not_100: ({ group, sum }) => `组别“${group}”的权重合计 ${sum}，应为 100。请调整各一级指标的权重。`,
  category_without_entries: ({ group, category }) =>
    `组别“${group}”给“${category}”定了权重，却没有指标可考。请加入指标，或把权重改为 0。`,
  category_without_weight: ({ group, category }) =>
    `组别“${group}”的“${category}”有指标却没有权重，得分不会计入总分。请定权重，或移出这些指标。`,
  indicator_unknown: ({ indicator }) => `指标“${indicator}”不存在或已停用。请从方案中移去，或改选其他指标。`,
  entry_repeated: ({ indicator, group }) => `指标“${indicator}”在组别“${group}”中列了两次，会重复计分。请删去一次。`,
  grade_unknown: ({ grade }) => `没有“${grade}”这一等次。请改选方案中的等次。`,
  grade_lines_order: ({ better, worse }) =>
    `等次“${better}”的分数线不高于“${worse}”。等次应从高到低排列，请改正分数线。`,
  grade_line_missing: ({ grade }) => `等次“${grade}”还没有分数线。只有最低一个等次不设分数线，请补上。`,
  last_grade_has_line: ({ grade }) => `最低等次“${grade}”设了分数线，线下的单位就没有等次。请把它的分数线留空。`,
  last_grade_has_quota: ({ grade }) => `最低等次“${grade}”设了比例，超出比例的单位就没有等次。请把它的比例留空。`,
  quota_out_of_range: ({ grade, quota }) => `等次“${grade}”的比例“${quota}”应大于 0、不超过 100。请改正。`,
  veto_without_basis: ({ veto }) => `否决“${veto}”没有写明法律依据，不能用于考核。请写明依据的法律或文件。`,
  veto_without_office: ({ veto }) => `否决“${veto}”没有指定由哪个股室确认。请指定确认的股室。`,
  veto_unknown: ({ veto }) => `已确认的否决“${veto}”不在本方案中，不能据此计分。请核对方案版本或撤回该确认。`,
  veto_caps_at_best: ({ grade }) => `“${grade}”已是最高等次，“不高于”它的否决不起作用。请改选较低的等次。`,
  downgrade_beyond_max: ({ by, most }) => `降低 ${by} 个等次超过上限 ${most} 个。请改小，或调整上限和等次。`,
  refill_without_quota: ({ grade }) => `等次“${grade}”没有名额比例，空出的名额无从递补。请定比例，或不设递补。`,
  quota_missing: ({ grade }) => `等次“${grade}”写了名额怎样折算，却没有比例。请填写比例，或删去这一设置。`,
  tie_break_cannot_decide: ({ key }) => `并列时比较“${key}”分不出先后：它对总分相同的单位总是相同。请删去，或换一项。`,
  merge_circle: ({ group }) => `组别“${group}”单位太少时并入的组别又并回它自己，无法确定在哪一组排名。请改正。`,
  coefficient_of_assessee: ({ item }) =>
    `系数“${item}”由被考核单位自己填报，等于自定系数。请改由股室或数据来源单位提供。`,
  coefficient_default_outside: ({ given, min, max }) => `默认系数 ${given} 不在 ${min} 到 ${max} 之间。请改正。`,
  substitute_itself: () => '不适用时用本指标自己代替，等于没有代替。请改选另一个指标。',
  substitute_not_in_group: ({ indicator, group }) =>
    `不适用时代替的指标“${indicator}”在组别“${group}”中不考核，无分可取。请改选，或让它对该组别也考核。`,
  window_reversed: ({ from, to }) => `起始日期 ${from} 晚于截止日期 ${to}，没有文件能计入。请对调或改正。`,
  place_map_order: ({ place, upTo }) => `名次折算中“${place}”到第 ${upTo} 名，没有超过前一等，名次重叠。请依次递增。`,
  place_map_incomplete: ({ awarded, upTo }) =>
    `取前 ${awarded} 名的折算只写到第 ${upTo} 名，两者应当一致。请补齐或改正。`,
  place_without_row: ({ place, type }) =>
    `名次折算成“${place}”，但“${type}”的分值表中没有它。请在表中补上，或改正名称。`,
  type_without_office: ({ type }) => `“${type}”没有指定由哪个股室确认。请指定确认的股室。`,
  penalty_without_basis: ({ penalty }) => `减分项“${penalty}”没有写明依据，不能用于考核。请写明依据的法律或文件。`,
  false_reporting_without_effect: () => '弄虚作假没有规定任何后果。请至少选一项，或删去这一规定。',

  occurrence_level_unknown: ({ type, level }) =>
    `“${type}”的分值表中没有“${level === '' ? '未填级别' : level}”，不能计分。请改选表中的级别和等第。`,
  occurrence_points_missing: ({ row, least, most }) =>
    `“${row}”在 ${least} 到 ${most} 分之间由核定人确定，还没有填写。请填写分值。`,
  occurrence_points_outside: ({ row, points, least, most }) =>
    `“${row}”核定的 ${points} 分不在 ${least} 到 ${most} 分之间。请改在范围内。`,
  occurrence_reason_missing: ({ row, least, most }) =>
    `“${row}”在 ${least} 到 ${most} 分之间确定分值，须写明理由。请填写理由。`,
  occurrence_points_fixed: ({ row, points }) => `“${row}”按表计 ${points} 分，不能另定分值。请把分值留空。`,
  occurrence_share_out_of_range: ({ share }) => `份额“${share}”应在 0 到 1 之间。请改正。`,
  hearing_required: () => '认定弄虚作假前必须听取单位的陈述申辩，还没有填写日期。请先听取并填写日期。',
  hearing_after_decision: ({ heardOn, on }) =>
    `听取陈述申辩的日期 ${heardOn} 晚于认定文件的日期 ${on}。应先听取后认定，请核对日期。`,
}
