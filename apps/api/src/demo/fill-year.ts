import {
  accept,
  afterOthersChange,
  checkAccept,
  decidingOffice,
  entry,
  reportValue,
  verifyValue,
  type DataItem,
  type DataValue,
} from '@yaodian/domain'
import { demoDraw, demoValue } from '@yaodian/templates'
import { appendAudit } from '../audit/append.ts'
import type { Writer } from '../database/reader.ts'
import { write } from '../database/writer.ts'
import { insertEvents, type NewEvent } from '../response/event-store.ts'
import { factsOf } from '../response/facts.ts'
import { readScene, type Scene } from '../response/scene.ts'
import { saveResponses, saveValues, type Moved } from './bulk.ts'
import { accountStem } from './account.ts'
import { as, personOf, type DemoCounty, type DemoPerson, type DemoPlace } from './county.ts'
import { attachAll } from './attach-all.ts'
import type { Progress } from './progress.ts'

/** A cycle to be filled in: how far, and from which day to which (counted from the day of loading). */
export interface FillingYear {
  readonly cycleId: string
  readonly progress: Progress
  readonly days: { readonly from: number; readonly to: number }
}

/** An assessee with everything of its cycle. */
export interface Part {
  readonly place: DemoPlace
  readonly scene: Scene
}

/** Fills a cycle in as far as it has come: values and evidence, confirmations by the heads, decisions of the offices. */
export async function fillYear(county: DemoCounty, year: FillingYear): Promise<void> {
  const { clock, authorityId } = county
  const { database } = clock.context
  clock.set(year.days.to, '15:00')
  const parts = await write(database, authorityId, tx => supplyAll(tx, county, year))
  await attachAll(county, year, parts)
  for (const { place } of parts) await confirmOne(county, year, place)
  clock.set(year.days.to + 1, '10:00')
  await write(database, authorityId, tx => acceptAll(tx, county, year))
}

async function readParts(tx: Writer, county: DemoCounty, { cycleId, days }: FillingYear): Promise<readonly Part[]> {
  const parts: Part[] = []
  const today = county.clock.day(days.to)
  const assessed = new Set(await listAssesseeIds(tx, county.authorityId, cycleId))
  for (const place of county.places.values()) {
    if (!assessed.has(place.id)) continue
    const scene = await readScene(tx, county.authorityId, today, { cycleId, assesseeId: place.id })
    parts.push({ place, scene })
  }
  return parts
}

async function listAssesseeIds(tx: Writer, authorityId: string, cycleId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('cycle_assessee')
    .select('assessee_id')
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .execute()
  return rows.map(row => row.assessee_id)
}

async function supplyAll(tx: Writer, county: DemoCounty, year: FillingYear): Promise<readonly Part[]> {
  const parts = await readParts(tx, county, year)
  const values: DataValue[] = []
  const moved: Moved[] = []
  for (const { place, scene } of parts) {
    const supplied = valuesOf(county, year, place, scene)
    values.push(...supplied)
    for (const value of supplied) scene.values.set(value)
    for (const before of scene.responses.values()) {
      const ask = scene.asks.byIndicator.get(before.indicatorId)
      if (ask === undefined) continue
      const after = afterOthersChange(before, factsOf(scene.frame, ask, place.id, scene.values))
      if (after.state !== before.state) moved.push({ before, after })
    }
  }
  await saveValues(tx, county.authorityId, year.cycleId, values)
  await saveResponses(tx, county.authorityId, moved)
  await note(tx, county, year.cycleId, { supplied: values.length, ready: moved.length })
  return parts
}

/** The values of one assessee that somebody has supplied, each by whoever supplies it, on a day of its own. */
function valuesOf(county: DemoCounty, { progress, days }: FillingYear, place: DemoPlace, scene: Scene): DataValue[] {
  const items = new Map<string, DataItem>()
  for (const ask of scene.asks.all)
    for (const { item, current } of [...ask.own, ...ask.others]) if (current) items.set(item.id, item)
  return [...items.values()].flatMap(item => {
    const value = progress.supplied(place, item) ? demoValue(place, item.key, progress.year) : null
    if (value === null) return []
    const day = days.from + Math.floor(demoDraw('day', place.key, item.key) * (days.to - days.from))
    const minute = 10 + Math.floor(demoDraw('minute', place.key, item.key) * 49)
    const at = county.clock.instant(day, `${minute % 8 < 4 ? 9 : 14}:${minute}`)
    const { accountId } = supplierOf(county, item, place)
    const blank = { period: String(scene.frame.year), assesseeId: place.id, dataItemId: item.id }
    return [reportValue(undefined, blank, { value, by: accountId, at, source: item.supplier.kind })]
  })
}

function supplierOf(county: DemoCounty, { supplier }: DataItem, place: DemoPlace): DemoPerson {
  if (supplier.kind === 'assessee') return personOf(county, `${accountStem(place)}.reporter`)
  return personOf(county, officeKey(county, supplier.officeId))
}

/** An office's key by its id. @throws Error when the county has none such */
export function officeKey(county: DemoCounty, officeId: string): string {
  const found = [...county.places.values()].find(each => each.id === officeId)
  if (found === undefined) throw new Error(`the demo county has no office ${officeId}`)
  return found.key
}

/** The head looks at everything and confirms it; what is missing is left out on purpose. */
async function confirmOne(county: DemoCounty, { cycleId, progress, days }: FillingYear, place: DemoPlace) {
  if (!progress.confirmed(place)) return
  const day = days.to - Math.floor(demoDraw('confirm', place.key) * 6)
  county.clock.set(day, `16:${10 + Math.floor(demoDraw('minute', place.key) * 49)}`)
  await confirmPart(county, cycleId, place)
}

/** What a head does on the phone: look over, confirm. */
export async function confirmPart(county: DemoCounty, cycleId: string, place: DemoPlace): Promise<void> {
  const caller = as(county, `${accountStem(place)}.head`)
  const seen = await caller.submission.check({ cycleId, assesseeId: place.id })
  if (seen.pending === 0) return
  await caller.submission.confirm({
    requestId: county.clock.requestId(),
    cycleId,
    assesseeId: place.id,
    seen: seen.digest,
    acceptMissing: [
      ...seen.missingValues.map(each => each.dataItemId),
      ...seen.missingEvidence.map(each => each.indicatorId),
    ],
  })
}

async function acceptAll(tx: Writer, county: DemoCounty, year: FillingYear): Promise<void> {
  const parts = await readParts(tx, county, year)
  const values = new Map<string, DataValue>()
  const moved: Moved[] = []
  const events: NewEvent[] = []
  for (const { place, scene } of parts)
    for (const before of scene.responses.values()) {
      const indicator = scene.frame.scheme.indicators.get(before.indicatorId)
      const ask = scene.asks.byIndicator.get(before.indicatorId)
      if (indicator === undefined || ask === undefined || before.state !== 'ready') continue
      if (!year.progress.accepted(place, indicator)) continue
      const office = decidingOffice(scene.frame.scheme.frozen.definition, indicator.officeId, place.id)
      if (office === null) continue
      // The first reviewer of an office supplies, so the second decides.
      const reviewer = personOf(county, `${officeKey(county, office)}.2`)
      const who = {
        cycleState: scene.frame.state,
        accountId: reviewer.accountId,
        organisationId: office,
        suppliedBy: [],
      }
      if (checkAccept(before, who).length > 0) continue
      const at = county.clock.context.now()
      moved.push({ before, after: accept(before, who, at) })
      events.push(acceptedBy(county, reviewer, before, at))
      for (const { item, current } of [...ask.own, ...ask.others]) {
        const value = current ? scene.values.get(String(scene.frame.year), place.id, item.id) : undefined
        if (value === undefined || value.reported === null || value.verified !== null) continue
        const verified = verifyValue(value, value.reported, reviewer.accountId, at, null)
        scene.values.set(verified)
        values.set(`${place.id}/${item.id}`, verified)
      }
    }
  await saveValues(tx, county.authorityId, year.cycleId, [...values.values()])
  await saveResponses(tx, county.authorityId, moved)
  // A statement takes 32,766 parameters.
  for (let at = 0; at < events.length; at += 2000)
    await insertEvents(tx, county.authorityId, events.slice(at, at + 2000))
  await note(tx, county, year.cycleId, { accepted: moved.length, verified: values.size })
}

function acceptedBy(
  { clock }: DemoCounty,
  reviewer: DemoPerson,
  { cycleId, assesseeId, indicatorId }: NewEvent | { cycleId: string; assesseeId: string; indicatorId: string },
  at: string,
): NewEvent {
  const { accountId, organisationId } = reviewer
  const id = clock.context.newId()
  return {
    id,
    cycleId,
    assesseeId,
    indicatorId,
    kind: 'accepted',
    at,
    accountId,
    organisationId,
    text: null,
    detail: null,
  }
}

/** The trail says that these were written for the demo, all at once, and how many. */
async function note(tx: Writer, county: DemoCounty, cycleId: string, facts: Readonly<Record<string, number>>) {
  const { accountId, organisationId } = personOf(county, 'admin')
  const at = county.clock.context.now()
  const doer = { accountId, organisationId }
  await appendAudit(tx, county.authorityId, doer, at, [entry('demo.load', 'cycle', cycleId, null, facts)])
}
