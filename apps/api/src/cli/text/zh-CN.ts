import type { CliTexts } from './texts.ts'

export const texts: CliTexts = {
  usage: '用法',
  options: '  --lang zh-CN|en   提示所用语言（默认 zh-CN）\n  --help            显示本说明',
  unknownCommand: name => `没有“${name}”这个命令。`,
  unknownLanguage: name => `没有“${name}”这种语言，可选 zh-CN 或 en。`,
  badArguments: '参数不对，请对照用法。',
  unexpected: '程序出错，请把下面的信息告诉维护人员：',
  planSummary: '读取工作要点，列出部分、条目、措施和目标；--json 输出数据',
  fileUnreadable: (file, reason) => `打不开“${file}”（${reason}）。请检查路径和权限。`,
  warning: '注意',
  planCounts: ({ sections, items, measures, targets }) =>
    `共 ${sections} 个部分，${items} 个条目，${measures} 条措施，${targets} 个目标`,
  planFacts: ({ documentNumber, issuer, year, date }) => [
    ['发文字号', documentNumber ?? '无'],
    ['发文机关', issuer ?? '无'],
    ['年度', year === null ? '无' : String(year)],
    ['成文日期', date ?? '无'],
  ],
  targetKind: {
    threshold: '达到',
    quantity: '数量',
    non_decreasing: '只增不减',
    eliminate: '消除',
    coverage: '覆盖',
    milestone: '节点',
    veto: '一票否决',
  },
  snapshotSummary: '核对每次公示的结果是否原样；--recompute 用当时的数据重新计分并列出差异',
  snapshotNone: '还没有公示过的结果。',
  snapshotVerdict: ({ cycleName, revision, intact, differences }) =>
    `${cycleName} 第${revision}次发布：${intact ? '校验码相符' : '校验码不符，内容已被改动'}${differences === null ? '' : differences.length === 0 ? '，重新计分结果一致' : `，重新计分有 ${differences.length} 处不一致`}`,
  snapshotDifference: ({ assessee, field, published, recomputed }) =>
    `${assessee} ${{ total: '得分', rank: '名次', grade: '等次', explanation: '计分依据' }[field]}：公示为 ${published}，重新计算为 ${recomputed}`,
}
