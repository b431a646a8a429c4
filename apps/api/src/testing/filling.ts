import { Hono } from 'hono'
import type { AppEnvironment } from '../app-environment.ts'
import { evidenceRoutes } from '../evidence/evidence-route.ts'
import type { OpenedCycle, SeedIndicator, SeedItem } from './seed.ts'
import type { Person, World } from './world.ts'

/** The schools of the test county. */
export type SeedSchool = 'school1' | 'school2' | 'school3'

/** The bytes of a small, true PDF. */
export const smallPdf: Uint8Array<ArrayBuffer> = Uint8Array.from(Buffer.from('%PDF-1.7\n%test\n'))

const heads = { school1: 'head1', school2: 'head2', school3: 'head3' } as const

/** The head of a school. */
export function headOf(w: World, school: SeedSchool): Person {
  return w.people[heads[school]]
}

/** Where a school's response to an indicator is. */
export function at(w: World, cycle: OpenedCycle, indicator: SeedIndicator, school: SeedSchool = 'school1') {
  return { cycleId: cycle.cycleId, assesseeId: w.organisations[school], indicatorId: cycle.indicators[indicator] }
}

/** A school reports a value, as typed. */
export function report(
  w: World,
  cycle: OpenedCycle,
  item: SeedItem,
  text: string,
  over: Partial<{
    by: Person
    school: SeedSchool
    version: number
    requestId: string
    period: 'current' | 'baseline'
  }> = {},
) {
  const {
    by = headOf(w, over.school ?? 'school1'),
    school = 'school1',
    version = 0,
    requestId = w.requestId(),
    period = 'current',
  } = over
  return w.as(by).response.reportValue({
    requestId,
    cycleId: cycle.cycleId,
    assesseeId: w.organisations[school],
    dataItemId: cycle.dataItems[item],
    period,
    text,
    version,
  })
}

/** The file routes as a server would offer them; `x-user` says who signed in. */
export function fileApp(
  w: World,
  people: readonly Person[] = [...Object.values(w.people), ...Object.values(w.strangers)],
): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  evidenceRoutes(app, w.context, async headers => {
    const person = people.find(each => each.username === headers.get('x-user'))
    if (person === undefined) return null
    const { accountId, username, authorityId } = person
    return {
      accountId,
      sessionId: 'session',
      username,
      name: username,
      homeAuthorityId: authorityId,
      mustChangePassword: false,
    }
  })
  return app
}

/** Sends a file to the upload route. */
export async function upload(
  w: World,
  by: Person,
  address: ReturnType<typeof at>,
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  requestId = w.requestId(),
): Promise<Response> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ ...address, requestId })) form.set(key, value)
  form.set('file', new File([file.bytes], file.name))
  return fileApp(w).request('/files/evidence', {
    method: 'POST',
    body: form,
    headers: { 'x-place': by.organisationId, 'x-user': by.username },
  })
}

/** A school fills in everything that is asked of it, evidence included. */
export async function fillIn(w: World, cycle: OpenedCycle, school: SeedSchool): Promise<void> {
  for (const [item, text] of [
    ['safety_drills', '4'],
    ['enrolment_rate', '99.5'],
    ['library_books', '1200'],
    ['repair_done_on', '2020-08-20'],
  ] as const)
    await report(w, cycle, item, text, { school })
  await upload(w, headOf(w, school), at(w, cycle, 'drills', school), { name: '演练记录.pdf', bytes: smallPdf })
}

/** Its head confirms what is there, leaving out what is named. */
export async function confirmAll(w: World, cycle: OpenedCycle, school: SeedSchool, acceptMissing: string[] = []) {
  const caller = w.as(headOf(w, school))
  const whose = { cycleId: cycle.cycleId, assesseeId: w.organisations[school] }
  const { digest } = await caller.submission.check(whose)
  return caller.submission.confirm({ requestId: w.requestId(), ...whose, seen: digest, acceptMissing })
}

/** An office supplies one value. */
export function supply(
  w: World,
  cycle: OpenedCycle,
  item: SeedItem,
  text: string,
  over: Partial<{ by: Person; school: SeedSchool; version: number; requestId: string }> = {},
) {
  const {
    by = item === 'campus_accidents' ? w.people.safetyReviewer : w.people.basicReviewer,
    school = 'school1',
    version = 0,
    requestId = w.requestId(),
  } = over
  return w.as(by).value.supply({
    requestId,
    cycleId: cycle.cycleId,
    cells: [{ assesseeId: w.organisations[school], dataItemId: cycle.dataItems[item], text, version }],
  })
}

/** Where a response stands now. */
export async function stateOf(w: World, cycle: OpenedCycle, indicator: SeedIndicator, school: SeedSchool = 'school1') {
  const { state, version, confirmed } = await w.as(w.people.leader).response.get(at(w, cycle, indicator, school))
  return { state, version, confirmed }
}
