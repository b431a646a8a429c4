import {
  accept,
  checkAccept,
  decidingOffice,
  verifyValue,
  type Ask,
  type DataValue,
  type Reviewing,
} from '@yaodian/domain'
import type { Writer } from '../database/reader.ts'
import { insertEvents, type NewEvent } from '../response/event-store.ts'
import type { KeptResponse } from '../response/response-store.ts'
import { saveResponses, saveValues, type Moved } from './bulk.ts'
import { officeKey, personOf, type DemoCounty } from './county.ts'
import { noteLoad, readParts, type FillingYear, type Part } from './part.ts'

/** What one acceptance wrote. */
interface Accepted extends Moved {
  readonly event: NewEvent
  readonly verified: readonly DataValue[]
}

// A statement takes 32,766 parameters.
const eventsAtOnce = 2000

/** Accepts what is ready, as far as the offices have come: the second reviewer decides, for the first one supplies. */
export async function acceptAll(tx: Writer, county: DemoCounty, year: FillingYear): Promise<void> {
  const parts = await readParts(tx, county, year)
  const accepted = parts.flatMap(part =>
    [...part.scene.responses.values()].flatMap(response => acceptOne(county, year, part, response) ?? []),
  )
  const values = accepted.flatMap(each => each.verified)
  await saveValues(tx, county.authorityId, year.cycleId, values)
  await saveResponses(tx, county.authorityId, accepted)
  const events = accepted.map(each => each.event)
  for (let at = 0; at < events.length; at += eventsAtOnce)
    await insertEvents(tx, county.authorityId, events.slice(at, at + eventsAtOnce))
  await noteLoad(tx, county, year.cycleId, { accepted: accepted.length, verified: values.length })
}

function acceptOne(county: DemoCounty, year: FillingYear, part: Part, before: KeptResponse): Accepted | null {
  const { scheme, state } = part.scene.frame
  const indicator = scheme.indicators.get(before.indicatorId)
  const ask = part.scene.asks.byIndicator.get(before.indicatorId)
  if (indicator === undefined || ask === undefined || !year.progress.accepted(part.place, indicator)) return null
  const office = decidingOffice(scheme.frozen.definition, indicator.officeId, part.place.id)
  if (office === null) return null
  const { accountId } = personOf(county, `${officeKey(county, office)}.2`)
  const who: Reviewing = { cycleState: state, accountId, organisationId: office, suppliedBy: [], appointedAt: [office] }
  if (checkAccept(before, who).length > 0) return null
  const at = county.clock.context.now()
  return {
    before,
    after: accept(before, who, at),
    event: acceptedBy(county, who, before, at),
    verified: verifyAll(part, ask, accountId, at),
  }
}

/** Values that no other indicator had verified yet. */
function verifyAll({ place, scene }: Part, ask: Ask, by: string, at: string): DataValue[] {
  return [...ask.own, ...ask.others].flatMap(({ item, current }) => {
    const value = current ? scene.values.get(String(scene.frame.year), place.id, item.id) : undefined
    if (value === undefined || value.reported === null || value.verified !== null) return []
    const verified = verifyValue(value, value.reported, by, at, null)
    scene.values.set(verified)
    return [verified]
  })
}

function acceptedBy({ clock }: DemoCounty, who: Reviewing, response: KeptResponse, at: string): NewEvent {
  const { cycleId, assesseeId, indicatorId } = response
  const { accountId, organisationId } = who
  const of = { cycleId, assesseeId, indicatorId, at, accountId, organisationId }
  return { ...of, id: clock.context.newId(), kind: 'accepted', text: null, detail: null }
}
