import { afterOthersChange, reportValue, type DataItem, type DataValue } from '@yaodian/domain'
import { demoDraw, demoValue } from '@yaodian/templates'
import type { Writer } from '../database/reader.ts'
import { factsOf } from '../response/facts.ts'
import { accountStem } from './account.ts'
import { saveResponses, saveValues, type Moved } from './bulk.ts'
import { officeKey, personOf, type DemoCounty, type DemoPerson, type DemoPlace } from './county.ts'
import { noteLoad, readParts, type FillingYear, type Part } from './part.ts'

/** Days before the end of filling from which heads confirm: until then their own part is there. */
export const confirmingDays = 6

/** Supplies every value that is there by now, by whoever supplies it. */
export async function supplyAll(tx: Writer, county: DemoCounty, year: FillingYear): Promise<readonly Part[]> {
  const parts = await readParts(tx, county, year)
  const values = parts.flatMap(part => valuesOf(county, year, part))
  await saveValues(tx, county.authorityId, year.cycleId, values)
  const moved = parts.flatMap(movedBy)
  await saveResponses(tx, county.authorityId, moved)
  await noteLoad(tx, county, year.cycleId, { supplied: values.length, ready: moved.length })
  return parts
}

/** The values of one assessee that somebody has supplied; they stand in its scene from now on. */
function valuesOf(county: DemoCounty, year: FillingYear, { place, scene }: Part): DataValue[] {
  const asked = scene.asks.all.flatMap(ask => [...ask.own, ...ask.others]).filter(each => each.current)
  const items = new Map(asked.map(({ item }) => [item.id, item]))
  return [...items.values()].flatMap(item => {
    const value = year.progress.supplied(place, item) ? demoValue(place, item.key, year.progress.year) : null
    if (value === null) return []
    const blank = { period: String(scene.frame.year), assesseeId: place.id, dataItemId: item.id }
    const { accountId: by } = supplierOf(county, item, place)
    const reported = reportValue(undefined, blank, {
      value,
      by,
      at: suppliedAt(county, year, item, place),
      source: item.supplier.kind,
    })
    scene.values.set(reported)
    return [reported]
  })
}

/** The responses of one assessee that its values moved on. */
function movedBy({ place, scene }: Part): Moved[] {
  return [...scene.responses.values()].flatMap(before => {
    const ask = scene.asks.byIndicator.get(before.indicatorId)
    if (ask === undefined) return []
    const after = afterOthersChange(before, factsOf(scene.frame, ask, place.id, scene.values))
    return after.state === before.state ? [] : [{ before, after }]
  })
}

function suppliedAt({ clock }: DemoCounty, { days }: FillingYear, item: DataItem, place: DemoPlace): string {
  const last = item.supplier.kind === 'assessee' ? days.to - confirmingDays : days.to
  const day = days.from + Math.floor(demoDraw('day', place.key, item.key) * (last - days.from))
  const hour = 8 + Math.floor(demoDraw('hour', place.key, item.key) * 9)
  return clock.instant(day, `${hour}:${10 + Math.floor(demoDraw('minute', place.key, item.key) * 49)}`)
}

function supplierOf(county: DemoCounty, { supplier }: DataItem, place: DemoPlace): DemoPerson {
  const own = supplier.kind === 'assessee'
  return personOf(county, own ? `${accountStem(place)}.reporter` : officeKey(county, supplier.officeId))
}
