import { fold } from './fold.ts'

const pattern = /^([\p{Script=Han}]{1,16})\s*[〔[(【]\s*(\d{4})\s*[〕\])】]\s*第?\s*(\d{1,5})\s*号/u

/**
 * 发文字号 at the beginning of a line, in its canonical form (GB/T 9704—2012, 7.2.5): 澧教字〔2020〕1号.
 * Brackets `[] () 【】`, full-width digits and blanks between the parts are understood; null when there is none.
 */
export function findDocumentNumber(line: string): string | null {
  const match = pattern.exec(fold(line).trim())
  return match ? `${match[1]}〔${match[2]}〕${Number(match[3])}号` : null
}
