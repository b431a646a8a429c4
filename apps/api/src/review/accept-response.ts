import {
  accept,
  authorOf,
  checkAccept,
  checkSeen,
  checkValue,
  problem,
  refuseIfAny,
  verifyValue,
  type DataItem,
  type DataValue,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, type CommandScope } from '../command.ts'
import { readAccountNames } from '../response/account-name.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import { entryMoving, type Move } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { readReviewed } from '../submission/read-parts.ts'
import { requireVersion } from '../version.ts'
import { keepVerified } from './keep-verified.ts'
import { readDecider, reviewingOf, reviewSubject, unverifiedBaselines } from './reviewing.ts'

const Input = At.extend({
  requestId: RequestId,
  version: z.number().int(),
  /** Values that the office verified otherwise than reported; what is not named is verified as it stands. */
  verified: z
    .array(z.object({ dataItemId: z.string(), text: z.string().max(4000), version: z.number().int().min(0) }))
    .max(100),
  /** Needed where a verified value differs from the reported one. */
  reason: z.string().max(2000).nullable(),
})

type Scope = CommandScope<z.output<typeof Input>>

/** The responsible office accepts a response; reported and verified values are both kept. */
export const acceptResponse = command({
  input: Input,
  action: 'review.decide',
  subject: ({ tx, actor, input }) => reviewSubject(tx, actor, input),
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response, ask } = responseOf(scene, input.indicatorId)
    requireVersion('response', response.version, input.version)
    const decider = await readDecider(tx, actor, place.today)
    const who = reviewingOf(scene.frame, decider, ask, input.assesseeId, scene.values)
    refuseIfAny(checkAccept(response, who))
    const { verified, moves } = await verifyAll(scope, scene)
    const kept = await saveResponse(tx, actor.authorityId, response, accept(response, who, now))
    const { cycleId, assesseeId, indicatorId } = input
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'accepted',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: input.reason,
      detail: JSON.stringify(await readReviewed(tx, actor.authorityId, scene, indicatorId)),
    })
    return changed(
      { state: kept.state, version: kept.version },
      entryMoving(
        'response.accept',
        'response',
        indicatorId,
        { before: response, after: { ...kept, verified } },
        scene.frame,
        moves,
      ),
    )
  },
})

/** Sets the verified value of every item: as the office gave it, else as it stands. Returns what changed. */
async function verifyAll(
  scope: Scope,
  scene: Scene,
): Promise<{ verified: readonly DataValue[]; moves: readonly Move[] }> {
  const { tx, input } = scope
  const { ask } = responseOf(scene, input.indicatorId)
  const items = new Map([...ask.own, ...ask.others].filter(each => each.current).map(each => [each.item.id, each.item]))
  const given = new Map(input.verified.map((each, index) => [each.dataItemId, { ...each, index }]))
  const problems: Problem[] = input.verified
    .filter(each => !items.has(each.dataItemId))
    .map(() => problem('not_found', { noun: 'data_item' }, ['verified']))
  const next: DataValue[] = []
  const name = await readAccountNames(
    tx,
    [...items.keys()].map(
      id => scene.values.get(periodOf(scene.frame, 'current'), input.assesseeId, id)?.reportedBy ?? null,
    ),
  )
  for (const item of items.values()) {
    const current = scene.values.get(periodOf(scene.frame, 'current'), input.assesseeId, item.id)
    if (current === undefined) continue
    const one = given.get(item.id)
    const found = verifiedOf(scope, item, current, one, name(current.reportedBy) ?? '')
    problems.push(...found.problems)
    if (found.value !== null) next.push(found.value)
  }
  refuseIfAny(problems)
  for (const value of unverifiedBaselines(scene.frame, [...ask.own, ...ask.others], input.assesseeId, scene.values))
    next.push(verifyValue(value, value.reported, scope.actor.accountId, scope.now, null))
  const verified = next.filter(value => value !== scene.values.get(value.period, value.assesseeId, value.dataItemId))
  const moves: Move[] = []
  for (const value of verified)
    moves.push(...(await keepVerified(scope, scene, value, { indicatorId: input.indicatorId, reason: input.reason })))
  return { verified, moves }
}

function verifiedOf(
  { input, actor, now }: Scope,
  item: DataItem,
  current: DataValue,
  given: { readonly text: string; readonly version: number; readonly index: number } | undefined,
  by: string,
): { readonly value: DataValue | null; readonly problems: readonly Problem[] } {
  const stands = current.verified ?? current.reported
  if (given === undefined)
    return {
      value:
        stands === null
          ? null
          : verifyValue(
              current,
              stands,
              actor.accountId,
              now,
              current.verified === null ? null : current.verifiedReason,
            ),
      problems: [],
    }
  const path = ['verified', given.index]
  const read = checkValue(item, given.text, [...path, 'text'])
  const problems = [...checkSeen(item.name, current, given.version, by, path), ...(read.ok ? [] : read.problems)]
  const text = read.ok ? read.value : null
  const reason = input.reason?.trim() ?? ''
  if (text === null && read.ok) problems.push(problem('value_missing', { item: item.name }, [...path, 'text']))
  if (text !== null && text !== current.reported && reason === '')
    problems.push(problem('reason_required', { act: 'correct' }, ['reason']))
  if (text === null || problems.length > 0) return { value: null, problems }
  const value = verifyValue(current, text, actor.accountId, now, text === current.reported ? null : reason)
  // Another value than the assessee's own is a correction: another person accepts it.
  if (item.supplier.kind !== 'assessee' && text !== stands && authorOf(value) === actor.accountId)
    return { value: null, problems: [problem('second_person_required', {}, path)] }
  return { value, problems }
}
