import {
  entry,
  importOrganisations,
  planImport,
  readOrganisationSheet,
  refuse,
  type ImportedOrganisation,
  type ImportLine,
  type OrganisationSheet,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import type { Writer } from '../database/reader.ts'
import { rowsOf, SheetSource } from '../sheet-source.ts'
import { insertOrganisation, listOrganisations, saveOrganisation } from './organisation-store.ts'

/** What a sheet comes to, and what of it was carried out. */
export interface OrganisationImport {
  readonly lines: readonly ImportLine[]
  readonly heads: OrganisationSheet['heads']
  readonly unread: OrganisationSheet['unread']
  /** What is wrong with the sheet as a whole. */
  readonly problems: OrganisationSheet['problems']
  /** Null while nothing was carried out. */
  readonly applied: { readonly created: number; readonly changed: number } | null
}

/**
 * Organisations out of a sheet, rehearsed and then carried out: every new one, and those updates that were chosen. `apply` does nothing while
 * a line is faulty, `apply_valid` leaves faulty lines out. The sheet is read anew each time, so that what others did meanwhile counts.
 */
export const importOrganisationSheet = command({
  input: z.object({
    requestId: RequestId,
    source: SheetSource,
    /** Organisations whose differences are to be taken over, with the version that was seen. */
    updates: z.array(z.object({ organisationId: z.string(), version: z.number().int() })).max(2000),
    mode: z.enum(['rehearse', 'apply', 'apply_valid']),
  }),
  action: 'organisation.manage',
  subject: wholeAuthority,
  prepare: async ({ source }) => readOrganisationSheet(rowsOf(source)),
  async run({ tx, actor, context, input }, { rows, heads, unread, problems }) {
    const existing = await listOrganisations(tx, actor.authorityId)
    const lines = planImport(rows, existing, () => context.newId())
    const result = { lines, heads, unread, problems }
    const faulty = problems.length > 0 || lines.some(each => each.change === 'faulty')
    if (input.mode === 'rehearse' || (input.mode === 'apply' && faulty))
      return unchanged<OrganisationImport>({ ...result, applied: null })
    for (const { organisationId, version } of input.updates) {
      const before = existing.find(each => each.id === organisationId)
      if (before === undefined) refuse('not_found', { noun: 'organisation' })
      if (before?.version !== version) refuse('stale_version', { noun: 'organisation' })
    }
    const done = importOrganisations(lines, new Set(input.updates.map(each => each.organisationId)), existing)
    for (const each of done) await write(tx, actor.authorityId, each)
    const created = done.filter(each => each.before === null).length
    const applied = { created, changed: done.length - created }
    const [first, ...more] = done.map(({ before, after }) =>
      entry(before === null ? 'organisation.create' : 'organisation.change', 'organisation', after.id, before, after),
    )
    return first === undefined
      ? unchanged<OrganisationImport>({ ...result, applied })
      : changed<OrganisationImport>({ ...result, applied }, first, ...more)
  },
})

function write(tx: Writer, authorityId: string, { before, after }: ImportedOrganisation): Promise<void> {
  return before === null ? insertOrganisation(tx, authorityId, after) : saveOrganisation(tx, authorityId, after)
}
