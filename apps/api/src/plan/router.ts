import { router } from '../trpc.ts'
import { getPlan } from './get-plan.ts'
import { importPlan } from './import-plan.ts'
import { listPlans } from './list-plans.ts'
import { mergeMeasures } from './merge-measures.ts'
import { planProgress } from './plan-progress.ts'
import { previewPlan } from './preview-plan.ts'
import { splitMeasure } from './split-measure.ts'

export const planRouter = router({
  list: listPlans,
  get: getPlan,
  progress: planProgress,
  preview: previewPlan,
  import: importPlan,
  splitMeasure,
  mergeMeasures,
})
