import type { DataItem } from '@yaodian/domain'
import type { Export, ExportScene } from './sheet.ts'
import type { ExportText } from './text.ts'

const numeric: readonly DataItem['type'][] = ['integer', 'decimal', 'percentage', 'money']

/** The named data items for every organisation. Heads are those that the import of a sheet understands: filled in further it can be read in again. */
export async function gridSheet({ caller, text, cycleId, items: dataItemIds }: ExportScene): Promise<Export> {
  const { cycle, items, rows } = await caller.value.grid({ cycleId, indicatorId: null, dataItemIds: [...dataItemIds] })
  const { column } = text
  const kind = ({ type }: DataItem) => (numeric.includes(type) ? ('number' as const) : ('text' as const))
  return {
    fileName: `${cycle.name}-${text.grid}`,
    tab: text.grid,
    columns: [
      { title: column.group, kind: 'text' },
      { title: column.name, kind: 'text' },
      { title: column.schoolCode, kind: 'text' },
      ...items.flatMap(item => [
        { title: item.name, kind: kind(item) },
        { title: `${item.name} (${column.verified})`, kind: kind(item) },
        { title: `${item.name} (${column.lastYear})`, kind: kind(item) },
      ]),
    ],
    rows: rows.map(row => [
      row.groupName,
      row.name,
      row.schoolCode,
      ...items.flatMap((item, index) => {
        const cell = row.cells[index]
        return [cell?.reported, cell?.verified, cell?.baseline].map(value => say(item, value ?? null, text))
      }),
    ]),
  }
}

function say({ type }: DataItem, value: string | null, { yes, no }: ExportText): string | null {
  if (type !== 'boolean' || value === null) return value
  return value === 'true' ? yes : no
}
