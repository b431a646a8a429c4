import { chainStart, entry, type AuditEntry } from '@yaodian/domain'
import { sql } from 'kysely'
import { appendAudit } from '../audit/append.ts'
import type { Context } from '../context.ts'
import type { Writer } from '../database/reader.ts'

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
  readonly timeZone: string
}

/** What is written in the same transaction, such as the first administrator; its entries follow the founding's. */
export type Settle = (tx: Writer, founded: Founded) => Promise<readonly AuditEntry[]>

const timeZone = 'Asia/Shanghai'

/** Makes an authority with its audit chain and its bureau: the one write that cannot lean on a chain that is already there. */
export async function foundAuthority(
  context: Context,
  founding: Founding,
  settle: Settle = () => Promise.resolve([]),
): Promise<Founded> {
  const authorityId = context.newId()
  const bureauId = context.newId()
  const founded: Founded = { authorityId, bureauId, timeZone }
  const now = context.now()
  await context.database.main.transaction().execute(async tx => {
    await tx
      .insertInto('authority')
      .values({
        id: authorityId,
        name: founding.name,
        parent_id: null,
        region_code: founding.regionCode,
        time_zone: timeZone,
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
    const found = entry('authority.found', 'authority', authorityId, null, { ...founding })
    const settled = await settle(tx, founded)
    await appendAudit(tx, authorityId, { accountId: null, organisationId: null }, now, [found, ...settled])
  })
  return founded
}

/** Whether the database holds no authority yet. */
export async function isFresh(context: Context): Promise<boolean> {
  const row = await context.database.main
    .selectFrom('authority')
    .select(sql<number>`1`.as('one'))
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}
