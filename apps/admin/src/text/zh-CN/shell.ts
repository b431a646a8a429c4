const roles: Readonly<Record<string, string>> = {
  administrator: '局管理员',
  leader: '局领导',
  reviewer: '股室审核员',
  reporter: '填报员',
  head: '负责人',
}

/** The frame around every page. */
export const shell = {
  navigation: '主导航',
  today: '工作台',
  plans: '工作要点',
  indicators: '指标与方案',
  cycles: '考核周期',
  people: '单位与人员',
  reports: '报表',
  system: '系统',
  account: '账号',
  switchPlace: '切换单位',
  changePassword: '修改密码',
  sessions: '已登录的设备',
  roles: (held: readonly string[]): string => held.map(role => roles[role] ?? role).join('、'),
}
