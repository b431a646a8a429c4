import { createFileRoute } from '@tanstack/react-router'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { PageHead } from '../../app/page-head.tsx'
import { OwnSessions } from '../../features/account/own-sessions.tsx'
import { queryClient, trpc } from '../../session/api.ts'

export const Route = createFileRoute('/_signed-in/sessions')({
  loader: () => queryClient.ensureQueryData(trpc.session.list.queryOptions({})),
  component: SessionsPage,
})

function SessionsPage() {
  const { sessions } = uiTexts.use()
  return (
    <>
      <PageHead title={sessions.title} facts={[sessions.explanation]} />
      <OwnSessions />
    </>
  )
}
