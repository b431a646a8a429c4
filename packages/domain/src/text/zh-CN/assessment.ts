import type { AssessmentProblems } from '../../cycle/assessment-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

const cycleStates: Readonly<Record<string, string>> = {
  draft: '草稿',
  open: '填报中',
  reviewing: '审核中',
  approved: '已审定',
  publicised: '公示中',
  finalised: '已定稿',
  archived: '已归档',
}

const responseStates: Readonly<Record<string, string>> = {
  waiting: '待填报',
  ready: '待审核',
  accepted: '已通过',
  returned: '已退回',
  objected: '有异议',
}

function named(words: Readonly<Record<string, string>>, codes: string): string {
  return codes
    .split(',')
    .map(code => words[code.trim()] ?? code)
    .join('、')
}

/** What the year's run refuses, in words. */
export const assessmentProblems: ProblemTexts<AssessmentProblems> = {
  cycle_state_wrong: ({ state, needed }) =>
    `本考核周期现在是“${named(cycleStates, state)}”，这一步要在“${named(cycleStates, needed)}”时才能办理。您填写的内容仍保存在本机；如需补办，请联系教育局管理员。`,
  deadline_passed: ({ deadline }) =>
    `已过截止日期（${deadline}），不能再修改。您填写的内容仍保存在本机；如有特殊情况，请向教育局申请延期。`,
  response_state_wrong: ({ state, needed }) =>
    `这一项现在是“${named(responseStates, state)}”，只有“${named(responseStates, needed)}”时才能这样办理。请刷新页面查看最新状态。`,
  value_not_yours: ({ item }) => `“${item}”不由您的单位填报。如认为数值有误，请提出异议。`,
  value_missing: ({ item }) => `还没有“${item}”的数值。请填写；确实无法提供的，提交时可声明未报。`,
  value_below_minimum: ({ item, minimum, unit }) => `“${item}”不能小于 ${minimum}${unit}。请核对后再填。`,
  value_above_maximum: ({ item, maximum, unit }) => `“${item}”不能大于 ${maximum}${unit}。请核对后再填。`,
  value_not_whole: ({ item }) => `“${item}”应为整数，不能带小数。请核对后再填。`,
  value_not_level: ({ item, levels }) => `“${item}”应从这些等级中选择：${levels}。`,
  value_not_date: ({ item }) => `“${item}”应为日期，例如 2020-09-01。请改正后再填。`,
  value_not_boolean: ({ item }) => `“${item}”应填“是”或“否”。`,
  reason_required: () => '请写明理由：对方要据此了解为什么这样处理。',
  due_date_invalid: ({ date }) => `日期“${date}”不可用：应为今天或以后的日期，且不早于原定日期。请另选一天。`,
  evidence_missing: ({ indicator, files }) =>
    `“${indicator}”还缺佐证材料，至少需要 ${files} 份。请上传；确实没有的，提交时可声明缺报。`,
  evidence_type_forbidden: ({ name, allowed }) =>
    `文件“${name}”的类型不能上传。可以上传：${allowed}。请换成其中一种格式。`,
  evidence_content_mismatch: ({ name, claimed }) =>
    `文件“${name}”的内容与扩展名（${claimed}）不符，可能已损坏或被改名。请用原来的程序打开，另存为正确的格式后再上传。`,
  evidence_too_large: ({ name, limit }) =>
    `文件${name === '' ? '' : `“${name}”`}太大，超过 ${limit}，没有上传。请压缩后再传，或只上传能说明问题的部分。`,
  evidence_too_many: ({ limit }) => `每项最多 ${limit} 份佐证材料，已经满了。请先移除不需要的一份，再上传。`,
  evidence_empty: ({ name }) => `文件“${name}”是空的，没有上传。请检查文件后重新选择。`,
  second_person_required: () => '这一项含有您本人填报的数值，须由本股室另一位审核员确认。',
  own_result: () => '这一项考核的是您所在的单位，不能由本单位审定。请由方案指定的其他股室办理。',
  responses_unfinished: ({ count }) => `还有 ${count} 项没有审核完，不能进入下一步。请先办结，或由管理员逐项说明理由。`,
  values_owed: ({ count, owners }) => `还缺 ${count} 个数值，应由${owners}提供。请催报，或由管理员说明理由后处理。`,
  document_number_required: () => '请填写文号，例如 澧教发〔2020〕12号。',
  appeal_window_closed: ({ until }) => `公示已于 ${until} 结束，不再受理申诉。如有疑问，请联系教育局。`,
  appeal_pending: () => '这一事项已有一件申诉等待答复，不必重复提交。请等教育局答复。',
  appeal_grounds_known: () =>
    '这一事项已经答复，再次申诉的理由与上次相同，没有提交。请写明新的事实或依据；没有新的理由，答复即为结论。',
  appeal_closed: ({ times }) =>
    `这一事项已申诉并答复 ${times} 次，不再受理。结果经修订有变化的，可以就新的结果申诉；其他疑问请联系教育局。`,
  appeal_open: ({ count }) => `还有 ${count} 件申诉没有处理，不能定稿。请先逐件答复。`,
  veto_basis_required: ({ veto }) => `一票否决“${veto}”须有法律依据和认定文件。请补充后再办理。`,
  sheet_column_missing: ({ column }) => `表中没有“${column}”这一列。请核对表头后再导入。`,
  sheet_row_unknown: ({ line, name }) => `第 ${line} 行的单位“${name}”不在本次考核名单内。请核对单位名称或学校标识码。`,
  sheet_cell_invalid: ({ line, column, text }) => `第 ${line} 行“${column}”的“${text}”不符合要求。请改正后重新导入。`,
  nothing_to_confirm: () => '没有需要提交的内容：所有填报都已提交，且之后没有修改。',
  value_changed: ({ item, value, by, at }) =>
    `“${item}”已由${by}于 ${at} 改为“${value ?? '（空）'}”。请选择保留哪一个；您填写的内容没有丢失。`,
  value_text_too_long: ({ item, limit }) => `“${item}”太长，最多 ${limit} 字。请精简后再填。`,
  evidence_private: ({ indicator }) =>
    `“${indicator}”的佐证材料含学生信息，只供现场查看，不能上传。请在备注中写明存放地点。`,
  nothing_asked: ({ indicator }) =>
    `“${indicator}”不由被考核单位填报，这一步不适用。需要更正数值的，请联系提供数据的股室。`,
  objection_own_value: ({ item }) => `“${item}”是本单位自己填报的，不必提出异议。需要修改的，请联系审核股室退回。`,
  objection_closed: () => '这件异议已经答复，不能重复办理。',
  objection_pending: ({ item }) => `对“${item}”的异议正在处理，请等待答复。`,
  veto_repeated: ({ document }) => `同一文件（${document}）已认定过该单位的这一否决事项，不必重复登记。`,
  occurrence_repeated: ({ document }) =>
    `该单位已登记过同一文件（${document}）的同一事项，不必重复登记。如内容有误，请先撤回原来的记录。`,
  attested_second_person: () => '这一件由您本人登记，须由本股室另一位审核员核对文件后确认。',
  finding_required: () => '请写明发现了什么、与什么不符：被查单位要据此陈述申辩。',
  false_report_standing: () => '该单位的这一指标已有一件弄虚作假记录。请在原记录上办理，或先撤回原记录。',
  attested_withdrawn: ({ reason }) => `这一件已撤回（${reason}），不能再确认。确需计入的，请重新登记。`,
  veto_date_invalid: ({ date }) => `文件日期“${date}”不正确：应为今天或以前的日期。`,
  sheet_empty: () => '没有读到表格内容。请确认文件是 .xlsx 工作簿，或把带表头的表格整块粘贴进来。',
  sheet_row_twice: ({ line, name, first }) => `第 ${line} 行的“${name}”与第 ${first} 行重复。请只保留一行。`,
  sheet_name_ambiguous: ({ line, name }) => `第 ${line} 行的“${name}”对应不止一个单位。请改用学校标识码。`,
  review_one_by_one: ({ indicator }) => `“${indicator}”含有被考核单位填报的内容，不能批量确认。请逐项打开审核。`,
}
