/** The words of the public pages, both languages. What people wrote (names, titles) is shown as written. */
export interface PublicText {
  readonly lang: 'zh-CN' | 'en'
  readonly other: { readonly lang: 'zh-CN' | 'en'; readonly name: string }
  readonly demo: string
  readonly listTitle: (authority: string) => string
  readonly none: string
  readonly title: (cycle: string) => string
  readonly documentNumber: string
  readonly publishedOn: string
  readonly until: string
  readonly state: Readonly<Record<'publicised' | 'corrected' | 'final', string>>
  readonly revision: (revision: number) => string
  readonly reason: string
  /** Between a label and what it labels. */
  readonly colon: string
  /** What can still be done; `until` is the last day of 公示. */
  readonly phase: Readonly<Record<'open' | 'over' | 'final', (until: string) => string>>
  readonly superseded: (newest: number) => string
  readonly openUntil: (until: string) => string
  readonly openRow: string
  readonly points: string
  readonly place: (rank: number, size: number, shared: boolean) => string
  /** Before a place that several have. */
  readonly shared: string
  readonly how: string
  readonly category: string
  readonly earned: string
  readonly weight: string
  readonly contribution: string
  readonly base: string
  readonly bonus: string
  readonly penalty: string
  readonly picture: string
  readonly name: string
  readonly rank: string
  readonly total: string
  readonly grade: string
  readonly none_: string
  readonly changed: string
  readonly count: (count: number) => string
  readonly examNote: string
  readonly otherRevisions: string
  readonly digest: string
  readonly notFound: string
}

const chinese: PublicText = {
  lang: 'zh-CN',
  other: { lang: 'en', name: 'English' },
  demo: '演示数据：本页所有单位的数值和结果均为演示，不代表任何真实单位。',
  listTitle: authority => `${authority}考核结果公示`,
  none: '目前没有公示的考核结果。',
  title: cycle => `${cycle}结果公示`,
  documentNumber: '文号',
  publishedOn: '发布日期',
  until: '公示截止',
  state: { publicised: '公示', corrected: '公示（修订）', final: '定稿' },
  revision: revision => `第${revision}次发布`,
  reason: '修订原因',
  colon: '：',
  phase: {
    open: until => `如对结果有异议，请由单位负责人于 ${until}（含当日）前在填报端提出申诉。`,
    over: until => `公示期已于 ${until} 届满，待申诉处理完毕后定稿。`,
    final: () => '本结果已定稿。',
  },
  superseded: newest => `这是较早的一次发布，最新的是第${newest}次发布，见页末。`,
  openUntil: until => `公示中，至 ${until}`,
  openRow: '点单位名称看每项得分的由来',
  points: '分',
  place: (rank, size, shared) => `${shared ? '并列' : ''}第 ${rank} 名，共 ${size} 个单位`,
  shared: '并列',
  how: '得分构成',
  category: '一级指标',
  earned: '得分 / 满分',
  weight: '权重',
  contribution: '计入总分',
  base: '基础分',
  bonus: '加分',
  penalty: '减分',
  picture: '图示',
  name: '单位',
  rank: '名次',
  total: '得分',
  grade: '等次',
  none_: '—',
  changed: '本次修订',
  count: count => `共 ${count} 个单位`,
  examNote: '本组含学业质量指标，按规定只公布等次，不公布分数和名次。',
  otherRevisions: '历次发布',
  digest: '校验码（SHA-256）',
  notFound: '没有这一公示，或尚未公布。',
}

const english: PublicText = {
  lang: 'en',
  other: { lang: 'zh-CN', name: '中文' },
  demo: 'Demo data: every value and result on this page is a demonstration and stands for no real organisation.',
  listTitle: authority => `Published assessment results · ${authority}`,
  none: 'No results are published at present.',
  title: cycle => `Published results · ${cycle}`,
  documentNumber: 'Document',
  publishedOn: 'Published',
  until: 'Open to appeals until',
  state: { publicised: 'Published', corrected: 'Published, corrected', final: 'Final' },
  revision: revision => `Revision ${revision}`,
  reason: 'Reason of the correction',
  colon: ': ',
  phase: {
    open: until =>
      `To contest a result, the head of the organisation appeals in the school portal up to and including ${until}.`,
    over: until => `The time for appeals ended on ${until}; the results become final once every appeal is answered.`,
    final: () => 'These results are final.',
  },
  superseded: newest => `This is an earlier revision; the newest is revision ${newest}, see the end of the page.`,
  openUntil: until => `open to appeals until ${until}`,
  openRow: 'open an organisation to see how each score came about',
  points: 'points',
  place: (rank, size, shared) => `${shared ? 'shared ' : ''}rank ${rank} of ${size}`,
  shared: 'shared',
  how: 'How the total is made up',
  category: 'Category',
  earned: 'Points / full marks',
  weight: 'Weight',
  contribution: 'Share of total',
  base: 'Base',
  bonus: 'Bonus',
  penalty: 'Penalty',
  picture: 'Picture',
  name: 'Organisation',
  rank: 'Rank',
  total: 'Points',
  grade: 'Grade',
  none_: '—',
  changed: 'changed in this revision',
  count: count => `${count} organisations`,
  examNote: 'Exam-based indicators count in this group, so only grades are published, no points or ranks.',
  otherRevisions: 'All revisions',
  digest: 'Digest (SHA-256)',
  notFound: 'No such results, or they are not yet published.',
}

/** The words for `?lang=en`, else Chinese. */
export function publicText(lang: string | undefined): PublicText {
  return lang === 'en' ? english : chinese
}
