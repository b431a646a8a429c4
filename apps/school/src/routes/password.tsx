import { createFileRoute } from '@tanstack/react-router'
import { PasswordPage } from '@yaodian/ui/entry/password-page.tsx'
import { readBack } from '@yaodian/ui/session/back.ts'
import { getSession } from '@yaodian/ui/session/session.ts'
import { portalName } from '../app/portal-name.ts'
import { doors } from '../session/doors.ts'
import { useOnward } from '../session/use-onward.ts'

export const Route = createFileRoute('/password')({
  validateSearch: readBack,
  async beforeLoad({ search }) {
    const session = await getSession()
    return { forced: (session ?? doors.signIn(search.back ?? '/')).mustChangePassword }
  },
  component: Password,
})

function Password() {
  const { back } = Route.useSearch()
  const { forced } = Route.useRouteContext()
  return <PasswordPage portal={portalName()} forced={forced} back={back} go={useOnward()} />
}
