import { refuse } from '@yaodian/domain'

/** The encodings that are read; GB18030 includes GBK and GB2312. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/** A text and how its bytes were read. A byte order mark is no part of the text. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** Files above this are no plans: 20 MB, in bytes. */
export const largestFile = 20_000_000

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
]

/** How files begin that are no text, although some of their bytes may look like it. */
const otherFiles: readonly string[] = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  'ÿØÿ',
  'ÐÏ\u0011à',
  '{\\rtf',
  'Rar!',
  '7z¼¯',
  '\u007FELF',
  'MZ',
]

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as UTF-16 without a mark, else as GB18030.
 * @throws DomainError `plan_empty`, `file_too_large`, `file_not_text`, `file_encoding_unknown`
 */
export function decode(bytes: Uint8Array, file: string): DecodedText {
  refuseSize(bytes)
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (otherFiles.some(each => head.startsWith(each))) refuse('file_not_text', { file })
  const decoded = marked(bytes) ?? unmarked(bytes)
  if (decoded === null) return refuse(isBinary(bytes) ? 'file_not_text' : 'file_encoding_unknown', { file })
  if (controlShare(decoded.text) > 0.01 || decoded.text.includes('\0')) refuse('file_not_text', { file })
  if (decoded.text.trim() === '') refuse('plan_empty', {})
  return decoded
}

/** Refuses what is empty or too large to be read. @throws DomainError `plan_empty`, `file_too_large` */
export function refuseSize(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('plan_empty', {})
  if (bytes.length > largestFile) refuse('file_too_large', { size: bytes.length, limit: largestFile })
}

function marked(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find(each => each.bytes.every((byte, i) => bytes[i] === byte))
  return mark ? decodeAs(bytes, mark.encoding) : null
}

function unmarked(bytes: Uint8Array): DecodedText | null {
  if (bytes.includes(0)) return decodeWide(bytes)
  const utf8 = decodeAs(bytes, 'UTF-8')
  if (utf8) return utf8
  return looksLikeChinese(bytes) ? decodeAs(bytes, 'GB18030') : null
}

/** UTF-16 without a mark shows by the zero bytes of its line breaks and digits: nearly all of the right reading is Han or ASCII. */
function decodeWide(bytes: Uint8Array): DecodedText | null {
  const readings = [decodeAs(bytes, 'UTF-16LE'), decodeAs(bytes, 'UTF-16BE')].filter(each => each !== null)
  return readings.find(({ text }) => !text.includes('\0') && familiarShare(text) > 0.95) ?? null
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Nearly every byte sequence can be read as GB18030. Modern Chinese keeps to the characters of GB2312, whose second
 * byte is A1 or above; Big5, Latin-1 and compressed data do not.
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    pairs += 1
    if ((bytes[i + 1] ?? 0) >= 0xa1) usual += 1
    i += 1
  }
  return usual >= pairs * 0.9
}

function familiarShare(text: string): number {
  return share(text, /[\t\n\r\u0020-\u007E\u2010-\u2027\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]/g)
}

function controlShare(text: string): number {
  return share(text, /[^\P{Cc}\t\n\v\f\r\u0085]/gu)
}

function share(text: string, kind: RegExp): number {
  return text === '' ? 0 : (text.match(kind)?.length ?? 0) / text.length
}

/** Zero bytes or many control bytes: no encoding of text that is in use. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  const control = sample.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length
  return control > sample.length * 0.02
}
