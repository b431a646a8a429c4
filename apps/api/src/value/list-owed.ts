import { checkOwed, effectiveDeadline, isOwed, ownerOf, type OwedValue } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { getEntry, getFrame, getLine, periodOf, type CycleFrame } from '../response/cycle-frame.ts'
import { factsOf } from '../response/facts.ts'
import { listStates } from '../response/response-store.ts'
import { readValues } from './value-store.ts'

/** Every value that is still missing or was not confirmed in time, and who owes it; `problems` is what stops the approval. */
export const listOwed = query({
  input: z.object({ cycleId: z.string() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const assessees = new Map(
      (await listCycleAssessees(reader, authorityId, input.cycleId)).map(each => [each.organisationId, each]),
    )
    const values = await readValues(reader, authorityId, input.cycleId, {})
    const owed = (await listStates(reader, authorityId, input.cycleId)).flatMap(response => {
      const assessee = assessees.get(response.assesseeId)
      const ask = assessee === undefined ? undefined : frame.scheme.asks(assessee).byIndicator.get(response.indicatorId)
      if (assessee === undefined || ask === undefined) return []
      const time = { cycleState: frame.state, deadline: effectiveDeadline(frame, assessee), today: place.today }
      const policy = getEntry(frame, response.indicatorId, assessee).missing
      const missing = factsOf(frame, ask, response.assesseeId, values).items.filter(({ dataItemId, mine }) => {
        const value = values.get(periodOf(frame, 'current'), response.assesseeId, dataItemId)
        return isOwed(response, { mine, value, policy }, time)
      })
      return missing.map(item => viewOwed(frame, assessee, response, item.dataItemId))
    })
    return { owed: owed.map(each => each.view), problems: checkOwed(owed.map(each => each.owed)) }
  },
})

function viewOwed(
  frame: CycleFrame,
  { organisationId: id, name, groupKey }: CycleAssessee,
  response: { readonly indicatorId: string; readonly version: number },
  dataItemId: string,
) {
  const { indicator } = getLine(frame, response.indicatorId)
  const entry = getEntry(frame, response.indicatorId, { organisationId: id, groupKey })
  const item = frame.scheme.dataItems.get(dataItemId)
  const owner = ownerOf(
    item?.supplier ?? { kind: 'assessee' },
    { id, name },
    officeId => frame.scheme.frozen.officeNames[officeId] ?? '',
  )
  const owed: OwedValue = {
    indicatorId: indicator.id,
    assesseeId: id,
    dataItemId,
    policy: entry.missing,
    owner,
  }
  const view = {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    assesseeId: id,
    assesseeName: name,
    dataItemId,
    itemName: item?.name ?? '',
    policy: entry.missing,
    ownerKind: owner.kind,
    ownerId: owner.id,
    ownerName: owner.name,
    version: response.version,
  }
  return { owed, view }
}
