import { refuse, type Actor } from '@yaodian/domain'
import type { RequestContext } from '../trpc.ts'
import { placesOfAccount, type Place } from './place.ts'
import type { SignedIn } from './signed-in.ts'

/** An actor with what the request needs of its place. */
export interface ActorAtPlace {
  readonly actor: Actor
  readonly place: Place
  readonly sessionId: string
}

/** Who signed in. @throws DomainError sign_in_required, password_change_required */
export function requireSignedIn(request: RequestContext): SignedIn {
  if (request.signedIn === null) return refuse('sign_in_required', {})
  if (request.signedIn.mustChangePassword) return refuse('password_change_required', {})
  return request.signedIn
}

/** Who acts, and where: a place that is not (or no longer) the account's own counts as none. @throws DomainError place_required and those of `requireSignedIn` */
export async function requireActor(request: RequestContext): Promise<ActorAtPlace> {
  const { accountId, sessionId } = requireSignedIn(request)
  const places = await placesOfAccount(request.context.database, accountId, request.context.now())
  const place = places.find(each => each.organisationId === request.placeId)
  if (place === undefined) return refuse('place_required', {})
  const { authorityId, organisationId, organisationKind, roles } = place
  return { actor: { accountId, authorityId, organisationId, organisationKind, roles }, place, sessionId }
}
