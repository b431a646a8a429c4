import { describe, expect, test } from 'vitest'
import { checkAttach, checkEvidence, evidenceLimits, evidenceMediaType } from './evidence.ts'

const indicator = { name: '演练', evidence: { files: 1, anyOf: [], privacy: 'none' as const } }
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part)] : part)))
const zip = [0x50, 0x4b, 0x03, 0x04]
const check = (name: string, content: Uint8Array): string[] =>
  checkEvidence({ name, bytes: content }).map(each => each.code)

describe('evidence', () => {
  test.each([
    ['记录.pdf', bytes('%PDF-1.7')],
    ['现场.JPG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['图.png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['方案.docx', bytes(zip, 'xxword/document.xmlxx')],
    ['台账.xlsx', bytes(zip, 'xl/workbook.xml')],
    ['公文.ofd', bytes(zip, 'OFD.xml')],
    ['演练.mp4', bytes([0, 0, 0, 24], 'ftypmp42')],
  ])('%s is taken', (name, content) => {
    expect(check(name, content)).toEqual([])
  })

  test.each([
    ['病毒.exe', bytes('MZ'), 'evidence_type_forbidden'],
    ['没有扩展名', bytes('%PDF-'), 'evidence_type_forbidden'],
    ['页面.html', bytes('<html>'), 'evidence_type_forbidden'],
    ['说谎.pdf', bytes('MZ'), 'evidence_content_mismatch'],
    ['说谎.docx', bytes(zip, 'xl/workbook.xml'), 'evidence_content_mismatch'],
    ['带宏.docx', bytes(zip, 'word/document.xml', 'word/vbaProject.bin'), 'evidence_content_mismatch'],
    ['空.pdf', bytes(), 'evidence_empty'],
    ['太大.pdf', new Uint8Array(evidenceLimits.bytes + 1), 'evidence_too_large'],
  ])('%s is refused', (name, content, code) => {
    expect(check(name, content)).toEqual([code])
  })

  test('the eleventh file is refused', () => {
    expect(checkAttach(9, indicator)).toEqual([])
    expect(checkAttach(10, indicator)).toMatchObject([{ code: 'evidence_too_many' }])
  })

  test('what shows pupils may not be uploaded at all', () => {
    const shy = { name: '台账', evidence: { files: 0, anyOf: [], privacy: 'pupils' as const } }
    expect(checkAttach(0, shy)).toMatchObject([{ code: 'evidence_private' }])
  })

  test('a file is served by the type of its extension', () => {
    expect(evidenceMediaType('现场.JPEG')).toBe('image/jpeg')
    expect(evidenceMediaType('页面.html')).toBeNull()
  })
})
