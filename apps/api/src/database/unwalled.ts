import type { Database } from './open.ts'
import type { Reader } from './reader.ts'

/** Every reason there is to read across authorities. A test lists the callers; a new use means a new name here. */
export type UnwalledUse =
  /** Which places an account may enter, before any authority is known. */
  | 'places_of_account'
  /** Public pages name their authority by region code. */
  | 'public_authority'
  /** The command line works on every authority of the database. */
  | 'command_line'
  /** What the start page and the log-in say before anybody entered. */
  | 'start_page'

/** The one named reader without a wall. */
export function unwalled(database: Database, _use: UnwalledUse): Reader {
  return database.reading
}
