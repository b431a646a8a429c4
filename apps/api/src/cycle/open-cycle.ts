import { afterCycleAct, entry, refuse, refuseIfAny, type FrozenScheme } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { saveScheme } from '../scheme/scheme-store.ts'
import { requireVersion } from '../version.ts'
import { insertBaselines, listVerified } from './baseline-store.ts'
import { insertCycleAssessees } from './cycle-assessee-store.ts'
import { insertCycle } from './cycle-store.ts'
import { readOpening, type Opening } from './opening.ts'
import { insertResponses } from './response-insert.ts'

const Input = z.object({
  requestId: RequestId,
  schemeId: z.string(),
  schemeVersion: z.number().int(),
  name: z.string().trim().min(1).max(100),
  opensOn: z.iso.date(),
  deadline: z.iso.date(),
})

type Scope = CommandScope<z.output<typeof Input>>

/** Opens a cycle: freezes the scheme with all it leans on, asks every assessee for its part, and takes over what the year before verified. */
export const openCycle = command({
  input: Input,
  action: 'cycle.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const { schemeId, schemeVersion, name, opensOn, deadline } = input
    const opening = await readOpening(tx, actor.authorityId, { schemeId, opensOn, deadline, today: place.today })
    const { scheme, frozen, assessees, previousCycleId } = opening
    refuseIfAny(opening.problems)
    requireVersion('scheme', scheme.version, schemeVersion)
    if (frozen === null) return refuse('scheme_empty', {})
    const id = context.newId()
    const head = {
      id,
      schemeId,
      name,
      year: scheme.year,
      state: afterCycleAct('draft', 'open'),
      opensOn,
      deadline,
      documentNumber: null,
      publicisedUntil: null,
      previousCycleId,
      openedAt: now,
      version: 1,
    }
    await insertCycle(tx, actor.authorityId, { ...head, frozen })
    await saveScheme(tx, actor.authorityId, { ...scheme, state: 'frozen', version: scheme.version + 1 })
    await insertCycleAssessees(tx, actor.authorityId, id, assessees)
    const responses = await insertResponses(tx, actor.authorityId, id, assessees)
    const baselines = await takeOver(scope, id, opening, frozen)
    const result = { id, version: 1, assessees: assessees.length, responses, baselines }
    return changed(
      result,
      entry('cycle.open', 'cycle', id, null, {
        ...head,
        schemeVersion,
        assessees: assessees.length,
        responses,
        baselines,
      }),
    )
  },
})

/** Takes over what the previous cycle verified of data items that this one reads, for organisations assessed in both. Gives how many values. */
async function takeOver(
  { tx, actor, now }: Scope,
  cycleId: string,
  { previousCycleId, assessees, scheme }: Opening,
  frozen: FrozenScheme,
): Promise<number> {
  if (previousCycleId === null) return 0
  const period = String(scheme.year - 1)
  const items = new Set(frozen.dataItems.map(each => each.id))
  const assessed = new Set(assessees.map(each => each.organisationId))
  const verified = await listVerified(tx, actor.authorityId, previousCycleId, period)
  const values = verified.filter(each => items.has(each.dataItemId) && assessed.has(each.assesseeId))
  await insertBaselines(tx, actor.authorityId, { cycleId, period, now }, values)
  return values.length
}
