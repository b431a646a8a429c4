import { decode, refuseSize, type Encoding } from '../text/decode.ts'
import { problem, readPlanText, refuse, type PlanOutline, type Problem } from '@yaodian/domain'
import { readDocx } from './read-docx.ts'

/** A plan read from a file: its text (offsets of the outline count in it), how it was encoded, and what to look at. */
export interface PlanFile {
  readonly text: string
  readonly encoding: Encoding | 'DOCX'
  readonly outline: PlanOutline
  readonly warnings: readonly Problem[]
}

/** The types of file that plans are read from. */
export const planExtensions: readonly string[] = ['.txt', '.md', '.docx']

/**
 * Reads a plan from a .txt, .md or .docx file; the content decides, not the name.
 * @throws DomainError `file_type_not_read`, `file_too_large`, `file_not_text`, `file_encoding_unknown`, `file_broken`,
 * and what parsePlan refuses
 */
export function readPlan(bytes: Uint8Array, fileName: string): PlanFile {
  const extension = /\.[^./\\]*$/.exec(fileName)?.[0].toLowerCase() ?? ''
  if (!planExtensions.includes(extension)) refuse('file_type_not_read', { extension, allowed: planExtensions })
  const { text, encoding } = textOf(bytes, fileName, extension)
  const { outline, warnings } = readPlanText(text)
  const converted =
    encoding === 'UTF-8' || encoding === 'DOCX' ? [] : [problem('file_encoding_converted', { encoding })]
  return { text, encoding, outline, warnings: [...converted, ...warnings] }
}

function textOf(bytes: Uint8Array, file: string, extension: string): Pick<PlanFile, 'text' | 'encoding'> {
  refuseSize(bytes)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip || extension === '.docx' ? { text: readDocx(bytes, file), encoding: 'DOCX' } : decode(bytes, file)
}
