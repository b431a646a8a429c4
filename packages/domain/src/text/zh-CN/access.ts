import type { AccessProblems } from '../../permission/access-problem.ts'
import type { ProblemTexts } from '../../problem.ts'
import { actionNames, objectNames } from './access-word.ts'

export const accessProblems: ProblemTexts<AccessProblems> = {
  sign_in_required: () => '登录已失效，请重新登录。已填写的内容保存在本机，登录后继续。',
  password_change_required: () => '首次登录须先设置新密码，设置后即可继续。',
  place_required: () => '您在该单位没有任职，或任职已到期。请重新选择单位；如有疑问，请联系教育局管理员。',
  permission_denied: ({ action }) =>
    `您的角色不能进行这项操作（${actionNames[action]}）。如需办理，请联系教育局管理员。`,
  not_found: ({ noun }) => `没有找到该内容（${objectNames[noun] ?? noun}）。它可能已被停用，或不属于您的单位。`,
  stale_version: ({ noun }) =>
    `在您打开之后，别人已修改了这一内容（${objectNames[noun] ?? noun}）。请查看对方的修改，再决定保留哪一个；您填写的内容没有丢失。`,
  request_id_reused: ({ requestId }) =>
    `这一请求编号已用于另一次操作，本次没有执行。请刷新页面后重试。（${requestId}）`,
  request_too_old: ({ requestId }) => `这一请求在本机存放超过90天，没有执行。请核对数据后重新提交。（${requestId}）`,
  input_invalid: ({ detail }) => `提交的数据格式不符，没有保存。请刷新页面后重试；仍不行请联系管理员。（${detail}）`,
  internal: ({ reference }) =>
    `系统出现故障，本次操作没有执行，已有数据不受影响。请稍后重试；联系管理员时请报编号 ${reference}。`,
}
