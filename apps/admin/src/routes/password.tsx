import { createFileRoute, redirect, useRouter } from '@tanstack/react-router'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { PasswordPage } from '@yaodian/ui/entry/password-page.tsx'
import { getSession, signOut } from '@yaodian/ui/session/session.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { portalName } from '../app/portal-name.ts'
import { forgetSession, safeBack } from '../session/session.ts'
import { useEntryTitle } from '../app/use-entry-title.ts'

interface PasswordSearch {
  back?: string
}

export const Route = createFileRoute('/password')({
  validateSearch: (search: Record<string, unknown>): PasswordSearch =>
    typeof search['back'] === 'string' ? { back: search['back'] } : {},
  async beforeLoad() {
    const session = await getSession()
    if (!session) throw redirect({ to: '/sign-in' })
    return { forced: session.mustChangePassword }
  },
  component: Password,
})

function Password() {
  const { back } = Route.useSearch()
  const { forced } = Route.useRouteContext()
  const router = useRouter()
  const text = uiTexts.use()
  useEntryTitle('password')

  async function changed() {
    forgetSession()
    await (await import('../session/api.ts')).forgetMe()
    showToast(text.password.done)
    await router.navigate({ href: safeBack(back) })
  }

  async function leave() {
    if (!forced) return router.navigate({ href: safeBack(back) })
    if (await signOut()) location.assign(import.meta.env.BASE_URL)
  }

  return <PasswordPage portal={portalName()} forced={forced} onChanged={changed} onBack={leave} />
}
