import { DomainError } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../testing/docx.ts'
import { encodeGbk } from '../testing/gbk.ts'
import { readPlan } from './read-plan.ts'
import { samplePlan, samplePlanParagraphs } from '@yaodian/domain/testing'

const bytes = new TextEncoder().encode(samplePlan)

function refusal(content: Uint8Array, name: string): string | undefined {
  try {
    readPlan(content, name)
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.problems[0]?.code : String(error)
  }
}

describe('a plan file', () => {
  test('of text is read with its encoding', () => {
    const { encoding, outline, warnings } = readPlan(bytes, '要点.TXT')
    expect([encoding, outline.sections.length, warnings]).toEqual(['UTF-8', 3, []])
  })

  test('in GBK gives the same outline, and the page can say so', () => {
    const read = readPlan(encodeGbk(samplePlan), '要点.txt')
    expect(read.outline).toEqual(readPlan(bytes, '要点.txt').outline)
    expect(read.warnings).toEqual([{ code: 'file_encoding_converted', params: { encoding: 'GB18030' }, path: [] }])
  })

  test('from Word has the numbers that Word makes by itself', () => {
    const levels = [/^[一二]、/, /^（.）/, /^\d\. /]
    const document = buildDocx(
      samplePlanParagraphs.map(text => {
        const level = levels.findIndex(pattern => pattern.test(text))
        const pattern = levels[level]
        return pattern ? { text: text.replace(pattern, ''), level } : { text }
      }),
    )
    const { encoding, text, outline, warnings } = readPlan(document, '要点.docx')
    expect(text.split('\n')).toEqual(samplePlanParagraphs)
    expect([encoding, warnings]).toEqual(['DOCX', []])
    expect(outline.sections.flatMap(section => section.items.map(item => item.label))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
    ])
  })

  test('from Word with typed numbers is read as it is', () => {
    expect(readPlan(buildDocx(samplePlanParagraphs.map(text => ({ text }))), '要点.docx').text).toBe(
      samplePlanParagraphs.join('\n'),
    )
  })

  test('that is no plan, no Word document, or of another type is refused', () => {
    expect(refusal(bytes, '要点.pdf')).toBe('file_type_not_read')
    expect(refusal(bytes, '要点')).toBe('file_type_not_read')
    expect(refusal(bytes, '要点.docx')).toBe('file_broken')
    expect(refusal(buildDocx([]).subarray(0, 300), '要点.docx')).toBe('file_broken')
    expect(refusal(buildDocx([{ text: '今天天气很好。' }]), '要点.docx')).toBe('plan_title_missing')
    expect(refusal(new Uint8Array(), '要点.txt')).toBe('plan_empty')
    expect(refusal(new Uint8Array(50_000_000), '要点.docx')).toBe('file_too_large')
  })
})
