import { refuse, type DataItem } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getDataItem, getFrame, getLine, groupName, periodOf, type CycleFrame } from '../response/cycle-frame.ts'
import { readSchoolCodes } from '../organisation/organisation-name.ts'
import { isAsked } from './cell.ts'
import { readValues, type ValueTable } from './value-store.ts'

/** Data items × all assessees: those of one indicator that others supply, or those named. */
export const getGrid = query({
  input: z.object({
    cycleId: z.string(),
    indicatorId: z.string().nullable().default(null),
    dataItemIds: z.array(z.string()).max(50).default([]),
  }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const assessees = await listCycleAssessees(reader, authorityId, input.cycleId)
    const items =
      input.indicatorId === null
        ? input.dataItemIds.map(id => getDataItem(frame, id))
        : itemsOf(frame, assessees, input.indicatorId)
    if (items.length === 0) return refuse('not_found', { noun: 'data_item' })
    const asking = assessees.filter(each =>
      items.some(item => isAsked(frame, each, item.id, 'current') || isAsked(frame, each, item.id, 'baseline')),
    )
    const values = await readValues(reader, authorityId, input.cycleId, { dataItemIds: items.map(each => each.id) })
    const name = await readAccountNames(
      reader,
      asking.flatMap(each =>
        items.map(item => values.get(periodOf(frame, 'current'), each.organisationId, item.id)?.reportedBy ?? null),
      ),
    )
    const codes = await readSchoolCodes(reader, authorityId)
    return {
      cycle: { id: frame.id, name: frame.name, state: frame.state, year: frame.year },
      items: items.map(item => ({
        ...item,
        officeName:
          item.supplier.kind === 'assessee' ? null : (frame.scheme.frozen.officeNames[item.supplier.officeId] ?? ''),
      })),
      rows: asking.map(assessee => ({
        assesseeId: assessee.organisationId,
        name: assessee.name,
        groupKey: assessee.groupKey,
        groupName: groupName(frame, assessee.groupKey),
        schoolCode: codes.get(assessee.organisationId) ?? null,
        cells: items.map(item => cellOf(frame, values, assessee, item, name)),
      })),
    }
  },
})

function itemsOf(frame: CycleFrame, assessees: readonly CycleAssessee[], indicatorId: string): readonly DataItem[] {
  getLine(frame, indicatorId)
  const found = new Map<string, DataItem>()
  for (const assessee of assessees)
    for (const { item } of frame.scheme.asks(assessee).byIndicator.get(indicatorId)?.others ?? [])
      found.set(item.id, item)
  return [...found.values()]
}

function cellOf(
  frame: CycleFrame,
  values: ValueTable,
  assessee: CycleAssessee,
  item: DataItem,
  name: (id: string | null) => string | null,
) {
  if (!isAsked(frame, assessee, item.id, 'current') && !isAsked(frame, assessee, item.id, 'baseline')) return null
  const now = values.get(periodOf(frame, 'current'), assessee.organisationId, item.id)
  const before = values.get(periodOf(frame, 'baseline'), assessee.organisationId, item.id)
  return {
    dataItemId: item.id,
    asks: {
      current: isAsked(frame, assessee, item.id, 'current'),
      baseline: isAsked(frame, assessee, item.id, 'baseline'),
    },
    reported: now?.reported ?? null,
    verified: now?.verified ?? null,
    baseline: before?.verified ?? before?.reported ?? null,
    baselineVersion: before?.version ?? 0,
    version: now?.version ?? 0,
    by: name(now?.reportedBy ?? null),
    at: now?.reportedAt ?? null,
  }
}
