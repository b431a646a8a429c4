import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { SessionList } from '@yaodian/ui/session/session-list.tsx'
import { Button } from 'antd'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

/** Where an account is signed in; an administrator ends one log-in or all, at once. */
export function AccountSessions({ accountId }: { accountId: string }) {
  const { sessions: text } = texts.use().account
  const { sessions } = useSuspenseQuery(trpc.account.sessions.queryOptions({ accountId })).data
  const revoke = useMutation(
    trpc.account.revokeSessions.mutationOptions({
      async onSuccess() {
        showToast(text.revoked)
        await queryClient.invalidateQueries(trpc.account.pathFilter())
      },
    }),
  )
  // What is to be ended is named by itself: another request for it ends nothing more.
  const end = (sessionIds: string[] | null) => revoke.mutate({ requestId: newRequestId(), accountId, sessionIds })
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      {sessions.length === 0 ? (
        <p className={panel.note}>{text.none}</p>
      ) : (
        <SessionList sessions={sessions.map(each => ({ ...each, current: false }))} onRevoke={({ id }) => end([id])} />
      )}
      {sessions.length > 1 && (
        <div>
          <Button onClick={() => end(null)}>{text.revokeAll}</Button>
        </div>
      )}
      <FailureLine failure={revoke.error && failureOf(revoke.error)} />
    </section>
  )
}
