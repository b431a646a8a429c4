import type { OrganisationProblems } from '../../organisation/organisation-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

export const organisationProblems: ProblemTexts<OrganisationProblems> = {
  school_code_invalid: ({ code }) => `学校（机构）标识码“${code}”不正确：应为10位数字，前2位为机构类型，第3、4位为省份代码。请对照批文核对。`,
  credit_code_invalid: ({ code }) => `统一社会信用代码“${code}”不正确：应为18位，且末位校验码相符。请对照证书核对。`,
  region_code_invalid: ({ code }) => `行政区划代码“${code}”不正确：应为6位数字，如430723。`,
  organisation_name_taken: ({ name }) => `同一上级下已有名为“${name}”的单位。请换一个名称，或先停用原单位。`,
  organisation_parent_cycle: ({ name }) => `“${name}”不能设为自己或自己下级的下级。请另选上级单位。`,
  organisation_retired: ({ name }) => `“${name}”已停用，不能再使用。`,
  account_name_taken: ({ username }) => `账号“${username}”已被使用。请换一个账号名。`,
  account_name_invalid: ({ username }) => `账号“${username}”不符合要求：3至30位，只用英文字母、数字、下划线和点。`,
  password_too_short: ({ minimum }) => `密码太短：至少${minimum}位。`,
  appointment_period_invalid: ({ from, to }) => `任职起止日期不正确：止于${to}，早于起始${from}。`,
  appointment_role_unfit: ({ role, kind }) => `该类单位（${kind}）不能设“${role}”这一角色。`,
}
