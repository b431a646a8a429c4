import {
  checkConfirm,
  checkFilling,
  checkSubmission,
  confirm,
  entry,
  problem,
  refuseIfAny,
  submissionContent,
  submissionDigest,
  type DataValue,
  type SubmissionPart,
} from '@yaodian/domain'
import { z } from 'zod'
import { auditHead } from '../audit/append.ts'
import { changed, command, RequestId, type CommandScope } from '../command.ts'
import { sha256 } from '../digest.ts'
import { readAccountNames } from '../response/account-name.ts'
import { markFirstSubmitted } from '../response/assessee-store.ts'
import { periodOf } from '../response/cycle-frame.ts'
import { insertEvents } from '../response/event-store.ts'
import { saveResponse } from '../response/response-store.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { saveValue } from '../value/value-store.ts'
import { Submitting } from './check-submission.ts'
import { readParts } from './read-parts.ts'
import { findLastSubmission, insertSubmission, type KeptSubmission } from './submission-store.ts'
import { viewReceipt } from './view-receipt.ts'

const Input = Submitting.extend({
  requestId: RequestId,
  /** The digest of what the head saw. */
  seen: z.string(),
  /** Left out on purpose: data items, and indicators for their evidence. */
  acceptMissing: z.array(z.string()).max(2000),
})

type Scope = CommandScope<z.output<typeof Input>>

/** The head confirms the assessee's own parts, all that are open at once, and gets a receipt. */
export const confirmSubmission = command({
  input: Input,
  action: 'submission.confirm',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run(scope) {
    const { tx, actor, place, input, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const parts = await readParts(tx, actor.authorityId, scene)
    const last = await findLastSubmission(tx, actor.authorityId, input.cycleId, input.assesseeId)
    const pending = parts.filter(part => part.pending)
    if (pending.length === 0) refuseIfAny(checkFilling(scene.time))
    const digest = submissionDigest(sha256, submissionContent(input.cycleId, input.assesseeId, parts))
    if (digest !== input.seen) refuseIfAny([problem('stale_version', { noun: 'submission' }, ['seen'])])
    refuseIfAny(checkConfirm(checkSubmission(parts, last?.content ?? null), input.acceptMissing))
    await declareMissing(scope, scene, pending)
    await confirmAll(scope, scene, pending)
    await markFirstSubmitted(tx, actor.authorityId, input.cycleId, input.assesseeId, now)
    const submission = await keep(scope, parts, digest, (last?.number ?? 0) + 1)
    const name = await readAccountNames(tx, [actor.accountId])
    const { content: _, ...receipt } = submission
    return changed(
      viewReceipt(submission, { cycle: scene.frame.name, assessee: scene.assessee.name, by: name(actor.accountId) }),
      entry('submission.confirm', 'submission', submission.id, null, {
        ...receipt,
        cycleId: input.cycleId,
        assesseeId: input.assesseeId,
        confirmed: pending.map(each => each.code),
        acceptMissing: input.acceptMissing,
      }),
    )
  },
})

/** What the head left out on purpose is written down as such, so that nobody waits for it. */
async function declareMissing(
  { tx, actor, now }: Scope,
  scene: Scene,
  pending: readonly SubmissionPart[],
): Promise<void> {
  const period = periodOf(scene.frame, 'current')
  const assesseeId = scene.assessee.organisationId
  const left = new Set(
    pending.flatMap(part => part.items.filter(item => item.value === null).map(item => item.dataItemId)),
  )
  for (const dataItemId of left) {
    const current = scene.values.get(period, assesseeId, dataItemId)
    const value: DataValue = {
      period,
      assesseeId,
      dataItemId,
      reported: null,
      reportedBy: actor.accountId,
      reportedAt: now,
      verified: null,
      verifiedBy: null,
      verifiedAt: null,
      verifiedReason: null,
      source: 'assessee',
      declaredMissing: true,
      version: (current?.version ?? 0) + 1,
    }
    scene.values.set(value)
    await saveValue(tx, actor.authorityId, scene.frame.id, value)
  }
}

async function confirmAll(
  { tx, actor, context, now }: Scope,
  scene: Scene,
  pending: readonly SubmissionPart[],
): Promise<void> {
  for (const { indicatorId } of pending) {
    const { response, facts } = responseOf(scene, indicatorId)
    await saveResponse(tx, actor.authorityId, response, confirm(response, facts, scene.time))
  }
  await insertEvents(
    tx,
    actor.authorityId,
    pending.map(({ indicatorId }) => ({
      id: context.newId(),
      cycleId: scene.frame.id,
      assesseeId: scene.assessee.organisationId,
      indicatorId,
      kind: 'confirmed',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: null,
      detail: null,
    })),
  )
}

/** The chain's head before this act anchors everything up to it; the act itself holds the submission's digest. */
async function keep(
  { tx, actor, input, context, now }: Scope,
  parts: readonly SubmissionPart[],
  digest: string,
  number: number,
): Promise<KeptSubmission> {
  const head = await auditHead(tx, actor.authorityId)
  const content = submissionContent(input.cycleId, input.assesseeId, parts)
  const submission = {
    id: context.newId(),
    number,
    confirmedBy: actor.accountId,
    confirmedAt: now,
    content,
    digest,
    auditNumber: head.number,
    auditDigest: head.digest,
  }
  await insertSubmission(tx, actor.authorityId, input.cycleId, input.assesseeId, submission)
  return submission
}
