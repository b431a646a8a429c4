import { savedKind } from '@yaodian/ui/form/saved-kind.ts'
import type { Theirs } from '@yaodian/ui/form/saved-field.ts'
import { client } from '../../session/api.ts'
import type { CellAddress } from './supply-grid.ts'

/** A cell of the grid by itself: the frame sends what a closed grid left unsent. */
export const suppliedValue = savedKind<CellAddress>({
  name: 'supplied_value',
  async save({ cycleId, ...cell }, { value, version, requestId }) {
    const { cells } = await client.value.supply.mutate({
      requestId,
      cycleId,
      cells: [{ ...cell, text: value, version }],
    })
    return { version: cells[0]?.version ?? version }
  },
  read: readCellNow,
})

/** What the server holds now in one cell, and who wrote it. */
export async function readCellNow({ cycleId, assesseeId, dataItemId, period }: CellAddress): Promise<Theirs> {
  const { rows } = await client.value.grid.query({ cycleId, indicatorId: null, dataItemIds: [dataItemId] })
  const cell = rows.find(row => row.assesseeId === assesseeId)?.cells[0]
  if (!cell) return { value: '', version: 0, by: null, at: null }
  if (period === 'baseline') return { value: cell.baseline ?? '', version: cell.baselineVersion, by: null, at: null }
  return { value: cell.reported ?? '', version: cell.version, by: cell.by, at: cell.at }
}
