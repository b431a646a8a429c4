/** The plan of the story's year, as a bureau writes it: two of its measures will be assessed. */
export const planText = `澧县教育局文件

澧教字〔2021〕1号

澧县教育局2021年工作要点

一、指导思想

以办好人民满意的教育为目标，守牢安全底线，提高服务质量。

二、工作任务及主要措施

（一）守牢安全底线，建设平安校园

1. 开展安全教育。每校全年开展安全演练不少于4次。

2. 压实安全责任。各校签订安全责任书。

（二）消除安全隐患，改善办学条件

3. 整治安全隐患。安全隐患整改率达100%。

澧县教育局

2021年3月1日
`

/** The same in GBK, as older word processors still save it. */
export function inGbk(text: string): Buffer {
  const table = gbkTable()
  return Buffer.concat([...text].map(character => table.get(character) ?? Buffer.from(character, 'ascii')))
}

/** What Node decodes, turned round: it reads GBK but does not write it. */
function gbkTable(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail])
      const character = decoder.decode(bytes)
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    }
  }
  return table
}
