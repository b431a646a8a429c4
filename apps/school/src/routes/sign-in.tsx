import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '@yaodian/ui/entry/sign-in-page.tsx'
import { readBack, type BackSearch } from '@yaodian/ui/session/back.ts'
import { portalName } from '../app/portal-name.ts'
import { useOnward } from '../session/use-onward.ts'

interface SignInSearch extends BackSearch {
  expired?: boolean
}

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...readBack(search),
    ...(search['expired'] === true ? { expired: true } : {}),
  }),
  component: SignIn,
})

function SignIn() {
  const { back, expired } = Route.useSearch()
  return <SignInPage portal={portalName()} expired={expired === true} back={back} go={useOnward()} />
}
