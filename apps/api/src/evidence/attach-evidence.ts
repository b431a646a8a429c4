import {
  asksAssessee,
  checkAttach,
  checkOpen,
  evidenceMediaType,
  problem,
  refuse,
  refuseIfAny,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, type CommandScope } from '../command.ts'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getLine } from '../response/cycle-frame.ts'
import { insertEvent } from '../response/event-store.ts'
import { At } from '../response/get-response.ts'
import { entryMoving } from '../response/move.ts'
import { reopen } from '../response/reopen.ts'
import { readScene, responseOf, type Scene } from '../response/scene.ts'
import { insertEvidence, listEvidenceOf, type KeptEvidence } from './evidence-store.ts'
import { viewEvidence } from './view-evidence.ts'

const Input = At.extend({
  requestId: RequestId,
  name: z.string().min(1).max(200),
  size: z.number().int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Asked before bytes are stored: whether this response takes another file now. The command decides again. */
export const mayAttachEvidence = query({
  input: At,
  action: 'evidence.attach',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, place, input }) {
    const scene = await readScene(reader, actor.authorityId, place.today, input)
    const attached = (await listEvidenceOf(reader, actor.authorityId, input.cycleId, input.assesseeId)).filter(
      each => each.indicatorId === input.indicatorId,
    )
    return { authorityId: actor.authorityId, takes: problemsOf(scene, input.indicatorId, attached.length).length === 0 }
  },
})

/**
 * Attaches a file whose bytes the store already holds. Only the upload route calls it, after it looked at the bytes itself:
 * a digest from outside would open files to people who never had them.
 */
export const attachEvidence = command({
  input: Input,
  action: 'evidence.attach',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run(scope) {
    const { tx, actor, place, input, context, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const all = await listEvidenceOf(tx, actor.authorityId, input.cycleId, input.assesseeId)
    const attached = all.filter(each => each.indicatorId === input.indicatorId)
    const name = await readAccountNames(tx, [actor.accountId])
    const same = attached.find(each => each.digest === input.digest && each.name === input.name)
    if (same !== undefined) return unchanged(viewEvidence(same, actor.organisationId, name))
    refuseIfAny(problemsOf(scene, input.indicatorId, attached.length))
    const { response } = responseOf(scene, input.indicatorId)
    const evidence = newEvidence(scope)
    await insertEvidence(tx, actor.authorityId, evidence)
    const moves = await reopen(scope, scene, [response])
    const { cycleId, assesseeId, indicatorId } = input
    await insertEvent(tx, actor.authorityId, {
      id: context.newId(),
      cycleId,
      assesseeId,
      indicatorId,
      kind: 'evidence_attached',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: evidence.name,
      detail: null,
    })
    return changed(
      viewEvidence(evidence, actor.organisationId, name),
      entryMoving('evidence.attach', 'evidence', evidence.id, { before: null, after: evidence }, scene.frame, moves),
    )
  },
})

function newEvidence({ input, actor, context, now }: CommandScope<z.output<typeof Input>>): KeptEvidence {
  const { cycleId, assesseeId, indicatorId, name, size, digest } = input
  const mediaType = evidenceMediaType(name) ?? refuse('evidence_type_forbidden', { name, allowed: '' })
  return {
    id: context.newId(),
    cycleId,
    assesseeId,
    indicatorId,
    name,
    mediaType,
    size,
    digest,
    attachedBy: actor.accountId,
    attachedAt: now,
    removedAt: null,
  }
}

/** Why the response takes no further file; none when it does. */
function problemsOf(scene: Scene, indicatorId: string, attached: number): Problem[] {
  const { response, facts } = responseOf(scene, indicatorId)
  const { indicator } = getLine(scene.frame, indicatorId)
  // What shows pupils is said first: it may never be uploaded, whoever is asked.
  const problems = checkAttach(attached, indicator)
  if (problems.length === 0 && !asksAssessee(facts)) return [problem('nothing_asked', { indicator: indicator.name })]
  return [...checkOpen(response, scene.time), ...problems]
}
