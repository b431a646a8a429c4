import {
  checkFilling,
  checkSubmission as check,
  submissionContent,
  submissionDigest,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { sha256 } from '../digest.ts'
import { query } from '../query.ts'
import { readScene } from '../response/scene.ts'
import { readParts } from './read-parts.ts'
import { findLastSubmission } from './submission-store.ts'

/** Whose submission. */
export const Submitting = z.object({ cycleId: z.string(), assesseeId: z.string() })

/** Everything that the head should see before confirming: missing, doubtful, changed since the last confirmation. `digest` names what was seen. */
export const checkSubmission = query({
  input: Submitting,
  action: 'submission.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, place, input }) {
    const scene = await readScene(reader, actor.authorityId, place.today, input)
    const parts = await readParts(reader, actor.authorityId, scene)
    const last = await findLastSubmission(reader, actor.authorityId, input.cycleId, input.assesseeId)
    const found = check(parts, last?.content ?? null)
    const closed: Problem | null = checkFilling(scene.time)[0] ?? null
    return {
      open: found.pending > 0 || closed === null,
      closedBecause: found.pending > 0 ? null : closed,
      digest: submissionDigest(sha256, submissionContent(input.cycleId, input.assesseeId, parts)),
      ...found,
      changed: found.changed.map(each => ({
        ...each,
        items: each.items.map(item => ({
          ...item,
          itemName: scene.frame.scheme.dataItems.get(item.dataItemId)?.name ?? '',
        })),
      })),
      deadline: scene.time.deadline,
      today: scene.time.today,
    }
  },
})
