import { foundAuthority, isFresh } from '../organisation/found-authority.ts'
import { insertAccount } from '../account/insert-account.ts'
import type { Context } from '../context.ts'
import { write } from '../database/writer.ts'
import type { Auth } from '../session/auth.ts'
import { demoAccounts, demoPassword } from './account.ts'

/** Fills a fresh embedded database with the demo county; a database of one's own (`DATABASE_URL`, or `yaodian init`) is left alone. */
export async function demoIfFresh(context: Context, auth: Auth): Promise<void> {
  if (context.config.databaseUrl !== null || !(await isFresh(context))) return
  await loadDemo(context, auth)
}

/** The demo county 澧县. */
export async function loadDemo(context: Context, auth: Auth): Promise<void> {
  const { password } = await auth.$context
  const passwordHash = await password.hash(demoPassword)
  const { authorityId, bureauId } = await foundAuthority(context, { name: '澧县教育局', regionCode: '430723', demo: true })
  const now = context.now()
  await write(context.database, authorityId, async tx => {
    for (const each of demoAccounts) {
      const id = context.newId()
      const { username, name } = each
      await insertAccount(tx, {
        id,
        credentialId: context.newId(),
        username,
        name,
        homeAuthorityId: authorityId,
        passwordHash,
        mustChangePassword: false,
        now,
      })
      for (const role of each.roles)
        await tx
          .insertInto('appointment')
          .values({
            authority_id: authorityId,
            id: context.newId(),
            account_id: id,
            organisation_id: bureauId,
            role,
            from_date: '2019-01-01',
            to_date: null,
            version: 1,
          })
          .execute()
    }
  })
}
