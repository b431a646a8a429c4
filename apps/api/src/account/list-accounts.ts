import { isInForce } from '@yaodian/domain'
import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { query } from '../query.ts'
import { listAccountsWithLogIns } from './account-store.ts'
import { listAppointments } from './appointment-store.ts'

/** Every account of the authority with its appointments, lock and log-ins: two statements, however many accounts there are. */
export const listAccounts = query({
  input: z.object({}),
  action: 'account.read',
  subject: wholeAuthority,
  async run({ reader, actor, place, now }) {
    const accounts = await listAccountsWithLogIns(reader, actor.authorityId, now)
    const appointments = Map.groupBy(await listAppointments(reader, actor.authorityId), each => each.accountId)
    return {
      accounts: accounts.map(row => ({
        id: row.id,
        username: row.username,
        name: row.name,
        mustChangePassword: row.must_change_password === 1,
        retiredOn: row.retired_on,
        createdAt: row.created_at,
        lockedUntil: row.locked_until !== null && row.locked_until > now ? row.locked_until : null,
        // PostgreSQL counts in 64 bits and sends text.
        sessions: Number(row.sessions),
        lastSeen: row.last_seen,
        appointments: (appointments.get(row.id) ?? []).map(each => ({
          ...each,
          inForce: isInForce(each, place.today),
        })),
      })),
    }
  },
})
