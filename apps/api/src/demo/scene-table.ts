import type { SceneAt } from './scene-act.ts'

// What happens to single responses in the demo's present year, so that every state can be met. Days count from the day of loading.

/** The office returns a response. */
export interface ReturnScene extends SceneAt {
  readonly day: number
  readonly due: number
  readonly reason: string
}

export const returns: readonly ReturnScene[] = [
  { key: 'primary-lipu', code: 'LX-01-01', day: -1, due: 3, reason: '会议记录缺少签到表，请补充后重新提交。' },
  { key: 'junior-mengxi', code: 'LX-15-05', day: -1, due: 2, reason: '缺少第二学期的演练记录，请补齐。' },
  { key: 'primary-liyang', code: 'LX-08-04', day: -2, due: 4, reason: '公开事项台账与填报数不一致，请核对填报数。' },
  { key: 'senior-1', code: 'LX-01-05', day: -2, due: 2, reason: '请附已印发制度的目录和文号。' },
  { key: 'kindergarten-liyang', code: 'LX-01-02', day: -1, due: 5, reason: '完成台账未加盖公章。' },
  // Its day is over: only a new return or the administrator can help it on.
  { key: 'primary-mengxi', code: 'LX-12-07', day: -3, due: -1, reason: '足球活动没有过程材料，请补充。' },
]

/** Returned, put right and confirmed again: the office sees the difference. */
export const putRight: ReturnScene & { readonly item: string; readonly text: string; readonly note: string } = {
  key: 'junior-fuxing',
  code: 'LX-01-01',
  day: -3,
  due: 2,
  reason: '有1次研讨没有会议记录，请核减或补充记录。',
  item: 'study_sessions',
  text: '11',
  note: '已核减1次，会议记录共11次。',
}

/** The office sets another value than the one reported, and accepts it or leaves it for later. */
export interface CorrectScene extends SceneAt {
  readonly item: string
  readonly text: string
  readonly reason: string
}

export const corrections: readonly CorrectScene[] = [
  {
    key: 'primary-lipu',
    code: 'LX-12-07',
    item: 'defence_activities',
    text: '1',
    reason: '9月的活动属校运会，不计入国防教育活动。',
  },
  { key: 'senior-1', code: 'LX-01-01', item: 'study_sessions', text: '7', reason: '会议记录共7份，按7次认定。' },
  {
    key: 'primary-liyang',
    code: 'LX-09-05',
    item: 'parent_lessons',
    text: '2',
    reason: '12月的家长会不计为家长学校授课。',
  },
]

/** A head contests what others supplied; `answer` is the office's, once there is one. */
export interface ObjectionScene extends SceneAt {
  readonly item: string
  readonly reason: string
  readonly answer: {
    readonly decision: 'upheld' | 'rejected'
    readonly answer: string
    readonly text: string | null
  } | null
}

/** An objection that the office rejected: what was decided stands. */
export const rejected: readonly ObjectionScene[] = [
  {
    key: 'senior-1',
    code: 'LX-16-04',
    item: 'absent_staff',
    reason: '该教师系经批准借调。',
    answer: { decision: 'rejected', answer: '借调批准文件已于上学期到期，未续批，维持原值。', text: null },
  },
]

/** Objections that wait for an answer, and one that was upheld: its response waits for a new decision by another person. */
export const pending: readonly ObjectionScene[] = [
  {
    key: 'junior-fuxing',
    code: 'LX-19-05',
    item: 'evacuation_drills',
    reason: '我校11月还开展了1次消防疏散演练，平台漏记，现场照片可提供。',
    answer: null,
  },
  {
    key: 'primary-liyang',
    code: 'LX-08-01',
    item: 'constitution_pupils',
    reason: '四年级1个班的参与记录未计入。',
    answer: null,
  },
  {
    key: 'junior-mengxi',
    code: 'LX-03-03',
    item: 'discipline_cases',
    reason: '该处分为上一年度作出，不应计入本年度。',
    answer: { decision: 'upheld', answer: '经核对处分决定书，落款为上一年度，予以更正。', text: '0' },
  },
]

/** What the administrator settles because nobody supplied it. */
export const settled = {
  byValue: {
    key: 'primary-lipu',
    code: 'LX-04-03',
    item: 'news_county',
    text: '3',
    reason: '办公室口头提供，县融媒体中心台账为3篇。',
  },
  notApplicable: { key: 'junior-mengxi', code: 'LX-22-06', reason: '该校既不是小规模学校，也不是寄宿制学校。' },
} as const

/** A confirmed veto: always with a document. */
export const veto = {
  key: 'junior-ganxitan',
  office: 'personnel',
  code: 'X2',
  documentNumber: '澧教人〔2020〕18号',
  day: -30,
  note: '处理决定书已送达学校。',
} as const

/** More time for one who cannot begin yet. */
export const extension = { key: 'primary-rudong', days: 20, reason: '学校整体搬迁，网络尚未恢复。' } as const

/** A remark that waits for the head. */
export const remark = { key: 'primary-lixi', code: 'LX-15-05', note: '第二学期的演练安排在下周。' } as const
