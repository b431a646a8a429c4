import { entry } from '@yaodian/domain'
import { appendAudit } from '../audit/append.ts'
import type { Writer } from '../database/reader.ts'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { readScene, type Scene } from '../response/scene.ts'
import { personOf, type DemoCounty, type DemoPlace } from './county.ts'
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

/** Every assessee of a cycle, in the county's own order. */
export async function readParts(
  tx: Writer,
  county: DemoCounty,
  { cycleId, days }: FillingYear,
): Promise<readonly Part[]> {
  const today = county.clock.day(days.to)
  const assessees = await listCycleAssessees(tx, county.authorityId, cycleId)
  const assessed = new Set(assessees.map(each => each.organisationId))
  const parts: Part[] = []
  for (const place of county.places.values()) {
    if (!assessed.has(place.id)) continue
    const scene = await readScene(tx, county.authorityId, today, { cycleId, assesseeId: place.id })
    parts.push({ place, scene })
  }
  return parts
}

/** The trail says that these were written for the demo, all at once, and how many. */
export async function noteLoad(
  tx: Writer,
  county: DemoCounty,
  cycleId: string,
  facts: Readonly<Record<string, number>>,
): Promise<void> {
  const { accountId, organisationId } = personOf(county, 'admin')
  const doer = { accountId, organisationId }
  const audit = entry('demo.load', 'cycle', cycleId, null, facts)
  await appendAudit(tx, county.authorityId, doer, county.clock.context.now(), [audit])
}
