import { finishReview, fullValues, type SeedValues } from './finish-review.ts'
import { openCycle, type OpenedCycle } from './seed.ts'
import type { World } from './world.ts'

/** A cycle in 公示 until 2020-09-10. */
export interface PublicisedCycle extends OpenedCycle {
  readonly version: number
  readonly publicationId: string
}

/** School 1 reaches everything, school 2 drilled twice, school 3 had an accident. */
export const unequalValues: Readonly<Record<'school1' | 'school2' | 'school3', SeedValues>> = {
  school1: fullValues,
  school2: { ...fullValues, safety_drills: '2' },
  school3: { ...fullValues, campus_accidents: '1' },
}

/** What of the frozen scheme a test sets before publication; the way to a scheme has tests of its own. */
export interface ShownScheme {
  readonly publicShows: 'grade' | 'points' | 'rank'
  readonly examBased: boolean
}

/** Brings a fresh cycle to its 公示. */
export async function publiciseCycle(w: World, { publicShows, examBased }: ShownScheme): Promise<PublicisedCycle> {
  const cycle = await openCycle(w)
  const { main } = w.context.database
  const { frozen } = await main
    .selectFrom('cycle')
    .select('frozen')
    .where('id', '=', cycle.cycleId)
    .executeTakeFirstOrThrow()
  const scheme = JSON.parse(frozen)
  scheme.definition.publicShows = publicShows
  scheme.definition.entries[0].examBased = examBased
  await main
    .updateTable('cycle')
    .set({ frozen: JSON.stringify(scheme) })
    .where('id', '=', cycle.cycleId)
    .execute()
  const { version } = await finishReview(w, cycle, school => unequalValues[school])
  const { publication } = w.as(w.people.administrator)
  const { cycleId } = cycle
  const approved = await publication.approve({
    requestId: w.requestId(),
    cycleId,
    version,
    documentNumber: '澧教发〔2020〕31号',
  })
  const published = await publication.publicise({
    requestId: w.requestId(),
    cycleId,
    version: approved.version,
    until: '2020-09-10',
  })
  return { ...cycle, version: published.version, publicationId: published.publicationId ?? '' }
}
