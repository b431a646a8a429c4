import { decode, refuseSize } from '../text/decode.ts'
import { readDelimited } from './read-delimited.ts'
import { readXlsx } from './read-xlsx.ts'
import { refuse } from '@yaodian/domain'

/** A table as texts, every row of the same length; what a person sees in the cell, not what the file stores. */
export interface Sheet {
  readonly rows: string[][]
}

/** The types of file that sheets are read from. */
export const sheetExtensions: readonly string[] = ['.xlsx', '.csv', '.txt']

/** Reads a table that was copied from Excel or WPS and pasted. @throws DomainError `sheet_empty` */
export function readPastedSheet(text: string): Sheet {
  return tidy(readDelimited(text))
}

/**
 * Reads the first visible sheet of an .xlsx file, or a .csv or .txt file in any encoding that `decode` reads.
 * @throws DomainError `sheet_empty`, `file_type_not_read`, `file_too_large`, `file_broken`, and what decode refuses
 */
export function readSheet(bytes: Uint8Array, fileName: string): Sheet {
  const extension = /\.[^./\\]*$/.exec(fileName)?.[0].toLowerCase() ?? ''
  if (!sheetExtensions.includes(extension)) refuse('file_type_not_read', { extension, allowed: sheetExtensions })
  if (bytes.length === 0) refuse('sheet_empty', {})
  refuseSize(bytes)
  return extension === '.xlsx' ? tidy(readXlsx(bytes, fileName)) : readPastedSheet(decode(bytes, fileName).text)
}

/** Blanks around cells and empty rows and columns at the end go; row numbers stay as in the file. */
function tidy(cells: readonly (readonly string[])[]): Sheet {
  const trimmed = cells.map(row => row.map(cell => cell.trim()))
  const last = trimmed.findLastIndex(row => row.some(cell => cell !== ''))
  const rows = trimmed.slice(0, last + 1)
  if (rows.length === 0) refuse('sheet_empty', {})
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(cell => cell !== '') + 1), 0)
  return { rows: rows.map(row => Array.from({ length: width }, (_, i) => row[i] ?? '')) }
}
