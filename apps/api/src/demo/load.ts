import type { Context } from '../context.ts'
import { isFresh } from '../organisation/found-authority.ts'
import type { Auth } from '../session/auth.ts'

/** Fills a fresh embedded database with the demo county; a database of one's own (`DATABASE_URL`, or `yaodian init`) is left alone. */
export async function demoIfFresh(context: Context, auth: Auth): Promise<void> {
  if (context.config.databaseUrl !== null || !(await isFresh(context))) return
  // Loaded only here: the template is large, and a server that has its data does not need it.
  const [{ makeCounty }, { demoPassword }] = await Promise.all([import('./make-county.ts'), import('./account.ts')])
  const { password } = await auth.$context
  await makeCounty(context, await password.hash(demoPassword))
}
