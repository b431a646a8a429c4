import type { Role } from '@yaodian/domain'
import type { TemplateOrganisation } from '@yaodian/templates'
import { appRouter } from '../router.ts'
import type { RequestContext } from '../trpc.ts'
import type { DemoClock } from './clock.ts'

/** The API's procedures as functions. */
export type Caller = ReturnType<typeof appRouter.createCaller>

/** An organisation of the demo county with the id that it got. */
export interface DemoPlace extends TemplateOrganisation {
  readonly id: string
}

/** A demo log-in with the id that it got. */
export interface DemoPerson {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly organisationId: string
  readonly role: Role
}

/** The demo county while it is being made: its clock, its places, its people. */
export interface DemoCounty {
  readonly clock: DemoClock
  readonly authorityId: string
  /** By key. */
  readonly places: ReadonlyMap<string, DemoPlace>
  /** By log-in name. */
  readonly people: ReadonlyMap<string, DemoPerson>
}

/** A place by key. @throws Error when the county has none such */
export function placeOf(county: DemoCounty, key: string): DemoPlace {
  const place = county.places.get(key)
  if (place === undefined) throw new Error(`the demo county has no ${key}`)
  return place
}

/** A person by log-in name. @throws Error when the county has none such */
export function personOf(county: DemoCounty, username: string): DemoPerson {
  const person = county.people.get(username)
  if (person === undefined) throw new Error(`nobody in the demo county is called ${username}`)
  return person
}

/** An office's key by its id. @throws Error when the county has none such */
export function officeKey(county: DemoCounty, officeId: string): string {
  const found = [...county.places.values()].find(each => each.id === officeId)
  if (found === undefined) throw new Error(`the demo county has no office ${officeId}`)
  return found.key
}

/** The API as one of the county's people, at their place and at the county's time. */
export function as(county: DemoCounty, username: string): Caller {
  return appRouter.createCaller(requestOf(county, username))
}

/** What a request of one of the county's people brings. */
export function requestOf(county: DemoCounty, username: string): RequestContext {
  const { accountId, name, organisationId } = personOf(county, username)
  return {
    context: county.clock.context,
    signedIn: {
      accountId,
      sessionId: 'demo',
      username,
      name,
      homeAuthorityId: county.authorityId,
      mustChangePassword: false,
    },
    placeId: organisationId,
  }
}
