import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { SessionList } from '@yaodian/ui/session/session-list.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { queryClient, trpc } from '../../session/api.ts'

/** The account's running log-ins; each can be ended. */
export function OwnSessions() {
  const { data } = useSuspenseQuery(trpc.session.list.queryOptions({}))
  const text = uiTexts.use()
  const revoke = useMutation(
    trpc.session.revoke.mutationOptions({
      async onSuccess() {
        showToast(text.sessions.revoked)
        await queryClient.invalidateQueries(trpc.session.list.queryFilter())
      },
    }),
  )
  return (
    <SessionList sessions={data} onRevoke={({ id }) => revoke.mutate({ requestId: newRequestId(), sessionId: id })} />
  )
}
