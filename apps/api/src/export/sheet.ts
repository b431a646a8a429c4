import type { SheetColumn } from '@yaodian/documents'
import type { exportRouter } from './export-router.ts'
import type { ExportText } from './text.ts'

/** The API as the person who asks: a sheet holds what its procedures give, no more. */
export type Caller = ReturnType<typeof exportRouter.createCaller>

/** What a sheet is made of: the caller, the words, and the rest of the address. */
export interface ExportScene {
  readonly caller: Caller
  readonly text: ExportText
  readonly cycleId: string
  /** A revision by id; null for the results as they are now. */
  readonly publicationId: string | null
  /** The assessee that a sheet is about; empty for sheets about all of them. */
  readonly assesseeId: string
  /** The indicator that a sheet is about; null for sheets about all of them. */
  readonly indicatorId: string | null
  /** Whether a sheet about all of them has a row an indicator or a row an assessee. */
  readonly by: 'indicator' | 'assessee'
  /** Data items that a sheet is about, by id. */
  readonly items: readonly string[]
}

/** A sheet with the file's name, without its ending. */
export interface Export {
  readonly fileName: string
  readonly tab: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** A number as a cell. */
export function cell(value: number | null): string | null {
  return value === null ? null : String(value)
}
