import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'

type Answers = inferRouterOutputs<AppRouter>

/** A cycle's revisions, and what stands in the way of each further step. */
export type Publications = Answers['publication']['list']

/** A step of the publication. */
export type Act = keyof Publications['acts']

/** What a revision published now would show the public. */
export type Rehearsal = Answers['publication']['rehearse']

/** A cycle's appeals. */
export type Appeals = Answers['appeal']['list']['appeals']

/** An appeal with what it contests. */
export type AppealView = Answers['appeal']['get']

const acts: readonly Act[] = ['approve', 'publicise', 'revise', 'finalise', 'archive']

/** The step that an address names. */
export function actNamed(name: string): Act | undefined {
  return acts.find(act => act === name)
}
