import { entry, refuse } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'

/** Ends one of the actor's own log-ins at once: sessions are rows, read on each request. */
export const revokeSession = command({
  input: z.object({ requestId: RequestId, sessionId: z.string() }),
  action: 'session.manage_own',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const { numDeletedRows } = await tx
      .deleteFrom('session')
      .where('id', '=', input.sessionId)
      .where('user_id', '=', actor.accountId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) refuse('not_found', { noun: 'session' })
    return changed({ revoked: input.sessionId }, entry('session.revoke', 'session', input.sessionId, null, null))
  },
})
