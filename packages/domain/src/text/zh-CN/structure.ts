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
}
