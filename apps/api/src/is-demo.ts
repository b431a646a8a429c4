import type { Context } from './context.ts'
import { unwalled } from './database/unwalled.ts'

/** Whether this database holds the demo county: demo and real data never share one. */
export async function isDemo(context: Context): Promise<boolean> {
  const found = await unwalled(context.database, 'start_page')
    .selectFrom('authority')
    .select('id')
    .where('demo', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
