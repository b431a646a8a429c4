import { router } from '../trpc.ts'
import { listDataItems } from './list-data-items.ts'
import { saveDataItem } from './save-data-item.ts'

export const dataItemRouter = router({ list: listDataItems, save: saveDataItem })
