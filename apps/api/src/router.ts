import { appealRouter } from './appeal/router.ts'
import { publicationRouter, resultRouter } from './publication/router.ts'
import { router } from './trpc.ts'
import { planRouter } from './plan/router.ts'
import { dataItemRouter } from './data-item/router.ts'
import { indicatorRouter } from './indicator/router.ts'
import { schemeRouter } from './scheme/router.ts'
import { cycleRouter } from './cycle/router.ts'
import { calendarRouter } from './calendar/router.ts'
import { accountRouter } from './account/router.ts'
import { auditRouter } from './audit/router.ts'
import { organisationRouter } from './organisation/router.ts'
import { sessionRouter } from './session/router.ts'
import { falseReportRouter } from './false-report/router.ts'
import { occurrenceRouter } from './occurrence/router.ts'
import { evidenceRouter } from './evidence/router.ts'
import { objectionRouter } from './objection/router.ts'
import { progressRouter } from './progress/router.ts'
import { responseRouter, taskRouter } from './response/router.ts'
import { reviewRouter } from './review/router.ts'
import { submissionRouter } from './submission/router.ts'
import { valueRouter } from './value/router.ts'
import { vetoRouter } from './veto/router.ts'

/** Every procedure of the API, a line per noun. */
export const appRouter = router({
  appeal: appealRouter,
  publication: publicationRouter,
  result: resultRouter,
  session: sessionRouter,
  organisation: organisationRouter,
  account: accountRouter,
  calendar: calendarRouter,
  audit: auditRouter,
  plan: planRouter,
  dataItem: dataItemRouter,
  indicator: indicatorRouter,
  scheme: schemeRouter,
  cycle: cycleRouter,
  task: taskRouter,
  response: responseRouter,
  evidence: evidenceRouter,
  submission: submissionRouter,
  objection: objectionRouter,
  value: valueRouter,
  review: reviewRouter,
  progress: progressRouter,
  veto: vetoRouter,
  occurrence: occurrenceRouter,
  falseReport: falseReportRouter,
})

/** The type that the portals take; never the value. */
export type AppRouter = typeof appRouter
