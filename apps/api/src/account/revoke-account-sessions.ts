import { entry } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { endSessions, getAccount } from './account-store.ts'

/** Ends log-ins of an account at once: those named, or all of them. */
export const revokeAccountSessions = command({
  input: z.object({
    requestId: RequestId,
    accountId: z.string(),
    sessionIds: z.array(z.string()).min(1).max(100).nullable(),
  }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const { id } = await getAccount(tx, actor.authorityId, input.accountId)
    const ended = await endSessions(tx, id, input.sessionIds)
    if (ended === 0) return unchanged({ ended })
    return changed({ ended }, entry('session.revoke', 'account', id, null, { ended, sessionIds: input.sessionIds }))
  },
})
