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
  readonly howToAppeal: (until: string) => string
  readonly finalNote: string
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
  howToAppeal: until => `如对结果有异议，请于${until}前由单位负责人在填报端提出申诉。`,
  finalNote: '本结果已定稿。',
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
  howToAppeal: until => `To contest a result, the head of the organisation appeals in the school portal by ${until}.`,
  finalNote: 'These results are final.',
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
