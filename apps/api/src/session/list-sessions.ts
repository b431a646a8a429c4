import { z } from 'zod'
import { listSessions as list } from '../account/account-store.ts'
import { query } from '../query.ts'

/** The actor's own running log-ins, newest first; `current` is the one that asks. */
export const listSessions = query({
  input: z.object({}),
  action: 'session.read',
  subject: () => ({}),
  async run({ reader, actor, sessionId, now }) {
    const sessions = await list(reader, actor.accountId, now)
    return sessions.map(each => ({ ...each, current: each.id === sessionId }))
  },
})
