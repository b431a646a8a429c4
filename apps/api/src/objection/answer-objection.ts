import {
  answerObjection as settle,
  checkAnswer,
  checkNotOwn,
  checkValue,
  DomainError,
  refuse,
  refuseIfAny,
  verifyValue,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, type CommandScope } from '../command.ts'
import { getDataItem, periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { detailOf, entryMoving } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { keepVerified } from '../review/keep-verified.ts'
import { readDecider, reviewSubject } from '../review/reviewing.ts'
import { requireVersion } from '../version.ts'
import { getObjection, listObjections, saveObjection, type KeptObjection } from './objection-store.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  objectionId: z.string(),
  version: z.number().int(),
  decision: z.enum(['upheld', 'rejected']),
  answer: z.string().max(2000),
  /** The verified value from now on, where the objection is upheld. */
  text: z.string().max(4000).nullable(),
})

type Scope = CommandScope<z.output<typeof Input>>

/** The responsible office answers an objection: upheld with a new verified value, or rejected; with words either way. */
export const answerObjection = command({
  input: Input,
  action: 'objection.answer',
  subject: async ({ tx, actor, input }) =>
    reviewSubject(tx, actor, await getObjection(tx, actor.authorityId, input.cycleId, input.objectionId)),
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const objection = await getObjection(tx, actor.authorityId, input.cycleId, input.objectionId)
    requireVersion('objection', objection.version, input.version)
    const scene = await readScene(tx, actor.authorityId, place.today, objection)
    const { response } = responseOf(scene, objection.indicatorId)
    const { appointedAt } = await readDecider(tx, actor, place.today)
    const { organisationId } = actor
    refuseIfAny([
      ...checkNotOwn(response, { organisationId, appointedAt }),
      ...checkAnswer(objection, input.answer, scene.frame.state),
    ])
    const upheld = input.decision === 'upheld' ? await uphold(scope, scene, objection) : null
    const others = (await listObjections(tx, actor.authorityId, objection)).some(
      each => each.state === 'open' && each.id !== objection.id,
    )
    const after = settle(response, responseOf(scene, objection.indicatorId).facts, input.decision, others)
    const answered: KeptObjection = {
      ...objection,
      state: input.decision,
      answer: input.answer.trim(),
      answeredBy: actor.accountId,
      answeredAt: now,
      version: objection.version + 1,
    }
    await saveObjection(tx, actor.authorityId, answered)
    const kept = await saveResponse(tx, actor.authorityId, response, after, true)
    const { cycleId, assesseeId, indicatorId } = objection
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'answered',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: answered.answer,
      detail: detailOf({ before: response, after: kept }),
    })
    return changed(
      { state: kept.state, version: kept.version },
      entryMoving(
        'objection.answer',
        'objection',
        objection.id,
        { before: objection, after: { ...answered, verified: upheld?.verified ?? null } },
        scene.frame,
        [{ before: response, after: kept }, ...(upheld?.moves ?? [])],
      ),
    )
  },
})

/** The office takes another value to be true; the reported one stays beside it. */
async function uphold(scope: Scope, scene: Scene, objection: KeptObjection) {
  const { actor, input, now } = scope
  const item = getDataItem(scene.frame, objection.dataItemId)
  const current =
    scene.values.get(periodOf(scene.frame, 'current'), objection.assesseeId, item.id) ??
    refuse('value_missing', { item: item.name })
  const read = checkValue(item, input.text ?? '', ['text'])
  if (!read.ok) throw new DomainError(read.problems)
  if (read.value === null) return refuse('value_missing', { item: item.name }, ['text'])
  const value = verifyValue(current, read.value, actor.accountId, now, input.answer.trim())
  if (value === current) return null
  const by = { indicatorId: objection.indicatorId, reason: input.answer.trim() }
  return { verified: value, moves: await keepVerified(scope, scene, value, by) }
}
