/** 任务: the home of an assessee. */
export const task = {
  title: '任务',
  today: (day: string) => `今天是 ${day}`,
  actingAs: (roles: string) => `您的角色：${roles}`,
  course: '一年怎么走',
  yours: '由您办理',
  station: {
    fill: { name: '填报', what: '按指标填写数据、上传佐证。边填边存，断网也不会丢。' },
    confirm: { name: '核对并提交', what: '负责人核对全部内容，提交给教育局，取得回执。' },
    review: { name: '股室审核', what: '退回的指标会重新开放，只改退回的部分；对他人提供的数据可以提异议。' },
    result: { name: '公示与申诉', what: '查看每一项得分的依据；有异议，在公示期内申诉。' },
  },
}
