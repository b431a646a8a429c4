import { router } from '../trpc.ts'
import { getYear } from './get-year.ts'
import { setYear } from './set-year.ts'

export const calendarRouter = router({
  year: getYear,
  set: setYear,
})
