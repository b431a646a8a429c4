import { createFileRoute } from '@tanstack/react-router'
import { PlacePage } from '@yaodian/ui/entry/place-page.tsx'
import { readBack } from '@yaodian/ui/session/back.ts'
import { requireSession } from '@yaodian/ui/session/gate.ts'
import { portalName } from '../app/portal-name.ts'
import { doors } from '../session/doors.ts'
import { otherPortal, portalRoles } from '../session/portal-role.ts'
import { useOnward } from '../session/use-onward.ts'
import { texts } from '../text/texts.ts'

export const Route = createFileRoute('/place')({
  validateSearch: readBack,
  beforeLoad: ({ location }) => requireSession(location.href, doors),
  async loader() {
    const [{ queryClient, trpc }] = await Promise.all([import('../session/api.ts'), texts.load()])
    return queryClient.fetchQuery(trpc.session.me.queryOptions())
  },
  component: ChoosePlace,
})

function ChoosePlace() {
  const { shell } = texts.use()
  return (
    <PlacePage
      portal={portalName()}
      me={Route.useLoaderData()}
      roles={portalRoles}
      rolesOf={place => shell.roles(place.roles)}
      otherPortal={otherPortal}
      back={Route.useSearch().back}
      go={useOnward()}
    />
  )
}
