import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrganisationKind, Role } from '@yaodian/domain'
import { pino } from 'pino'
import { inject } from 'vitest'
import { insertAccount } from '../account/insert-account.ts'
import { readConfig } from '../config.ts'
import { newId, type Context } from '../context.ts'
import type { Dialect } from '../database/dialect.ts'
import { write } from '../database/writer.ts'
import { diskStore } from '../files/disk.ts'
import { foundAuthority } from '../organisation/found-authority.ts'
import { appRouter } from '../router.ts'
import { openDatabase, type DatabaseAddress } from '../database/open.ts'
import type { RequestContext } from '../trpc.ts'
import { freshAddress } from './dialects.ts'

/** An organisation of the test county, by a short key. */
export interface WorldOrganisation {
  readonly key: string
  readonly kind: OrganisationKind
  readonly name: string
}

/** A person of the test county: an account with roles at one place. */
export interface Person {
  readonly accountId: string
  readonly username: string
  readonly authorityId: string
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
}

/** A county in a fresh database: bureau, two offices, three primary schools, and a person for every role. A second county stands beside it. */
export interface World {
  readonly context: Context
  /** Where its database is, for tests that open it twice. */
  readonly address: DatabaseAddress
  /** Sets the clock; it stands still until set again. */
  setNow(instant: string): void
  readonly authorityId: string
  /** Ids of the organisations by key: `bureau`, `safety`, `basic`, `school1`, `school2`, `school3`. */
  readonly organisations: Readonly<Record<WorldKey, string>>
  readonly people: Readonly<Record<PersonKey, Person>>
  /** An administrator, a reviewer and a head of another county. */
  readonly strangers: Readonly<Record<'administrator' | 'reviewer' | 'head', Person>>
  /** The API as one of them: procedures as functions. */
  as(person: Person): Caller
  /** What a request of theirs brings, for a test's own router. */
  requestOf(person: Person): RequestContext
  /** A new request id at the world's time. */
  requestId(): string
  close(): Promise<void>
}

/** The API's procedures as functions. */
export type Caller = ReturnType<typeof appRouter.createCaller>

type WorldKey = 'bureau' | 'safety' | 'basic' | 'school1' | 'school2' | 'school3'
type PersonKey =
  | 'administrator'
  | 'leader'
  | 'safetyReviewer'
  | 'secondSafetyReviewer'
  | 'basicReviewer'
  | 'reporter1'
  | 'head1'
  | 'reporter2'
  | 'head2'
  | 'head3'

const organisations: readonly (WorldOrganisation & { readonly key: Exclude<WorldKey, 'bureau'> })[] = [
  { key: 'safety', kind: 'office', name: '安全股' },
  { key: 'basic', kind: 'office', name: '基教股' },
  { key: 'school1', kind: 'primary', name: '第一小学' },
  { key: 'school2', kind: 'primary', name: '第二小学' },
  { key: 'school3', kind: 'primary', name: '第三小学' },
]

const people: readonly { readonly key: PersonKey; readonly at: WorldKey; readonly role: Role }[] = [
  { key: 'administrator', at: 'bureau', role: 'administrator' },
  { key: 'leader', at: 'bureau', role: 'leader' },
  { key: 'safetyReviewer', at: 'safety', role: 'reviewer' },
  { key: 'secondSafetyReviewer', at: 'safety', role: 'reviewer' },
  { key: 'basicReviewer', at: 'basic', role: 'reviewer' },
  { key: 'reporter1', at: 'school1', role: 'reporter' },
  { key: 'head1', at: 'school1', role: 'head' },
  { key: 'reporter2', at: 'school2', role: 'reporter' },
  { key: 'head2', at: 'school2', role: 'head' },
  { key: 'head3', at: 'school3', role: 'head' },
]

const start = '2020-09-01T01:00:00.000Z'

/** Builds the world; the test closes it. */
export async function world(dialect: Dialect): Promise<World> {
  const address = await freshAddress(dialect)
  const database = openDatabase(address)
  let now = start
  const folder = await mkdtemp(join(inject('sqliteFolder'), 'files-'))
  const context: Context = {
    config: { ...readConfig({}), dataFolder: folder },
    database,
    files: diskStore(folder),
    log: pino({ level: 'silent' }),
    now: () => now,
    newId,
  }
  const home = await county(context, '澧县教育局', '430723')
  const other = await county(context, '邻县教育局', '430722')
  const requestOf = (person: Person): RequestContext => ({
    context,
    signedIn: {
      accountId: person.accountId,
      sessionId: 'session',
      username: person.username,
      name: person.username,
      homeAuthorityId: person.authorityId,
      mustChangePassword: false,
    },
    placeId: person.organisationId,
  })
  return {
    context,
    address,
    setNow: instant => {
      now = instant
    },
    authorityId: home.authorityId,
    organisations: home.organisations,
    people: home.people,
    strangers: {
      administrator: other.people.administrator,
      reviewer: other.people.safetyReviewer,
      head: other.people.head1,
    },
    as: person => appRouter.createCaller(requestOf(person)),
    requestOf,
    requestId: () => requestIdAt(now),
    close: () => database.close(),
  }
}

let requests = 0

/** A UUIDv7 of an instant, unlike any before it. */
export function requestIdAt(instant: string): string {
  requests += 1
  const time = Date.parse(instant).toString(16).padStart(12, '0')
  const tail = requests.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`
}

async function county(context: Context, name: string, regionCode: string) {
  const { authorityId, bureauId } = await foundAuthority(context, { name, regionCode, demo: false })
  const ids = new Map<WorldKey, string>([['bureau', bureauId]])
  const found = new Map<PersonKey, Person>()
  await write(context.database, authorityId, async tx => {
    for (const { key, kind, name: ownName } of organisations) {
      const id = context.newId()
      ids.set(key, id)
      await tx
        .insertInto('organisation')
        .values({
          authority_id: authorityId,
          id,
          kind,
          name: ownName,
          parent_id: bureauId,
          stages: kind === 'primary' ? '["primary"]' : '[]',
          ownership: kind === 'primary' ? 'public' : null,
          school_code: null,
          credit_code: null,
          labels: '[]',
          retired_on: null,
          version: 1,
        })
        .execute()
    }
    for (const { key, at, role } of people) {
      const organisationId = need(ids, at)
      const accountId = context.newId()
      const username = `${regionCode}.${key.toLowerCase()}`
      await insertAccount(tx, {
        id: accountId,
        credentialId: context.newId(),
        username,
        name: username,
        homeAuthorityId: authorityId,
        passwordHash: 'no-log-in',
        mustChangePassword: false,
        now: context.now(),
      })
      await tx
        .insertInto('appointment')
        .values({
          authority_id: authorityId,
          id: context.newId(),
          account_id: accountId,
          organisation_id: organisationId,
          role,
          from_date: '2020-01-01',
          to_date: null,
          version: 1,
        })
        .execute()
      found.set(key, { accountId, username, authorityId, organisationId, organisationKind: kindOf(at), roles: [role] })
    }
  })
  return { authorityId, organisations: record(organisationKeys, ids), people: record(personKeys, found) }
}

const organisationKeys: readonly WorldKey[] = ['bureau', 'safety', 'basic', 'school1', 'school2', 'school3']
const personKeys: readonly PersonKey[] = people.map(each => each.key)

function kindOf(key: WorldKey): OrganisationKind {
  return organisations.find(each => each.key === key)?.kind ?? 'bureau'
}

function record<K extends string, V>(keys: readonly K[], map: ReadonlyMap<K, V>): Readonly<Record<K, V>> {
  // Every key is looked up, so the record is complete.
  return Object.fromEntries(keys.map(key => [key, need(map, key)])) as Record<K, V>
}

function need<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the test county has no ${String(key)}`)
  return value
}
