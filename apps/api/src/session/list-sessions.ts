import { z } from 'zod'
import { query } from '../query.ts'

/** The actor's own running log-ins, newest first. */
export const listSessions = query({
  input: z.object({}),
  action: 'session.read',
  subject: () => ({}),
  async run({ reader, actor, now }) {
    const rows = await reader
      .selectFrom('session')
      .select(['id', 'ip_address', 'user_agent', 'created_at', 'updated_at'])
      .where('user_id', '=', actor.accountId)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .execute()
    return rows.map(row => ({
      id: row.id,
      address: row.ip_address,
      device: row.user_agent,
      since: row.created_at,
      lastSeen: row.updated_at,
    }))
  },
})
