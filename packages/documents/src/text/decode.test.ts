import { DomainError } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { decode, largestFile } from './decode.ts'
import { encodeGbk } from '../testing/gbk.ts'
import { samplePlan } from '@yaodian/domain/testing'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

function refusal(bytes: Uint8Array): string | undefined {
  try {
    decode(bytes, 'plan.txt')
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.problems[0]?.code : String(error)
  }
}

describe('a plan is read', () => {
  test.each([
    ['UTF-8', 'UTF-8', utf8(samplePlan)],
    ['UTF-8 with a byte order mark', 'UTF-8', utf8(`\uFEFF${samplePlan}`)],
    ['UTF-16 little endian with a mark', 'UTF-16LE', wide(samplePlan, true, true)],
    ['UTF-16 big endian with a mark', 'UTF-16BE', wide(samplePlan, false, true)],
    ['UTF-16 little endian without a mark', 'UTF-16LE', wide(samplePlan, true, false)],
    ['UTF-16 big endian without a mark', 'UTF-16BE', wide(samplePlan, false, false)],
    ['GBK', 'GB18030', encodeGbk(samplePlan)],
  ])('in %s', (_, encoding, bytes) => expect(decode(bytes, 'plan.txt')).toEqual({ text: samplePlan, encoding }))

  test('up to the limit of 20 MB', () =>
    expect(decode(utf8('a'.repeat(largestFile)), 'plan.txt').text).toHaveLength(largestFile))
})

describe('a file is refused', () => {
  test.each([
    ['that is empty', 'plan_empty', new Uint8Array()],
    ['that holds blanks only', 'plan_empty', utf8(' \r\n\u3000')],
    ['above the limit', 'file_too_large', new Uint8Array(largestFile + 1)],
    ['that is a PDF', 'file_not_text', utf8('%PDF-1.7 要点')],
    ['that is a picture', 'file_not_text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
    ['that is an old Word document', 'file_not_text', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['that is ridden with zero bytes', 'file_not_text', utf8('一\0二\0三\0')],
    ['of random bytes', 'file_not_text', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256)],
    [
      'in Big5',
      'file_encoding_unknown',
      Uint8Array.of(0xb1, 0xd0, 0xa8, 0x7c, 0xa7, 0xbd, 0xa4, 0x75, 0xa7, 0x40, 0xad, 0x6e, 0xc2, 0x49),
    ],
    ['in Latin-1', 'file_encoding_unknown', Uint8Array.from('Réunion générale à Besançon', each => each.charCodeAt(0))],
    ['that breaks off in a character', 'file_encoding_unknown', utf8(samplePlan.trim()).subarray(0, -1)],
  ])('%s', (_, code, bytes) => expect(refusal(bytes)).toBe(code))
})
