/** 本校: who one is here, and the account. */
export const me = {
  organisation: '单位',
  authority: '主管部门',
  roles: '角色',
  account: '账号',
  name: '姓名',
  username: '用户名',
  changePassword: '修改密码',
  receipts: '提交与回执',
  receiptsNone: '还没有提交过。负责人提交后，回执列在这里，可随时打印。',
  receipt: (number: number, responses: number) => `第 ${number} 号 · ${responses} 项`,
  receiptBy: (by: string, at: string) => `${by} ${at}`,
  language: '语言',
}
