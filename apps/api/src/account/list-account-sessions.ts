import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { query } from '../query.ts'
import { getAccount, listSessions } from './account-store.ts'

/** Where an account is logged in, newest first. */
export const listAccountSessions = query({
  input: z.object({ accountId: z.string() }),
  action: 'account.read',
  subject: wholeAuthority,
  async run({ reader, actor, input, now }) {
    const { id } = await getAccount(reader, actor.authorityId, input.accountId)
    return { sessions: await listSessions(reader, id, now) }
  },
})
