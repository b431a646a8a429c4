import type { Role } from '@yaodian/domain'

/** What `session.me` answers, as the shared parts need it. */
export interface Me {
  readonly account: {
    readonly id: string
    readonly username: string
    readonly name: string
    readonly mustChangePassword: boolean
  }
  readonly places: readonly Place[]
  readonly demo: boolean
  /** ISO date in the bureau's time zone. */
  readonly today: string
}

/** An organisation at which the account holds office today. */
export interface Place {
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationKind: string
  readonly authorityId: string
  readonly authorityName: string
  readonly roles: readonly Role[]
}

/** The places that a portal serves: those with one of its roles. */
export function placesFor(me: Me, roles: readonly Role[]): readonly Place[] {
  return me.places.filter(place => place.roles.some(role => roles.includes(role)))
}

/** The place to act for: the one that the URL names if it is allowed, else the only one, else null (ask). */
export function choosePlace(places: readonly Place[], named: string | undefined): Place | null {
  const found = places.find(place => place.organisationId === named)
  return found ?? (places.length === 1 ? (places[0] ?? null) : null)
}
