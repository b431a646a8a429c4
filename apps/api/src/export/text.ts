import type { ResponseState, SchemeEntry } from '@yaodian/domain'

/** The words of workbooks, both languages. */
export interface ExportText {
  readonly lang: 'zh-CN' | 'en'
  readonly ranking: string
  readonly scores: string
  readonly owed: string
  readonly appeals: string
  readonly tasks: string
  readonly progress: string
  readonly review: string
  readonly grid: string
  readonly missing: string
  readonly notApplicable: string
  readonly yes: string
  readonly no: string
  readonly policies: Readonly<Record<SchemeEntry['missing'], string>>
  readonly shared: string
  readonly wholeResult: string
  readonly responseStates: Readonly<Record<ResponseState, string>>
  readonly appealStates: Readonly<Record<'open' | 'upheld' | 'rejected', string>>
  readonly column: Readonly<
    Record<
      | 'group'
      | 'rank'
      | 'shared'
      | 'name'
      | 'total'
      | 'grade'
      | 'lastTotal'
      | 'lastRank'
      | 'lastGrade'
      | 'vetoes'
      | 'blocked'
      | 'owner'
      | 'indicator'
      | 'item'
      | 'code'
      | 'category'
      | 'fullMarks'
      | 'points'
      | 'data'
      | 'calculation'
      | 'reason'
      | 'raisedBy'
      | 'raisedOn'
      | 'state'
      | 'decision'
      | 'decidedBy'
      | 'decidedOn'
      | 'valuesFilled'
      | 'valuesAsked'
      | 'filesAttached'
      | 'filesRequired'
      | 'office'
      | 'firstSubmitted'
      | 'accepted'
      | 'asked'
      | 'dueOn'
      | 'schoolCode'
      | 'verified'
      | 'lastYear'
      | 'policy',
      string
    >
  >
}

const chinese: ExportText = {
  lang: 'zh-CN',
  ranking: '排名',
  scores: '得分明细',
  owed: '待补数据',
  appeals: '申诉',
  tasks: '任务',
  progress: '进度',
  review: '审核',
  grid: '填报数据',
  missing: '缺报',
  notApplicable: '不适用',
  yes: '是',
  no: '否',
  policies: { zero: '按 0 分计', na: '不计入', block: '须补齐' },
  shared: '并列',
  wholeResult: '总结果',
  responseStates: { waiting: '待填报', ready: '待审核', accepted: '已通过', returned: '已退回', objected: '有异议' },
  appealStates: { open: '待裁定', upheld: '成立', rejected: '不成立' },
  column: {
    group: '组别',
    rank: '名次',
    shared: '并列',
    name: '单位',
    total: '得分',
    grade: '等次',
    lastTotal: '上年得分',
    lastRank: '上年名次',
    lastGrade: '上年等次',
    vetoes: '否决文号',
    blocked: '待补数据的指标数',
    owner: '应提供者',
    indicator: '指标',
    item: '数据项',
    code: '编号',
    category: '一级指标',
    fullMarks: '满分',
    points: '得分',
    data: '数据',
    calculation: '计分',
    reason: '理由',
    raisedBy: '提出人',
    raisedOn: '提出日期',
    state: '状态',
    decision: '裁定',
    decidedBy: '裁定人',
    decidedOn: '裁定日期',
    valuesFilled: '已填数据',
    valuesAsked: '应填数据',
    filesAttached: '已传佐证',
    filesRequired: '应传佐证',
    office: '责任股室',
    firstSubmitted: '首次提交',
    accepted: '已通过',
    asked: '应审核',
    dueOn: '改好期限',
    schoolCode: '学校标识码',
    verified: '核定',
    lastYear: '上年',
    policy: '缺报规定',
  },
}

const english: ExportText = {
  lang: 'en',
  ranking: 'Ranking',
  scores: 'Scores',
  owed: 'Owed values',
  appeals: 'Appeals',
  tasks: 'Tasks',
  progress: 'Progress',
  review: 'Review',
  grid: 'Data supply',
  missing: 'Missing values',
  notApplicable: 'Not applicable',
  yes: 'yes',
  no: 'no',
  policies: { zero: 'scores 0', na: 'left out', block: 'must be supplied' },
  shared: 'shared',
  wholeResult: 'Whole result',
  responseStates: {
    waiting: 'To fill in',
    ready: 'To be reviewed',
    accepted: 'Accepted',
    returned: 'Returned',
    objected: 'Objected to',
  },
  appealStates: { open: 'open', upheld: 'upheld', rejected: 'rejected' },
  column: {
    group: 'Group',
    rank: 'Rank',
    shared: 'Shared',
    name: 'Organisation',
    total: 'Points',
    grade: 'Grade',
    lastTotal: 'Points last year',
    lastRank: 'Rank last year',
    lastGrade: 'Grade last year',
    vetoes: 'Veto documents',
    blocked: 'Indicators that wait for a value',
    owner: 'Owed by',
    indicator: 'Indicator',
    item: 'Data item',
    code: 'Code',
    category: 'Category',
    fullMarks: 'Full marks',
    points: 'Points',
    data: 'Data',
    calculation: 'Calculation',
    reason: 'Reason',
    raisedBy: 'Raised by',
    raisedOn: 'Raised on',
    state: 'State',
    decision: 'Decision',
    decidedBy: 'Decided by',
    decidedOn: 'Decided on',
    valuesFilled: 'Figures filled in',
    valuesAsked: 'Figures asked for',
    filesAttached: 'Evidence attached',
    filesRequired: 'Evidence required',
    office: 'Office in charge',
    firstSubmitted: 'First submitted',
    accepted: 'Accepted',
    asked: 'To be reviewed in all',
    dueOn: 'Due on',
    schoolCode: 'School code',
    verified: 'verified',
    lastYear: 'last year',
    policy: 'When missing',
  },
}

/** The words for `?lang=en`, else Chinese. */
export function exportText(lang: string | undefined): ExportText {
  return lang === 'en' ? english : chinese
}
