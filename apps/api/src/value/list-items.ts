import { verifiedOrReported, type DataItem } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { getFrame, periodOf } from '../response/cycle-frame.ts'
import { isAsked } from './cell.ts'
import { readValues } from './value-store.ts'

/** What an office (for the administrator: every office) has to supply in a cycle, item by item, with how much of it is there. */
export const listItems = query({
  input: z.object({ cycleId: z.string() }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const frame = await getFrame(reader, actor.authorityId, input.cycleId)
    const all = !actor.roles.includes('reviewer')
    const items = frame.scheme.frozen.dataItems.flatMap(item => {
      const { supplier } = item
      return supplier.kind === 'assessee' || (!all && supplier.officeId !== actor.organisationId)
        ? []
        : [{ item, supplier }]
    })
    const assessees = await listCycleAssessees(reader, actor.authorityId, input.cycleId)
    const values = await readValues(reader, actor.authorityId, input.cycleId, {
      dataItemIds: items.map(each => each.item.id),
    })
    const period = periodOf(frame, 'current')
    return {
      items: items.map(({ item, supplier }) => {
        const asked = assessees.filter(each => isAsked(frame, each, item.id, 'current'))
        const filled = asked.filter(each => isFilled(values.get(period, each.organisationId, item.id))).length
        return {
          ...nameOf(item),
          supplier: supplier.kind,
          register: supplier.kind === 'register' ? supplier.register : null,
          officeId: supplier.officeId,
          officeName: frame.scheme.frozen.officeNames[supplier.officeId] ?? '',
          due: asked.length,
          filled,
          indicatorIds: [...new Set(assessees.flatMap(each => frame.scheme.asks(each).readers.get(item.id) ?? []))],
        }
      }),
    }
  },
})

function nameOf({ id, key, name, unit, type }: DataItem) {
  return { dataItemId: id, key, name, unit, type }
}

function isFilled(value: Parameters<typeof verifiedOrReported>[0] | undefined): boolean {
  return value !== undefined && verifiedOrReported(value) !== null
}
