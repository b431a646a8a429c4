import { createFileRoute, useRouter } from '@tanstack/react-router'
import { SignInPage } from '@yaodian/ui/entry/sign-in-page.tsx'
import { portalName } from '../app/portal-name.ts'
import { forgetSession, safeBack } from '../session/session.ts'
import { useEntryTitle } from '../app/use-entry-title.ts'

interface SignInSearch {
  back?: string
  expired?: boolean
}

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...(typeof search['back'] === 'string' ? { back: search['back'] } : {}),
    ...(search['expired'] === true ? { expired: true } : {}),
  }),
  component: SignIn,
})

function SignIn() {
  const { back, expired } = Route.useSearch()
  const router = useRouter()
  useEntryTitle('signIn')

  async function signedIn() {
    forgetSession()
    await (await import('../session/api.ts')).forgetMe()
    await router.navigate({ href: safeBack(back) })
  }

  return <SignInPage portal={portalName()} expired={expired === true} onSignedIn={signedIn} />
}
