import { sql, type ColumnDataType, type Expression } from 'kysely'
import type { Dialect } from '../dialect.ts'

/** Column types that the two databases spell differently. */
export interface ColumnTypes {
  /** Ids and keys: compared byte by byte on both, so that both sort alike. */
  readonly id: ColumnDataType | Expression<unknown>
  readonly bytes: ColumnDataType
  readonly long: ColumnDataType
}

/** The spelling of a dialect. */
export function columnTypes(dialect: Dialect): ColumnTypes {
  return dialect === 'postgres'
    ? { id: sql`text collate "C"`, bytes: 'bytea', long: 'bigint' }
    : { id: 'text', bytes: 'blob', long: 'integer' }
}
