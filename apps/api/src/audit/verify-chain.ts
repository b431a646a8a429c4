import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { query } from '../query.ts'
import { verifyAudit } from './verify.ts'

/** Whether the authority's trail is whole, as it stands now. */
export const verifyChain = query({
  input: z.object({}),
  action: 'audit.read',
  subject: wholeAuthority,
  async run({ context, actor, now }) {
    return { at: now, ...(await verifyAudit(context.database, actor.authorityId)) }
  },
})
