import { demoDraw } from '@yaodian/templates'
import { write } from '../database/writer.ts'
import { acceptAll } from './accept-all.ts'
import { accountStem } from './account.ts'
import { attachAll } from './attach-all.ts'
import { as, type DemoCounty, type DemoPlace } from './county.ts'
import type { FillingYear, Part } from './part.ts'
import { confirmingDays, supplyAll } from './supply-all.ts'

/** Fills a cycle in as far as it has come: values and evidence, confirmations by the heads, decisions of the offices. */
export async function fillYear(county: DemoCounty, year: FillingYear): Promise<void> {
  const { clock, authorityId } = county
  const { database } = clock.context
  const { cycleId, days } = year
  clock.set(days.to - confirmingDays, '15:00')
  const parts = await write(database, authorityId, tx => supplyAll(tx, county, year))
  await attachAll(county, year, parts)
  for (const place of inOrder(year, parts)) {
    clock.set(days.to - confirmsBefore(place), `16:${10 + Math.floor(demoDraw('minute', place.key) * 49)}`)
    await confirmPart(county, cycleId, place)
  }
  clock.set(days.to + 1, '10:00')
  await write(database, authorityId, tx => acceptAll(tx, county, year))
}

/** Days before the end on which a head confirms. */
function confirmsBefore({ key }: DemoPlace): number {
  return Math.floor(demoDraw('confirm', key) * confirmingDays)
}

/** Those whose head confirms, in the order in which they do, so that the trail runs forward. */
function inOrder({ progress }: FillingYear, parts: readonly Part[]): readonly DemoPlace[] {
  const minute = ({ key }: DemoPlace): number => demoDraw('minute', key)
  return parts
    .map(each => each.place)
    .filter(place => progress.confirmed(place))
    .toSorted((a, b) => confirmsBefore(b) - confirmsBefore(a) || minute(a) - minute(b))
}

/** What a head does on the phone: look everything over, and confirm it; what is missing is left out on purpose. */
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
