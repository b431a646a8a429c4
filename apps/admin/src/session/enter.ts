import { redirect } from '@tanstack/react-router'
import { setPlace } from '@yaodian/ui/api/place.ts'
import { setDraftAccount } from '@yaodian/ui/form/draft-store.ts'
import { choosePlace, placesFor } from '@yaodian/ui/session/me.ts'
import { queryClient, trpc } from './api.ts'
import { loadTexts } from '../text/load-texts.ts'
import { portalRoles } from './portal-role.ts'

let entered = ''

/** Who is here and for whom. Asks for the place when the URL names none and there are several. */
export async function enter(named: string | undefined, back: string) {
  const asked = queryClient.fetchQuery({ ...trpc.session.me.queryOptions(), staleTime: 60_000 })
  // The texts first: a refusal needs them to be put into words.
  const [, me] = await Promise.all([loadTexts(), asked])
  if (me.account.mustChangePassword) throw redirect({ to: '/password', search: { back } })
  const places = placesFor(me, portalRoles)
  const chosen = choosePlace(places, named)
  const place = me.places.find(each => each.organisationId === chosen?.organisationId)
  if (!place) throw redirect({ to: '/place', search: { back } })
  settle(me.account.id, place.organisationId)
  return { me, place, places }
}

/** Another account or another place: nothing read before may be shown. */
function settle(accountId: string, organisationId: string): void {
  setPlace(organisationId)
  const now = `${accountId} ${organisationId}`
  if (now === entered) return
  if (entered) queryClient.removeQueries({ predicate: query => query.queryHash !== meHash() })
  entered = now
  setDraftAccount(accountId)
}

function meHash(): string {
  return JSON.stringify(trpc.session.me.queryKey())
}
