import { createFileRoute, useRouter } from '@tanstack/react-router'
import { PlacePage } from '@yaodian/ui/entry/place-page.tsx'
import { placesFor, type Place } from '@yaodian/ui/session/me.ts'
import { leave } from '../session/leave.ts'
import { portalName } from '../app/portal-name.ts'
import { otherPortal, portalRoles } from '../session/portal-role.ts'
import { requireSession, safeBack } from '../session/session.ts'
import { useEntryTitle } from '../app/use-entry-title.ts'
import { texts } from '../text/texts.ts'

interface PlaceSearch {
  back?: string
}

export const Route = createFileRoute('/place')({
  validateSearch: (search: Record<string, unknown>): PlaceSearch =>
    typeof search['back'] === 'string' ? { back: search['back'] } : {},
  beforeLoad: ({ location }) => requireSession(location.href),
  async loader() {
    const [{ queryClient, trpc }] = await Promise.all([import('../session/api.ts'), texts.load()])
    return queryClient.fetchQuery(trpc.session.me.queryOptions())
  },
  component: ChoosePlace,
})

function ChoosePlace() {
  const me = Route.useLoaderData()
  const { back } = Route.useSearch()
  const router = useRouter()
  const { shell } = texts.use()
  useEntryTitle('place')

  function choose(place: Place) {
    const target = new URL(safeBack(back), location.origin)
    target.searchParams.set('place', place.organisationId)
    void router.navigate({ href: target.pathname + target.search })
  }

  return (
    <PlacePage
      portal={portalName()}
      account={me.account.username}
      places={placesFor(me, portalRoles)}
      rolesOf={place => shell.roles(place.roles)}
      otherPortal={otherPortal}
      onChoose={choose}
      onSignOut={() => void leave()}
    />
  )
}
