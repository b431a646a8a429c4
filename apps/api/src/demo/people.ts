import { appoint, createOrganisation, entry, type AuditEntry, type Organisation } from '@yaodian/domain'
import { lixianOrganisations } from '@yaodian/templates'
import { insertAppointment } from '../account/appointment-store.ts'
import { insertAccount } from '../account/insert-account.ts'
import { appendAudit } from '../audit/append.ts'
import { dateIn } from '../context.ts'
import type { Writer } from '../database/reader.ts'
import { write } from '../database/writer.ts'
import { foundAuthority } from '../organisation/found-authority.ts'
import { insertOrganisation } from '../organisation/organisation-store.ts'
import { demoAccounts } from './account.ts'
import type { DemoClock } from './clock.ts'
import type { DemoCounty, DemoPerson, DemoPlace } from './county.ts'

/** What was made, with the trail of it. */
interface Made<T> {
  readonly made: T
  readonly audit: readonly AuditEntry[]
}

/** Founds the county with its organisations and log-ins. All log-ins share one password, hashed once. */
export async function foundCounty(clock: DemoClock, passwordHash: string): Promise<DemoCounty> {
  const { context } = clock
  const { authorityId, bureauId } = await foundAuthority(context, {
    name: '澧县教育局',
    regionCode: '430723',
    demo: true,
  })
  return write(context.database, authorityId, async tx => {
    const places = await makePlaces(tx, clock, authorityId, bureauId)
    const people = await makePeople(tx, clock, authorityId, places.made, passwordHash)
    const doer = { accountId: null, organisationId: null }
    await appendAudit(tx, authorityId, doer, context.now(), [...places.audit, ...people.audit])
    return { clock, authorityId, places: places.made, people: people.made }
  })
}

async function makePlaces(
  tx: Writer,
  clock: DemoClock,
  authorityId: string,
  bureauId: string,
): Promise<Made<ReadonlyMap<string, DemoPlace>>> {
  const places = new Map<string, DemoPlace>()
  const all: Organisation[] = []
  const audit: AuditEntry[] = []
  for (const template of lixianOrganisations) {
    const { key, nameEn: _nameEn, parentKey, ...draft } = template
    if (key === 'bureau') {
      places.set(key, { ...template, id: bureauId })
      all.push({ ...draft, id: bureauId, parentId: null, retiredOn: null, version: 1 })
      continue
    }
    const parentId = places.get(parentKey ?? '')?.id ?? bureauId
    const made = createOrganisation({ ...draft, parentId }, clock.context.newId(), all)
    await insertOrganisation(tx, authorityId, made)
    places.set(key, { ...template, id: made.id })
    all.push(made)
    audit.push(entry('organisation.create', 'organisation', made.id, null, made))
  }
  return { made: places, audit }
}

async function makePeople(
  tx: Writer,
  clock: DemoClock,
  authorityId: string,
  places: ReadonlyMap<string, DemoPlace>,
  passwordHash: string,
): Promise<Made<ReadonlyMap<string, DemoPerson>>> {
  const { context } = clock
  const people = new Map<string, DemoPerson>()
  const audit: AuditEntry[] = []
  for (const { username, name, place, role } of demoAccounts) {
    const organisation = places.get(place)
    if (organisation === undefined) throw new Error(`no place for ${username}`)
    const accountId = context.newId()
    await insertAccount(tx, {
      id: accountId,
      credentialId: context.newId(),
      username,
      name,
      homeAuthorityId: authorityId,
      passwordHash,
      mustChangePassword: false,
      now: context.now(),
    })
    const from = dateIn('Asia/Shanghai', context.now())
    const appointment = appoint(
      { id: context.newId(), accountId, organisationId: organisation.id, role, from, to: null },
      { ...organisation, retiredOn: null },
      [],
    )
    await insertAppointment(tx, authorityId, appointment)
    people.set(username, { accountId, username, name, organisationId: organisation.id, role })
    audit.push(entry('account.create', 'account', accountId, null, { username, name }))
    audit.push(entry('appointment.create', 'appointment', appointment.id, null, appointment))
  }
  return { made: people, audit }
}
