import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/dialects.ts'
import type { Database } from './open.ts'
import { tenantTables } from './table/tables.ts'

interface Key {
  readonly table: string
  readonly name: string
  readonly columns: readonly string[]
}

/** Read from PostgreSQL's own catalogue, so that nothing that migrations ever make is missed. */
describe('in PostgreSQL’s catalogue', () => {
  let database: Database

  beforeAll(async () => {
    database = await freshDatabase('postgres')
  })

  afterAll(() => database.close())

  const isTenant = (table: string): boolean => table in tenantTables
  const rows = async <Row>(text: string): Promise<readonly Row[]> =>
    (await sql.raw<Row>(text).execute(database.main)).rows
  const loose = (keys: readonly Key[]): string[] =>
    keys
      .filter(({ table, columns }) => isTenant(table) && columns[0] !== 'authority_id')
      .map(({ table, name, columns }) => `${table}.${name} (${columns.join(', ')})`)

  test('every table is named as a tenant’s or as shared', async () => {
    const shared = ['authority', 'account', 'credential', 'session', 'verification', 'rate_limit', 'sign_in_failure']
    const found = await rows<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`,
    )
    expect(found.map(each => each.name).toSorted()).toEqual([...shared, ...Object.keys(tenantTables)].toSorted())
  })

  test('every primary key and unique index of a tenant table leads with the authority', async () => {
    const keys = await rows<Key>(
      `select t.relname as "table", i.relname as name,
        (select json_agg(coalesce(a.attname, '(expression)') order by k.place)
          from unnest(x.indkey::int2[]) with ordinality k(number, place)
          left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.number) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where t.relnamespace = 'public'::regnamespace and x.indisunique`,
    )
    expect(keys.filter(each => isTenant(each.table)).length).toBeGreaterThanOrEqual(Object.keys(tenantTables).length)
    expect(loose(keys)).toEqual([])
  })

  test('every tenant table has a primary key', async () => {
    const found = await rows<{ table: string }>(
      `select t.relname as "table" from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype = 'p'`,
    )
    const keyed = new Set(found.map(each => each.table))
    expect(Object.keys(tenantTables).filter(table => !keyed.has(table))).toEqual([])
  })

  test('every other index of a tenant table leads with the authority too', async () => {
    const keys = await rows<Key>(
      `select t.relname as "table", i.relname as name, json_build_array(a.attname) as columns
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where t.relnamespace = 'public'::regnamespace`,
    )
    // The look-up of the places an account may enter knows no authority yet.
    expect(loose(keys)).toEqual(['appointment.appointment_account_id_index (account_id)'])
  })

  test('every foreign key between tenant tables leads with the authority on both sides', async () => {
    const keys = await rows<Key & { target: string; targetColumns: readonly string[] }>(
      `select t.relname as "table", c.conname as name, f.relname as target,
        (select json_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality k(number, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
        (select json_agg(a.attname order by k.place) from unnest(c.confkey) with ordinality k(number, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as "targetColumns"
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
      where c.contype = 'f'`,
    )
    const between = keys.filter(each => isTenant(each.target))
    expect(between.length).toBeGreaterThan(10)
    expect(between.filter(each => !isTenant(each.table))).toEqual([])
    expect(loose(between)).toEqual([])
    expect(between.filter(each => each.targetColumns[0] !== 'authority_id')).toEqual([])
    // The authority itself and accounts are shared: a foreign key to them is a matter of its own.
    expect(keys.filter(each => isTenant(each.table) && !isTenant(each.target)).map(each => each.target)).not.toContain(
      'session',
    )
  })

  test('every column of a key, and every id, is compared byte by byte', async () => {
    const columns = await rows<{ table: string; column: string; collation: string | null }>(
      `select t.relname as "table", a.attname as "column", l.collname as collation
      from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_type y on y.oid = a.atttypid
      left join pg_collation l on l.oid = a.attcollation
      where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace and t.relname not like 'kysely%'
        and a.attnum > 0 and not a.attisdropped and y.typname in ('text', 'varchar')
        and (a.attname = 'id' or a.attname like '%\\_id' or exists (
          select 1 from pg_index x where x.indrelid = t.oid and a.attnum = any (x.indkey::int2[])))`,
    )
    expect(columns.length).toBeGreaterThan(60)
    // The session library's name of its provider is no id of ours.
    const free = columns.filter(each => each.collation !== 'C' && each.column !== 'provider_id')
    expect(free.map(each => `${each.table}.${each.column}`)).toEqual([])
  })

  test('nothing runs by itself: no trigger, no procedure, no sequence', async () => {
    const found = await rows<{ name: string }>(
      `select tgname as name from pg_trigger where not tgisinternal
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    )
    expect(found).toEqual([])
  })
})
