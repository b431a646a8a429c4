import { dateIn, signatureIn } from './block.ts'
import { findDocumentNumber } from './document-number.ts'
import { findYear, isDateLine } from './official-date.ts'
import type { Line } from './line.ts'

/** What stands above the first heading (and, for the date and the signature, below the last). */
export interface FrontMatter {
  readonly title: string | null
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly year: number | null
  readonly date: string | null
  /** Whole sentences between the title and the first heading. */
  readonly introduction: string | null
}

const planWord = /要点|计划|方案|安排|打算|规划|纲要|工作任务|目标任务|工作思路|工作目标|工作意见|实施意见/
const otherPapers = /(?:总结|报告|简报|讲话|纪要|批复|请示|规定|办法|条例|章程|合同|公告|简历)$/
const letterhead = /文件$/
const furniture = /^(?:签发人|主送|密级|特急|加急|急件|附件|目录$|目\s+录$|\(.*(?:稿|通过).*\)$)|[:]$/
const issuerEnd = /(?:局|委|委员会|厅|部|办公室|政府|党组|学校|中学|小学|幼儿园|中心)$/

/** Reads title, document number, issuer, year and date from the lines around a plan's body. */
export function readFrontMatter(front: readonly Line[], tail: readonly Line[]): FrontMatter {
  const numbers = front.map(line => findDocumentNumber(line.content.text))
  const group = titleLines(front)
  const title = group.length > 0 ? group.map(line => line.content.text).join('') : null
  const year = title === null ? null : findYear(title)
  return {
    title,
    documentNumber: numbers.find(number => number !== null) ?? null,
    issuer: issuerIn(title, year?.at ?? null, front, tail),
    year: year?.year ?? null,
    date: dateIn(tail) ?? dateIn(front),
    introduction: introductionAfter(front, group.at(-1)),
  }
}

/** The last run of short lines that names a plan: a covering letter comes first and names it too. */
function titleLines(front: readonly Line[]): readonly Line[] {
  const runs: Line[][] = [[]]
  for (const line of front) {
    if (isTitlePart(line)) runs.at(-1)?.push(line)
    else runs.push([])
  }
  return runs.findLast(run => isPlanTitle(run.map(line => line.content.text).join(''))) ?? []
}

function isTitlePart(line: Line): boolean {
  const { folded } = line
  const isOther =
    letterhead.test(folded) || furniture.test(folded) || findDocumentNumber(folded) !== null || isDateLine(folded)
  return !isOther && !/[。；;，,]/.test(line.content.text) && line.content.text.length <= 60
}

function isPlanTitle(title: string): boolean {
  const isNotice = title.endsWith('通知')
  const namesWork = /工作/.test(title) && findYear(title) !== null
  return (planWord.test(title) || namesWork) && !otherPapers.test(title) && (!isNotice || title.includes('工作'))
}

function issuerIn(
  title: string | null,
  yearAt: number | null,
  front: readonly Line[],
  tail: readonly Line[],
): string | null {
  const before =
    title
      ?.slice(0, yearAt ?? 0)
      .replace(/关于.*$/, '')
      .replaceAll(/[\s《]/g, '') ?? ''
  if (issuerEnd.test(before)) return before
  const head = front
    .find(line => letterhead.test(line.folded))
    ?.content.text.replaceAll(/\s/g, '')
    .replace(letterhead, '')
  return head ?? signatureIn(tail) ?? signatureIn(front)
}

function introductionAfter(front: readonly Line[], titleEnd: Line | undefined): string | null {
  const at = titleEnd ? front.indexOf(titleEnd) : -1
  const lines = front
    .slice(at + 1)
    .filter(
      line =>
        !furniture.test(line.folded) &&
        !isDateLine(line.content.text) &&
        findDocumentNumber(line.content.text) === null,
    )
  const text = lines.map(line => line.content.text).join('')
  return titleEnd && /[。！]/.test(text) ? text : null
}
