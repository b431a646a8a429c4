/** 本校: who one is here, and the account. */
export const me = {
  organisation: '单位',
  authority: '主管部门',
  roles: '角色',
  account: '账号',
  name: '姓名',
  username: '用户名',
  changePassword: '修改密码',
}
