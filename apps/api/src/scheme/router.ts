import { router } from '../trpc.ts'
import { changeScheme } from './change-scheme.ts'
import { checkScheme } from './check-scheme.ts'
import { createScheme } from './create-scheme.ts'
import { getCyclePopulation } from './get-cycle-population.ts'
import { getFrozenScheme } from './get-frozen-scheme.ts'
import { getScheme } from './get-scheme.ts'
import { listSchemes } from './list-schemes.ts'

export const schemeRouter = router({
  list: listSchemes,
  get: getScheme,
  create: createScheme,
  change: changeScheme,
  check: checkScheme,
  population: getCyclePopulation,
  frozen: getFrozenScheme,
})
