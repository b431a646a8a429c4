import { entry, splitMeasure as split } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { editMeasures } from './edit-measures.ts'

/** Splits a measure at an offset of the plan's text; the first part keeps its id, indicators go with the words they quote. */
export const splitMeasure = command({
  input: z.object({
    requestId: RequestId,
    planId: z.string(),
    version: z.number().int(),
    measureId: z.string(),
    at: z.number().int(),
  }),
  action: 'plan.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { planId, measureId, at } = scope.input
    const { edited, version } = await editMeasures(scope, (plan, quotes) => split(plan, measureId, at, quotes))
    const result = {
      planId,
      version,
      measureIds: edited.measureIds,
      movedIndicators: edited.moved.map(each => each.indicatorId),
    }
    return changed(result, entry('measure.split', 'plan', planId, { measureId }, { at, ...result }))
  },
})
