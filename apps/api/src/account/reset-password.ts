import { entry } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { clearFailures } from '../session/lock-out.ts'
import { endSessions, getAccountInUse, savePassword } from './account-store.ts'
import { InitialPassword, initialPassword } from './initial-password.ts'

/** A new password for somebody who lost theirs: told once, to be changed at the next log-in. Running log-ins end, a lock is lifted. */
export const resetPassword = command({
  input: z.object({ requestId: RequestId, accountId: z.string(), initialPassword: InitialPassword }),
  action: 'account.manage',
  subject: wholeAuthority,
  prepare: input => initialPassword(input.initialPassword),
  async run({ tx, actor, input, now }, { password, hash }) {
    const { id } = await getAccountInUse(tx, actor.authorityId, input.accountId)
    await savePassword(tx, id, hash, now)
    await clearFailures(tx, id)
    const endedSessions = await endSessions(tx, id, null)
    return changed<{ accountId: string; initialPassword: string | null; endedSessions: number }>(
      { accountId: id, initialPassword: password, endedSessions },
      entry('account.reset_password', 'account', id, null, { endedSessions }),
    )
  },
  secrets: {
    input: each => ({ ...each, initialPassword: null }),
    result: each => ({ ...each, initialPassword: null }),
  },
})
