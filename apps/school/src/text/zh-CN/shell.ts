const roles: Readonly<Record<string, string>> = {
  reporter: '填报员',
  head: '负责人',
  reviewer: '股室审核员',
  administrator: '局管理员',
  leader: '局领导',
}

/** The frame around every page. */
export const shell = {
  navigation: '主导航',
  tasks: '任务',
  fill: '填报',
  results: '结果',
  mine: '本校',
  mineKindergarten: '本园',
  mineOther: '本单位',
  switchPlace: '切换单位',
  roles: (held: readonly string[]): string => held.map(role => roles[role] ?? role).join('、'),
}
