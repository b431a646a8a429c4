import { checkValue, type CheckedValue, type DataItem } from '@yaodian/domain'

/** What of a data item a cell must know. */
export type CellItem = Pick<DataItem, 'id' | 'name' | 'type' | 'unit' | 'min' | 'max' | 'levels'>

/** A stored value as the grid shows it; the same text is understood again when typed. */
export function showValue(item: Pick<CellItem, 'type'>, value: string, yes: string, no: string): string {
  if (item.type !== 'boolean') return value
  if (value === 'true') return yes
  return value === 'false' ? no : value
}

/** Reads what was typed or pasted. A level may be written by its first characters or by its number in the list: 优 and 1 are 优秀. */
export function readCell(item: CellItem, text: string): CheckedValue {
  return checkValue(item, item.type === 'level' ? levelOf(item.levels ?? [], text) : text)
}

function levelOf(levels: readonly string[], text: string): string {
  const written = text.normalize('NFKC').trim()
  if (written === '') return ''
  const byNumber = /^\d+$/u.test(written) ? levels[Number(written) - 1] : undefined
  const beginning = levels.filter(level => level.startsWith(written))
  return byNumber ?? (beginning.length === 1 ? (beginning[0] ?? text) : text)
}

/** A block as a spreadsheet puts it on the clipboard: lines, and tabs between cells. Null for a single cell. */
export function readBlock(text: string): readonly (readonly string[])[] | null {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/u, '').split('\n')
  if (lines.length === 1 && !text.includes('\t')) return null
  return lines.map(line => line.split('\t').map(cell => cell.trim()))
}
