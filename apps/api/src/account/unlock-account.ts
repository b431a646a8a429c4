import { entry } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { clearFailures } from '../session/lock-out.ts'
import { getAccountInUse } from './account-store.ts'

/** Lifts the lock after failed log-ins, before its time. */
export const unlockAccount = command({
  input: z.object({ requestId: RequestId, accountId: z.string() }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const { id } = await getAccountInUse(tx, actor.authorityId, input.accountId)
    await clearFailures(tx, id)
    return changed({ accountId: id }, entry('account.unlock', 'account', id, null, null))
  },
})
