import { checkAccountName, entry, normaliseAccountName, refuse, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { getAccountInUse, saveNames } from './account-store.ts'

const Names = z.object({ username: z.string().max(100), name: z.string().trim().min(1).max(50) })

/** Corrects the name by which a person is shown and the one by which it logs in. What it did before shows the new name, as it is the same person. */
export const changeAccount = command({
  input: z.object({
    requestId: RequestId,
    accountId: z.string(),
    /** The names that the client saw: they stand for a version. */
    seen: z.object({ username: z.string(), name: z.string() }),
    names: Names,
  }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input: { accountId, seen, names }, now }) {
    const account = await getAccountInUse(tx, actor.authorityId, accountId)
    const before = { username: account.username, name: account.name }
    if (before.username !== seen.username || before.name !== seen.name)
      refuse('stale_version', { noun: 'account' }, ['version'])
    const after = { username: normaliseAccountName(names.username), name: names.name }
    if (after.username === before.username && after.name === before.name) return unchanged({ accountId, ...after })
    refuseIfAny(checkAccountName(after.username))
    await saveNames(tx, accountId, after, now)
    return changed({ accountId, ...after }, entry('account.change', 'account', accountId, before, after))
  },
})
