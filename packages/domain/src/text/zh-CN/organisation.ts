import type { OrganisationProblems } from '../../organisation/organisation-problem.ts'
import type { OrganisationKind } from '../../organisation/organisation.ts'
import type { Role } from '../../permission/role.ts'
import type { ProblemTexts } from '../../problem.ts'

/** 单位类型. */
export const kinds: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中等职业学校',
  special: '特殊教育学校',
  township: '乡镇（街道）',
  county_unit: '县直单位',
  office: '局机关股室',
  bureau: '教育局',
}

/** 角色. */
export const roleNames: Readonly<Record<Role, string>> = {
  administrator: '局管理员',
  leader: '局领导',
  reviewer: '股室审核员',
  reporter: '填报员',
  head: '负责人',
}

/** What a sheet's cell may say, by its column. */
const cellWords = {
  kind: Object.values(kinds).slice(0, -1).join('、'),
  stages: '学前、小学、初中、高中、中职、特教，几个之间用顿号',
  ownership: '公办、民办；不适用的空着',
}

export const organisationProblems: ProblemTexts<OrganisationProblems> = {
  school_code_invalid: ({ code }) =>
    `学校（机构）标识码“${code}”不正确：应为10位数字，前2位为机构类型，第3、4位为省份代码。请对照批文核对。`,
  credit_code_invalid: ({ code }) => `统一社会信用代码“${code}”不正确：应为18位，且末位校验码相符。请对照证书核对。`,
  region_code_invalid: ({ code }) => `行政区划代码“${code}”不正确：应为6位数字，如430723。`,
  organisation_name_taken: ({ name }) => `同一上级下已有名为“${name}”的单位。请换一个名称，或先停用原单位。`,
  organisation_parent_cycle: ({ name }) => `“${name}”不能设为自己或自己下级的下级。请另选上级单位。`,
  organisation_retired: ({ name }) => `“${name}”已停用，不能再使用。`,
  organisation_parent_required: ({ name }) => `“${name}”没有上级单位。除教育局外，每个单位都须选择上级单位。`,
  organisation_stages_unfit: ({ kind }) =>
    `学段与单位类型不符：${kinds[kind]}须含本类学段，非学校单位不设学段。请改学段或单位类型。`,
  organisation_bureau_fixed: () => '教育局本身不能新建、停用或改为其他类型，其他单位也不能改为教育局。',
  organisation_in_use: ({ name, count }) =>
    `“${name}”还有${count}个在用的下级单位，不能停用。请先将它们移到别的上级，或先停用它们。`,
  organisation_code_taken: ({ code, name }) =>
    `代码“${code}”已属于“${name}”。代码不能重复，停用单位的代码也不再使用。请核对。`,
  organisation_column_missing: () => '表中没有“单位名称”这一列，无法知道各行是哪个单位。请补上表头，或下载模板填写。',
  organisation_sheet_too_long: ({ count, most }) => `表中有${count}行，一次最多导入${most}行。请分成几个表。`,
  organisation_cell_missing: ({ column }) =>
    column === 'name' ? '没有单位名称。请补上名称。' : '新单位须有单位类型。请补上类型。',
  organisation_cell_unknown: ({ column, text }) => `“${text}”不认识。可填：${cellWords[column]}。`,
  organisation_name_too_long: ({ limit }) => `名称超过${limit}个字。请改用简称。`,
  organisation_name_ambiguous: ({ name }) =>
    `叫“${name}”的单位不止一个，不知道是哪一个。请写明上级单位，或改用学校标识码。`,
  organisation_line_twice: ({ name, first }) => `“${name}”与第${first}行是同一个单位。请只保留一行。`,
  organisation_parent_unknown: ({ name }) => `没有名为“${name}”的在用单位，本表中也没有。请核对上级单位的名称。`,
  organisation_parent_faulty: ({ name, line }) =>
    `上级单位“${name}”在第${line}行，那一行有误，不能新建。请先改正那一行。`,
  date_invalid: ({ date }) => `日期“${date}”不正确：应为年-月-日，如2020-09-01。`,
  account_name_taken: ({ username }) => `账号“${username}”已被使用。请换一个账号名。`,
  account_name_invalid: ({ username }) => `账号“${username}”不符合要求：3至30位，只用英文字母、数字、下划线和点。`,
  password_too_short: ({ minimum }) => `密码太短：至少${minimum}位。`,
  appointment_period_invalid: ({ from, to }) => `任职起止日期不正确：止于${to}，早于起始${from}。`,
  appointment_role_unfit: ({ role, kind }) => `${kinds[kind]}不能设“${roleNames[role]}”。请另选角色或单位。`,
  appointment_exists: ({ role, from }) =>
    `该账号自${from}起已在这一单位任“${roleNames[role]}”，任期有重叠。请先结束原任职，或改任职日期。`,
  appointment_ended: ({ to }) => `这一任职已于${to}结束，不能再次结束。请刷新页面查看。`,
  last_administrator: () =>
    '教育局至少要有一名在任的局管理员，否则无人能够管理。请先任命另一名管理员，再进行这项操作。',
  account_retired: ({ username }) => `账号“${username}”已停用，不能再任职或登录。如需使用，请另建账号。`,
}
