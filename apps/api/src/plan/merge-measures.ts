import { entry, mergeMeasures as merge } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { editMeasures } from './edit-measures.ts'

/** Merges two measures that follow each other in one item; the merged one keeps the first one's id. */
export const mergeMeasures = command({
  input: z.object({
    requestId: RequestId,
    planId: z.string(),
    version: z.number().int(),
    firstId: z.string(),
    secondId: z.string(),
  }),
  action: 'plan.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { planId, firstId, secondId } = scope.input
    const { edited, version } = await editMeasures(scope, (plan, quotes) => merge(plan, firstId, secondId, quotes))
    const result = {
      planId,
      version,
      measureIds: edited.measureIds,
      movedIndicators: edited.moved.map(each => each.indicatorId),
    }
    return changed(result, entry('measure.merge', 'plan', planId, { firstId, secondId }, result))
  },
})
