import { router } from '../trpc.ts'
import { getGrid } from './get-grid.ts'
import { importSheet } from './import-sheet.ts'
import { listItems } from './list-items.ts'
import { listOwed } from './list-owed.ts'
import { settleMissing } from './settle-missing.ts'
import { supplyValues } from './supply-values.ts'

export const valueRouter = router({
  items: listItems,
  grid: getGrid,
  supply: supplyValues,
  importSheet,
  owed: listOwed,
  settleMissing,
})
