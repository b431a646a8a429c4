import { entry, refuse } from '@yaodian/domain'
import { z } from 'zod'
import { endSessions } from '../account/account-store.ts'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'

/** Ends one of the actor's own log-ins at once: sessions are rows, read on each request. */
export const revokeSession = command({
  input: z.object({ requestId: RequestId, sessionId: z.string() }),
  action: 'session.manage_own',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const ended = await endSessions(tx, actor.accountId, [input.sessionId])
    if (ended === 0) refuse('not_found', { noun: 'session' })
    return changed({ revoked: input.sessionId }, entry('session.revoke', 'session', input.sessionId, null, null))
  },
})
