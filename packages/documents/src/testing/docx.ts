import { strToU8, zipSync } from 'fflate'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** One paragraph of a document built for a test: its text, and the list level whose number Word would show. */
export interface TestParagraph {
  readonly text: string
  readonly level?: number
}

/** A .docx file whose list has 一、 （一） 1. as automatic numbers; 1. counts through, the others begin anew. */
export function buildDocx(paragraphs: readonly TestParagraph[]): Uint8Array {
  const body = paragraphs
    .map(({ text, level }) => `<w:p>${level === undefined ? '' : list(level)}${runs(text)}</w:p>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document ${namespace}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="3">${levels}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
    ),
  })
}

const levels = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]
  .map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${format === 'decimal' ? '<w:lvlRestart w:val="0"/>' : ''}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')

function list(level: number): string {
  return `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>`
}

/** In two runs, as Word splits a sentence wherever somebody stopped typing, with a deletion between. */
function runs(text: string): string {
  const half = Math.floor(text.length / 2)
  return `<w:r><w:t xml:space="preserve">${escape(text.slice(0, half))}</w:t></w:r><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">${escape(text.slice(half))}</w:t></w:r>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
