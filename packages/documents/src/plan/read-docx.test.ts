import { describe, expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'
import { strToU8, zipSync } from 'fflate'

const namespace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const part = (name: string, content: string): Uint8Array => strToU8(`<w:${name} ${namespace}>${content}</w:${name}>`)
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (list: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`

function read(body: string, numbering = '', styles = ''): string[] {
  const files = {
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
  }
  return readDocx(zipSync(files), '要点.docx').split('\n')
}

describe('the text of a Word document', () => {
  test('has a table’s cells in order, tabs and breaks, and no deleted text or fields', () => {
    const table = `<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p></w:tc><w:tc><w:p>${run('乙')}</w:p></w:tc></w:tr></w:tbl>`
    const body = `<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:instrText>PAGE</w:instrText></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins></w:p>${table}`
    expect(read(body)).toEqual(['一\t二', '三新', '甲', '乙'])
  })

  test('has a text box once, though Word stores it twice', () => {
    const box = (name: string): string =>
      `<mc:${name}><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:${name}>`
    expect(
      read(
        `<w:p>${run('文')}<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>`,
      ),
    ).toEqual(['文', '框'])
  })

  test('has the numbers that a style brings, inherited too', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1部分')}${level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const numPr = (at: number): string =>
      `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>`
    const styles = `<w:style w:styleId="H1">${numPr(0)}</w:style><w:style w:styleId="H2">${numPr(1)}</w:style><w:style w:styleId="H2b"><w:basedOn w:val="H2"/></w:style>`
    const styled = (style: string, text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
    expect(
      read(
        [styled('H1', '甲'), styled('H2', '乙'), styled('H2b', '丙'), styled('H1', '丁'), styled('H2', '戊')].join(''),
        numbering,
        styles,
      ),
    ).toEqual(['第一部分甲', '1.1 乙', '1.2 丙', '第二部分丁', '2.1 戊'])
  })

  test('counts on in lists of one definition and anew where a list says so', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimalEnclosedCircleChinese', '%1')}</w:abstractNum>${[1, 2].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join('')}<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    expect(
      read([numbered(1, '甲'), numbered(2, '乙'), numbered(3, '丙'), numbered(0, '丁')].join(''), numbering),
    ).toEqual(['①甲', '②乙', '①丙', '丁'])
  })
})
