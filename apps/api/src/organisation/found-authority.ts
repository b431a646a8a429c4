import { chainStart, entry } from '@yaodian/domain'
import { sql } from 'kysely'
import { appendAudit } from '../audit/append.ts'
import type { Context } from '../context.ts'

/** What a new authority is founded with. */
export interface Founding {
  readonly name: string
  /** GB/T 2260, six digits. */
  readonly regionCode: string
  readonly demo: boolean
}

/** A founded authority and its seat. */
export interface Founded {
  readonly authorityId: string
  readonly bureauId: string
}

/** Makes an authority with its audit chain and its bureau: the one write that cannot lean on a chain that is already there. */
export async function foundAuthority(context: Context, founding: Founding): Promise<Founded> {
  const authorityId = context.newId()
  const bureauId = context.newId()
  const now = context.now()
  await context.database.main.transaction().execute(async tx => {
    await tx
      .insertInto('authority')
      .values({
        id: authorityId,
        name: founding.name,
        parent_id: null,
        region_code: founding.regionCode,
        time_zone: 'Asia/Shanghai',
        demo: founding.demo ? 1 : 0,
        founded_at: now,
      })
      .execute()
    await tx.insertInto('audit_head').values({ authority_id: authorityId, number: 0, digest: chainStart }).execute()
    await tx
      .insertInto('organisation')
      .values({
        authority_id: authorityId,
        id: bureauId,
        kind: 'bureau',
        name: founding.name,
        parent_id: null,
        stages: '[]',
        ownership: null,
        school_code: null,
        credit_code: null,
        labels: '[]',
        retired_on: null,
        version: 1,
      })
      .execute()
    await appendAudit(tx, authorityId, { accountId: null, organisationId: null }, now, [
      entry('authority.found', 'authority', authorityId, null, { ...founding }),
    ])
  })
  return { authorityId, bureauId }
}

/** Whether the database holds no authority yet. */
export async function isFresh(context: Context): Promise<boolean> {
  const row = await context.database.main.selectFrom('authority').select(sql<number>`1`.as('one')).limit(1).executeTakeFirst()
  return row === undefined
}
