import { router } from '../trpc.ts'
import { approveResults } from './approve-results.ts'
import { archiveCycle } from './archive-cycle.ts'
import { finaliseResults } from './finalise-results.ts'
import { getCyclePublication } from './get-publication.ts'
import { getPublishedResult } from './get-published-result.ts'
import { listCyclePublications } from './list-publications.ts'
import { previewResults } from './preview-results.ts'
import { publiciseResults } from './publicise-results.ts'
import { rehearsePublication } from './rehearse-publication.ts'
import { reviseResults } from './revise-results.ts'
import { scoreNow } from './score-now.ts'

export const resultRouter = router({ preview: previewResults, score: scoreNow })

export const publicationRouter = router({
  list: listCyclePublications,
  get: getCyclePublication,
  result: getPublishedResult,
  rehearse: rehearsePublication,
  approve: approveResults,
  publicise: publiciseResults,
  revise: reviseResults,
  finalise: finaliseResults,
  archive: archiveCycle,
})
