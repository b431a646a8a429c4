import type { ProblemTexts } from '../../problem.ts'
import type { FieldType, StructureProblems } from '../../validate/structure-problem.ts'

const types: Readonly<Record<FieldType, string>> = {
  text: '引号内的文字',
  number: '数',
  whole: '整数',
  truth: 'true 或 false',
  list: '方括号 [ ] 内的列表',
  object: '花括号 { } 内的对象',
  nothing: 'null',
}

/** Files of another shape than their schema, in words. */
export const structureProblems: ProblemTexts<StructureProblems> = {
  field_missing: ({ field }) => `缺少“${field}”。请补上。`,
  field_unknown: ({ field }) => `这里没有名为“${field}”的内容，写了也不起作用。请改正名称或删去。`,
  field_type_wrong: ({ field, expected, found }) =>
    `“${field}”写成了${types[found]}，而应为${types[expected]}。请改正。`,
  field_choice_wrong: ({ field, found, choices }) =>
    `“${field}”不能是“${found}”，应为以下之一：${choices.join('、')}。`,
  field_empty: ({ field }) => `“${field}”是空的。请填写。`,
  field_out_of_range: ({ field, found, least, most }) =>
    `“${field}”为 ${found}，应${[least === null ? '' : `不小于 ${least}`, most === null ? '' : `不大于 ${most}`].filter(Boolean).join('且')}。请改正。`,
  field_format_wrong: ({ field, found, format }) => `“${field}”不能是“${found}”，应符合格式 ${format}。请改正。`,
  field_not_decimal: ({ field, found }) =>
    `“${field}”为“${found}”，而这里应是写成文字的数，只用数字和小数点，例如 "12.5"。请改正。`,
  json_invalid: ({ line, column }) =>
    `文件不是 JSON：第 ${line} 行第 ${column} 个字符处无法读取。请检查此前是否缺少逗号、括号或引号。`,
  sheet_column_unknown: ({ column, known }) =>
    `方案中没有“${column}”，这一列不会起作用。请改正表头或删去；可用的有：${known.join('、')}。`,
  sheet_column_twice: ({ column }) => `“${column}”有两列。请只保留一列。`,
  occurrence_type_unknown: ({ type, known }) =>
    known.length === 0
      ? `方案不计任何事件，“${type}”不起作用。请删去这一行。`
      : `方案不计“${type}”这类事件。可用的有：${known.join('、')}。`,
}
