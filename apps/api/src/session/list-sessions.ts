import { z } from 'zod'
import { listSessions as list } from '../account/account-store.ts'
import { query } from '../query.ts'

/** The actor's own running log-ins, newest first. */
export const listSessions = query({
  input: z.object({}),
  action: 'session.read',
  subject: () => ({}),
  run: ({ reader, actor, now }) => list(reader, actor.accountId, now),
})
