import {
  accept,
  asksAssessee,
  checkAccept,
  entry,
  problem,
  refuse,
  refuseIfAny,
  verifiedOrReported,
  verifyValue,
  type AuditEntry,
  type DataValue,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, type CommandScope } from '../command.ts'
import { getFrame, periodOf } from '../response/cycle-frame.ts'
import { insertEvents } from '../response/event-store.ts'
import { factsOf } from '../response/facts.ts'
import { saveResponse } from '../response/response-store.ts'
import { readWide, type WideScene } from '../response/wide-scene.ts'
import { saveValue } from '../value/value-store.ts'
import { readDecider, reviewingOf, subjectOf, unverifiedBaselines, type Decider } from './reviewing.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  responses: z
    .array(z.object({ assesseeId: z.string(), indicatorId: z.string(), version: z.number().int() }))
    .min(1)
    .max(2000)
    // Named twice, a response would be accepted, and written down, twice.
    .transform(all => [...new Map(all.map(each => [`${each.assesseeId}/${each.indicatorId}`, each])).values()]),
})

type Scope = CommandScope<z.output<typeof Input>>
type Chosen = z.output<typeof Input>['responses'][number]

/** A second person of the office accepts what the office or a register supplied, many assessees at once: all, or none when one has a fault. */
export const confirmSupplied = command({
  input: Input,
  action: 'review.decide',
  async subject({ tx, actor, input }) {
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const subjects = input.responses.map(each => subjectOf(frame, actor, each))
    return subjects.find(each => each.responsibleOfficeId !== actor.organisationId) ?? subjects[0] ?? {}
  },
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const frame = await getFrame(tx, actor.authorityId, input.cycleId)
    const scene = await readWide(tx, actor.authorityId, frame, [
      ...new Set(input.responses.map(each => each.indicatorId)),
    ])
    const decider = await readDecider(tx, actor, place.today)
    refuseIfAny(input.responses.flatMap((each, index) => checkOne(decider, scene, each, index)))
    const entries: AuditEntry[] = []
    for (const each of input.responses) entries.push(await acceptOne(scope, decider, scene, each))
    await insertEvents(
      tx,
      actor.authorityId,
      input.responses.map(({ assesseeId, indicatorId }) => ({
        id: context.newId(),
        cycleId: input.cycleId,
        assesseeId,
        indicatorId,
        kind: 'accepted',
        at: now,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        text: null,
        detail: null,
      })),
    )
    const [first, ...rest] = entries
    return first === undefined ? unchanged({ accepted: 0 }) : changed({ accepted: entries.length }, first, ...rest)
  },
})

function found(scene: WideScene, { assesseeId, indicatorId }: Chosen) {
  return scene.find(assesseeId, indicatorId) ?? refuse('not_found', { noun: 'response' })
}

function checkOne(decider: Decider, scene: WideScene, chosen: Chosen, index: number): Problem[] {
  const { ask, response } = found(scene, chosen)
  const path = ['responses', index]
  const facts = factsOf(scene.frame, ask, chosen.assesseeId, scene.values)
  if (response.version !== chosen.version) return [problem('stale_version', { noun: 'response' }, path)]
  if (asksAssessee(facts)) return [problem('review_one_by_one', { indicator: facts.indicator }, path)]
  return checkAccept(response, reviewingOf(scene.frame, decider, ask, chosen.assesseeId, scene.values)).map(each => ({
    ...each,
    path,
  }))
}

async function acceptOne(
  { tx, actor, now }: Scope,
  decider: Decider,
  scene: WideScene,
  chosen: Chosen,
): Promise<AuditEntry> {
  const { ask, response } = found(scene, chosen)
  const who = reviewingOf(scene.frame, decider, ask, chosen.assesseeId, scene.values)
  const verified: DataValue[] = []
  const period = periodOf(scene.frame, 'current')
  const shown = [
    ...ask.others.flatMap(({ item }) => scene.values.get(period, chosen.assesseeId, item.id) ?? []),
    ...unverifiedBaselines(scene.frame, ask.others, chosen.assesseeId, scene.values),
  ]
  for (const current of shown) {
    const stands = verifiedOrReported(current)
    if (stands === null) continue
    const value = verifyValue(current, stands, actor.accountId, now, current.verifiedReason)
    if (value === current) continue
    scene.values.set(value)
    verified.push(value)
    await saveValue(tx, actor.authorityId, scene.frame.id, value)
  }
  const kept = await saveResponse(tx, actor.authorityId, response, accept(response, who, now))
  return entry('response.accept', 'response', chosen.indicatorId, response, { ...kept, verified })
}
