import { router } from '../trpc.ts'
import { getIndicator } from './get-indicator.ts'
import { listIndicators } from './list-indicators.ts'
import { retireIndicator } from './retire-indicator.ts'
import { saveIndicator } from './save-indicator.ts'

export const indicatorRouter = router({
  list: listIndicators,
  get: getIndicator,
  save: saveIndicator,
  retire: retireIndicator,
})
