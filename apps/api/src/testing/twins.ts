import { expect } from 'vitest'
import { refusedWith } from './refused.ts'
import type { Caller, Person, World } from './world.ts'

/** A write as a test makes it: the same act by anybody. */
export type Act = (caller: Caller, requestId: string) => Promise<unknown>

/** What an authority's audit trail holds, oldest first. */
export async function auditActions(w: World): Promise<readonly string[]> {
  const rows = await w.context.database.reading
    .selectFrom('audit_entry')
    .select('action')
    .where('authority_id', '=', w.authorityId)
    .orderBy('number')
    .execute()
  return rows.map(row => row.action)
}

/** How often an act stands in the audit trail. */
export async function audited(w: World, action: string): Promise<number> {
  return (await auditActions(w)).filter(each => each === action).length
}

/** No role but the administrator's may. */
export async function expectOnlyAdministrator(w: World, act: Act): Promise<void> {
  const { leader, safetyReviewer, reporter1, head1 } = w.people
  for (const person of [leader, safetyReviewer, reporter1, head1])
    expect(await refusedBy(w, person, act)).toEqual(['permission_denied'])
}

/** For another authority the object does not exist. */
export async function expectHiddenFromStrangers(w: World, act: Act): Promise<void> {
  expect(await refusedBy(w, w.strangers.administrator, act)).toEqual(['not_found'])
}

/** The same request twice gets the same answer, and stands in the trail once. */
export async function expectOnce(w: World, action: string, act: Act): Promise<void> {
  const requestId = w.requestId()
  const caller = w.as(w.people.administrator)
  const before = await audited(w, action)
  const first = await act(caller, requestId)
  expect(await act(caller, requestId)).toEqual(first)
  expect(await audited(w, action)).toBe(before + 1)
}

async function refusedBy(w: World, person: Person, act: Act): Promise<readonly string[]> {
  return refusedWith(act(w.as(person), w.requestId()))
}
