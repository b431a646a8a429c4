import fc from 'fast-check'
import { DomainError } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { encodeGbk } from '../testing/gbk.ts'
import { numberText } from './cell-number.ts'
import { readPastedSheet, readSheet } from './read-sheet.ts'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeSheet } from './write-sheet.ts'

const columns = [
  { title: '学校', kind: 'text' },
  { title: '入学率', kind: 'number' },
] as const

function refusal(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.problems[0]?.code : String(error)
  }
}

/** A workbook with these rows, put into a written file: what Excel stores, style 1 a percentage, style 2 a date. */
async function workbook(rows: string): Promise<Uint8Array> {
  const files = unzipSync(await writeSheet({ name: '表', columns, rows: [] }))
  const sheet = Object.keys(files).find(name => name.startsWith('xl/worksheets/')) ?? ''
  const styles =
    '<styleSheet xmlns="x"><numFmts><numFmt numFmtId="170" formatCode="0.0&quot;分&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
  return zipSync({
    ...files,
    [sheet]: strToU8(`<worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(styles),
  })
}

describe('a sheet', () => {
  test('that was written is read again, cell by cell', async () => {
    const rows = [
      ['青禾一中', '98.5'],
      ['=1+1', '0.1'],
      ['城关小学\n（东校区）', null],
      ['430723199001010011', '-12'],
      ['<&>"', '1600'],
    ]
    const read = readSheet(await writeSheet({ name: '入学/率', columns, rows }), 'a.xlsx')
    expect(read.rows).toEqual([['学校', '入学率'], ...rows.map(row => row.map(cell => cell ?? ''))])
  })

  test('has its header frozen and columns wide enough', async () => {
    const files = unzipSync(await writeSheet({ name: '表', columns, rows: [['一所名字很长很长很长的学校', '1']] }))
    const sheet = new TextDecoder().decode(
      files[Object.keys(files).find(name => name.startsWith('xl/worksheets/')) ?? ''],
    )
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col [^>]*width="28"/)
  })

  test('keeps what people see: percentages, dates, and no artefact of floats', async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" s="1"><v>0.80000000000000004</v></c><c r="C1" s="2"><v>43895</v></c><c r="D1"><v>78.400000000000006</v></c></row><row r="3"><c r="A3" s="3"><v>87.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="inlineStr"><is><t>甲</t></is></c></row>',
    )
    expect(readSheet(bytes, 'a.xlsx').rows).toEqual([
      ['80%', '', '2020-03-05', '78.4'],
      ['', '', '', ''],
      ['87.5', 'TRUE', '甲', ''],
    ])
  })

  test('numbers never show an exponent or a float artefact', () => {
    expect(
      ['0.30000000000000004', '1E-7', '1.5E+20', '-0', '1600', '-2.5'].map(each => numberText(each, 'number', false)),
    ).toEqual(['0.3', '0.0000001', '150000000000000000000', '0', '1600', '-2.5'])
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const text = numberText(String(digits / 10 ** places), 'number', false)
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
        expect(Number(text)).toBe(digits / 10 ** places)
      }),
    )
  })

  test('that was copied from Excel keeps tabs, breaks and quotes apart', () => {
    expect(readPastedSheet('学校\t人数\r\n"甲\n校"\t1,600\r\n乙“校”\t８０％\r\n\r\n').rows).toEqual([
      ['学校', '人数'],
      ['甲\n校', '1,600'],
      ['乙“校”', '８０％'],
    ])
  })

  test('of commas is read, quoted cells too, short rows filled up', () => {
    expect(readPastedSheet('a,b,c\n"x,""y""",2\n,,\n').rows).toEqual([
      ['a', 'b', 'c'],
      ['x,"y"', '2', ''],
    ])
  })

  test('pasted cells come back as they were', () => {
    const cell = fc.stringMatching(/^[甲a1 ,"\n\t]{0,6}$/).map(text => text.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('末')), { minLength: 1, maxLength: 5 }), rows => {
        const text = [['a', 'b', 'c'], ...rows]
          .map(row => row.map(each => (/[",\n\t]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join('\t'))
          .join('\n')
        expect(readPastedSheet(text).rows).toEqual([['a', 'b', 'c'], ...rows])
      }),
    )
  })

  test('a .csv file in GBK is read', () => {
    expect(readSheet(encodeGbk('学校,人数\n青禾一中,1600'), '表.csv').rows[1]).toEqual(['青禾一中', '1600'])
  })

  test('that is empty, broken or of another type is refused', async () => {
    expect(refusal(() => readPastedSheet(' \n\t\n'))).toBe('sheet_empty')
    expect(refusal(() => readSheet(new Uint8Array(), 'a.xlsx'))).toBe('sheet_empty')
    expect(refusal(() => readSheet(strToU8('学校,人数'), 'a.xlsx'))).toBe('file_broken')
    expect(refusal(() => readSheet(strToU8('x'), 'a.xls'))).toBe('file_type_not_read')
    const written = await writeSheet({ name: '表', columns, rows: [] })
    expect(refusal(() => readSheet(written.subarray(0, written.length - 200), 'a.xlsx'))).toBe('file_broken')
  })
})
