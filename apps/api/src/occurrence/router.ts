import { router } from '../trpc.ts'
import { confirmOccurrence } from './confirm-occurrence.ts'
import { countedFacts } from './counted-facts.ts'
import { listCycleOccurrences } from './list-occurrences.ts'
import { recordOccurrence } from './record-occurrence.ts'
import { withdrawOccurrence } from './withdraw-occurrence.ts'

export const occurrenceRouter = router({
  list: listCycleOccurrences,
  counted: countedFacts,
  record: recordOccurrence,
  confirm: confirmOccurrence,
  withdraw: withdrawOccurrence,
})
