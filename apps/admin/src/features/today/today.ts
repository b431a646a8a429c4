import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'

type Answers = inferRouterOutputs<AppRouter>

/** A cycle as the list gives it. */
export type TodayCycle = Answers['cycle']['list'][number]

/** Where a cycle stands, in counts. */
export type Overview = Answers['cycle']['overview']

/** The cycles that somebody may still have to do something for; without one the newest, to look at. */
export function presentCycles(cycles: readonly TodayCycle[]): readonly TodayCycle[] {
  const running = cycles.filter(each => each.state !== 'archived' && each.state !== 'draft')
  return running.length > 0 ? running : cycles.slice(0, 1)
}
