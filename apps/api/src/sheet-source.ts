import { readPastedSheet, readSheet } from '@yaodian/documents'
import { z } from 'zod'

/** A sheet as a person hands it in: a pasted block, or a file. */
export const SheetSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(5_000_000) }),
  z.object({ kind: z.literal('file'), name: z.string().max(200), base64: z.string().max(20_000_000) }),
])
export type SheetSource = z.output<typeof SheetSource>

/** The cells of a sheet. Long work for a workbook: not inside the lock. @throws DomainError those of `readSheet` */
export function rowsOf(source: SheetSource): readonly (readonly string[])[] {
  return source.kind === 'text'
    ? readPastedSheet(source.text).rows
    : readSheet(Buffer.from(source.base64, 'base64'), source.name).rows
}
