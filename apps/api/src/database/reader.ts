import type { Kysely } from 'kysely'
import type { Tables } from './table/tables.ts'

/** What a query gets: it can read and nothing else. A database and a transaction both fit. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'fn' | 'dynamic'>

/** What a command gets: reads and writes inside its transaction, behind the authority's wall. */
export type Writer = Pick<Kysely<Tables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'fn' | 'dynamic'>
