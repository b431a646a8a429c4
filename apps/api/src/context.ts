import type { Logger } from 'pino'
import { v7 } from 'uuid'
import type { Config } from './config.ts'
import type { Database } from './database/open.ts'
import type { FileStore } from './files/file-store.ts'

/** Everything impure, passed in: storage, clock, ids, log. */
export interface Context {
  readonly config: Config
  readonly database: Database
  readonly files: FileStore
  readonly log: Logger
  /** ISO instant in UTC. */
  now(): string
  /** UUIDv7 text. */
  newId(): string
}

/** The real clock. */
export function systemNow(): string {
  return new Date().toISOString()
}

/** A new id, ordered by time. */
export function newId(): string {
  return v7()
}

/** The calendar date of an instant where the authority is. */
export function dateIn(timeZone: string, instant: string): string {
  const format = dateFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  dateFormats.set(timeZone, format)
  return format.format(new Date(instant))
}

// Making one takes longer than a hundred uses, and a publication dates thousands of values.
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** The instant at which an ISO date begins where the authority is. */
export function startOfDay(timeZone: string, date: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`)
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(utc)
  return new Date(2 * utc - Date.parse(`${there.replace(' ', 'T')}Z`)).toISOString()
}
