import {
  checkOpenValue,
  checkSeen,
  checkValue,
  DomainError,
  refuse,
  refuseIfAny,
  reportValue as report,
  type DataItem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { saveValue } from '../value/value-store.ts'
import { readAccountNames } from './account-name.ts'
import { getDataItem, periodOf } from './cycle-frame.ts'
import { entryMoving } from './move.ts'
import { reopen } from './reopen.ts'
import type { KeptResponse } from './response-store.ts'
import { readersOf, readScene, type Scene } from './scene.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  assesseeId: z.string(),
  dataItemId: z.string(),
  /** This year's value, or last year's where nobody knows it yet. */
  period: z.enum(['current', 'baseline']).default('current'),
  /** What the person typed; an empty text clears the value. */
  text: z.string().max(4000),
  /** The version of the value that the client saw; 0 for none. */
  version: z.number().int().min(0),
})

/** The assessee fills in a value of its own, as typed; whatever was confirmed with it has to be confirmed again. */
export const reportValue = command({
  input: Input,
  action: 'response.report',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run(scope) {
    const { tx, actor, place, input, now } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const item = ownItem(scene, input.dataItemId, input.period)
    const readers = readersOf(scene, item.id)
    refuseIfAny(checkOpenValue(readers, scene.time))
    const period = periodOf(scene.frame, input.period)
    const current = scene.values.get(period, scene.assessee.organisationId, item.id)
    const checked = checkValue(item, input.text, ['text'])
    if (!checked.ok) throw new DomainError(checked.problems)
    const name = await readAccountNames(tx, [current?.reportedBy ?? null])
    refuseIfAny(checkSeen(item.name, current, input.version, name(current?.reportedBy ?? null) ?? ''))
    const blank = { period, assesseeId: scene.assessee.organisationId, dataItemId: item.id }
    const value = report(current, blank, { value: checked.value, by: actor.accountId, at: now, source: 'assessee' })
    if (value === current || (current === undefined && checked.value === null))
      return unchanged(answer(checked.value, input.version, readers))
    scene.values.set(value)
    await saveValue(tx, actor.authorityId, scene.frame.id, value)
    // Only this year's value is one that a response shows as its own.
    const change = { dataItemId: item.id, before: current?.reported ?? null, after: value.reported }
    const moves = await reopen(scope, scene, readers, input.period === 'current' ? [change] : [])
    return changed(
      answer(
        checked.value,
        value.version,
        moves.map(each => each.after),
      ),
      entryMoving('value.report', 'data_value', item.id, { before: current ?? null, after: value }, scene.frame, moves),
    )
  },
})

/** An item that this assessee supplies itself for that period. @throws DomainError not_found, value_not_yours */
function ownItem(scene: Scene, dataItemId: string, period: 'current' | 'baseline'): DataItem {
  const item = getDataItem(scene.frame, dataItemId)
  const asked = scene.asks.all.flatMap(ask => [...ask.own, ...ask.others]).filter(each => each.item.id === dataItemId)
  if (asked.length === 0) return refuse('not_found', { noun: 'data_item' })
  const known =
    scene.values.get(periodOf(scene.frame, period), scene.assessee.organisationId, dataItemId)?.source ===
      'carried_over' && period === 'baseline'
  if (item.supplier.kind !== 'assessee' || known || !asked.some(each => each[period]))
    return refuse('value_not_yours', { item: item.name }, ['dataItemId'])
  return item
}

function answer(value: string | null, version: number, responses: readonly KeptResponse[]) {
  return {
    value,
    version,
    responses: responses.map(({ indicatorId, state, confirmed, version: each }) => ({
      indicatorId,
      state,
      confirmed,
      version: each,
    })),
  }
}
