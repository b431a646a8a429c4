import type { SubmitStanding } from '../../features/task/task.ts'

/** 任务: the home of an assessee, and the list of everything it is asked for. */
export const task = {
  title: '任务',
  today: (day: string) => `今天是 ${day}`,
  actingAs: (roles: string) => `您的角色：${roles}`,
  deadline: (day: string) => `截止 ${day}`,
  extended: '已为本单位延期',
  daysLeft: (days: number) =>
    days > 1 ? `还有 ${days} 天` : days === 1 ? '明天截止' : days === 0 ? '今天截止' : `已过 ${-days} 天`,
  filled: (filled: number, asked: number) => `已填 ${filled} / ${asked}`,
  evidenceMissing: (count: number) => `佐证缺 ${count}`,
  returned: (count: number) => `退回 ${count}`,
  accepted: (count: number) => `已通过 ${count}`,
  supplied: (count: number) => `另有 ${count} 项由股室提供，只需核对`,
  returnedFirst: (count: number) => `退回 ${count} 项，先处理`,
  returnedLapsed: (count: number) => `退回 ${count} 项，已过改正期限`,
  returnedDue: (day: string) => `${day} 前改好`,
  returnedLate: (day: string, office: string) => `${day} 到期，未按时改好，按未提交处理。有特殊情况的，请联系${office}`,
  returnedReason: (reason: string) => `退回理由：${reason}`,
  nothingAsked: (count: number) => `不用您填写：${count} 项均由股室提供，请核对；如有误，由负责人提出异议`,
  groups: '按类别填报',
  groupsToCheck: '按类别核对',
  next: (name: string) => `下一项：${name}`,
  groupState: {
    none: '无需填写',
    idle: '未填',
    active: '填报中',
    filled: '已填完',
    unfinished: '未填完',
    accepted: '全部通过',
    returned: '有退回',
  },
  checkAndSubmit: '检查并提交',
  check: '检查',
  standing: ({ kind, count, missing, lapsed }: SubmitStanding, head: boolean) => {
    if (kind === 'done' && lapsed > 0) return `其余已提交。退回的 ${lapsed} 项已过改正期限，按未提交处理`
    if (kind === 'done')
      return missing === 0
        ? '已全部提交。截止前仍可修改，改过的须再次提交'
        : `已全部提交，其中 ${missing} 项有缺报。截止前仍可补填，改过的须再次提交`
    const lacking = missing === 0 ? '' : `，其中 ${missing} 项未填完`
    if (kind === 'again') return `有 ${count} 项待再次提交${lacking}${head ? '' : '。由负责人提交'}`
    if (missing > 0) return `还有 ${missing} 项未填完，检查页逐项列出`
    return head ? '已全部填完，请检查并提交' : '已全部填完。由负责人检查并提交'
  },
  lastReceipts: '查看回执',
  cycles: '考核周期',
  cycleState: {
    draft: '筹备中',
    open: '填报中',
    reviewing: '审核中',
    approved: '已审定',
    publicised: '公示中',
    finalised: '已定稿',
    archived: '已归档',
  } as Readonly<Record<string, string>>,
  closed: {
    notYet: (day: string) => `填报于 ${day} 开放。届时在这里逐项填写。`,
    reviewing: '填报已截止，股室正在审核。退回的项目会在这里重新开放。',
    approved: '结果已审定，等待公示。',
    published: '结果已公布，请到“结果”查看每一项得分的依据。',
  },
  toResults: '查看结果',
  allAccepted: '全部通过',
  allAcceptedWhy: '所有填报均已审核通过，目前没有需要办理的事项。',
  none: '目前没有考核周期',
  noneWhy: '教育局启动考核周期后，您的填报任务会出现在这里。',
  course: '一年怎么走',
  yours: '由您办理',
  station: {
    fill: { name: '填报', what: '按指标填写数据、上传佐证。边填边存，断网也不会丢。' },
    confirm: { name: '核对并提交', what: '负责人核对全部内容，提交给教育局，取得回执。' },
    review: { name: '股室审核', what: '退回的指标会重新开放，只改退回的部分；对他人提供的数据可以提异议。' },
    result: { name: '公示与申诉', what: '查看每一项得分的依据；有异议，在公示期内申诉。' },
  },
  list: {
    title: '填报',
    search: '查找指标',
    searchHint: '名称、编号或股室',
    state: '状态',
    category: '类别',
    all: '全部',
    toFill: '待填',
    suppliedByOthers: '他人提供',
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 项` : `共 ${all} 项，显示 ${shown} 项`),
    nothing: '没有符合条件的指标',
    nothingWhy: '请放宽查找条件。',
    showAll: '显示全部',
    values: (filled: number, asked: number) => `数据 ${filled} / ${asked}`,
    evidence: (attached: number, required: number) => `佐证 ${attached} / ${required}`,
    fullMarks: (marks: string) => `${marks} 分`,
    suppliedBy: (office: string) => `由${office}提供或审核，无需填写`,
    download: '下载全部 .xlsx',
  },
}
