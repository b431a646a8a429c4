import writeExcelFile, { type Cell } from 'write-excel-file/universal'

/** A column of a sheet to write; `width` in characters (Han characters count two), by default as wide as its longest cell. */
export interface SheetColumn {
  readonly title: string
  readonly kind: 'text' | 'number'
  readonly width?: number
}

/** A sheet to write. Cells of a number column are canonical decimals; others in it, and null, are written as they are. */
export interface SheetToWrite {
  /** The tab's name; what Excel does not allow in it is left out. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

const narrowest = 8
const widest = 60

/** Writes an .xlsx file: bold header, first row frozen, filled columns. Text is never taken for a formula. */
export async function writeSheet({ name, columns, rows }: SheetToWrite): Promise<Uint8Array> {
  const header = columns.map(({ title }): Cell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#EEF2F6',
    wrap: true,
    alignVertical: 'center',
  }))
  const body = rows.map(row => columns.map((column, i) => cellOf(row[i] ?? null, column)))
  const blob = await writeExcelFile([header, ...body], {
    sheet: tabName(name),
    columns: columns.map((column, i) => ({
      width:
        column.width ??
        fit(
          column,
          rows.map(row => row[i] ?? ''),
        ),
    })),
    stickyRowsCount: 1,
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Excel keeps fifteen digits: a longer number (an identity code) stays text. */
function cellOf(value: string | null, { kind }: SheetColumn): Cell {
  if (value === null || value === '') return null
  const isNumber =
    kind === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.replaceAll(/\D/g, '').length <= 15
  return isNumber ? { value: Number(value), type: Number } : { value, type: String }
}

function fit({ title }: SheetColumn, cells: readonly string[]): number {
  const longest = [title, ...cells].reduce((most, cell) => Math.max(most, lineWidth(cell)), 0)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}

function lineWidth(cell: string): number {
  return Math.max(...cell.split('\n').map(line => line.length + line.replaceAll(/\p{ASCII}/gu, '').length))
}

function tabName(name: string): string {
  const allowed = name
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31)
  return allowed === '' ? 'Sheet1' : allowed
}
