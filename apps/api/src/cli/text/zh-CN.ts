import type { ChainFault } from '@yaodian/domain'
import type { CliTexts } from './texts.ts'

const auditFaults: Readonly<Record<ChainFault, string>> = {
  number_missing: '记录缺失',
  link_broken: '与上一条不相连',
  payload_altered: '内容被改动',
  columns_altered: '检索栏与内容不一致',
  head_differs: '链尾与最后一条不一致',
}

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
  scoreSummary:
    '按方案文件给表格（.csv、.xlsx）中的单位计分、排名、定等次；--explain 说明依据，--json 输出数据，--occurrences 加入奖励、处分和否决',
  scoreColumns: { group: '组别', rank: '名次', assessee: '单位', total: '得分', grade: '等次' },
  cellPlace: (row, column) => `第 ${row} 行${column === null ? '' : `“${column}”`}`,
  snapshotSummary: '核对每次公示的结果是否原样；--recompute 用当时的数据重新计分并列出差异',
  snapshotNone: '还没有公示过的结果。',
  snapshotVerdict: ({ cycleName, revision, intact, damaged, differences }) =>
    `${cycleName} 第${revision}次发布：${damaged.length > 0 ? `存储损坏，读不出来（${damaged.map(each => each ?? '计分输入').join('、')}），请从备份恢复` : intact ? '校验码相符' : '校验码不符，内容已被改动'}${differences === null ? '' : differences.length === 0 ? '，重新计分结果一致' : `，重新计分有 ${differences.length} 处不一致`}`,
  snapshotDifference: ({ assessee, field, published, recomputed }) =>
    `${assessee} ${{ total: '得分', rank: '名次', grade: '等次', explanation: '计分依据' }[field]}：公示为 ${published}，重新计算为 ${recomputed}`,
  sweepSummary: '清理没有佐证引用、且一天内无人动过的文件；服务运行时也可执行',
  sweepDone: files => (files === 0 ? '没有需要清理的文件。' : `已清理 ${files} 个文件。`),
  auditSummary: '核对每个教育局的操作记录链，有缺失或改动时指出第一处；服务运行时也可核对',
  auditNone: '数据库中还没有教育局。请先运行 pnpm yaodian init，或启动服务装入演示数据。',
  auditVerdict: ({ regionCode, authority, entries, erased, fault }) =>
    [
      `${regionCode} ${authority}：`,
      fault === null
        ? `完整，共${entries}条`
        : `第${fault.number}条不符（${auditFaults[fault.kind]}），此前${entries}条相符`,
      erased > 0 ? `，其中${erased}条内容已按规定清除` : '',
    ].join(''),
  initSummary: '建立正式使用的空库和第一位局管理员（初始密码只显示一次，首次登录须更换）',
  initNotEmpty: name =>
    `数据库不是空的，里面已有“${name}”，没有改动。正式数据与演示数据不能同库：请换一个数据目录（YAODIAN_DATA）或数据库（DATABASE_URL）。`,
  initDone: ({ name, username, password }) =>
    [
      `已建立“${name}”。`,
      `  局管理员账号：${username}`,
      `  初始密码：    ${password}`,
      '初始密码只显示这一次，首次登录须设置新密码。现在可以运行 npx --yes pnpm start，打开 /admin/ 登录。',
    ].join('\n'),
}
