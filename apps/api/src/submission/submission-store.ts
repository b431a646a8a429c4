import { refuse, SubmissionContent } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** A confirmation with its receipt. */
export interface KeptSubmission {
  readonly id: string
  readonly number: number
  readonly confirmedBy: string
  readonly confirmedAt: string
  readonly content: SubmissionContent
  readonly digest: string
  readonly auditNumber: number
  readonly auditDigest: string
}

const columns = [
  'id',
  'number',
  'confirmed_by',
  'confirmed_at',
  'content',
  'digest',
  'audit_number',
  'audit_digest',
] as const

interface Row {
  readonly id: string
  readonly number: number
  readonly confirmed_by: string
  readonly confirmed_at: string
  readonly content: string
  readonly digest: string
  readonly audit_number: number
  readonly audit_digest: string
}

function toSubmission(row: Row): KeptSubmission {
  return {
    id: row.id,
    number: row.number,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    content: SubmissionContent.parse(JSON.parse(row.content)),
    digest: row.digest,
    auditNumber: row.audit_number,
    auditDigest: row.audit_digest,
  }
}

function ofAssessee(reader: Reader, authorityId: string, cycleId: string, assesseeId: string) {
  return reader
    .selectFrom('submission')
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
}

/** An assessee's confirmations, newest first. */
export async function listSubmissionsOf(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<readonly KeptSubmission[]> {
  const rows = await ofAssessee(reader, authorityId, cycleId, assesseeId)
    .select(columns)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(toSubmission)
}

/** Its last one, if any. */
export async function findLastSubmission(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<KeptSubmission | undefined> {
  const row = await ofAssessee(reader, authorityId, cycleId, assesseeId)
    .select(columns)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toSubmission(row)
}

/** How often it confirmed. */
export async function countSubmissions(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<number> {
  const { count } = await ofAssessee(reader, authorityId, cycleId, assesseeId)
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One confirmation and whose it is. @throws DomainError not_found */
export async function getSubmissionById(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<KeptSubmission & { readonly assesseeId: string }> {
  const row = await reader
    .selectFrom('submission')
    .select([...columns, 'assessee_id'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined
    ? refuse('not_found', { noun: 'submission' })
    : { ...toSubmission(row), assesseeId: row.assessee_id }
}

/** Keeps a confirmation; it never changes. */
export async function insertSubmission(
  tx: Writer,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
  submission: KeptSubmission,
): Promise<void> {
  await tx
    .insertInto('submission')
    .values({
      authority_id: authorityId,
      cycle_id: cycleId,
      id: submission.id,
      assessee_id: assesseeId,
      number: submission.number,
      confirmed_by: submission.confirmedBy,
      confirmed_at: submission.confirmedAt,
      content: JSON.stringify(submission.content),
      digest: submission.digest,
      audit_number: submission.auditNumber,
      audit_digest: submission.auditDigest,
    })
    .execute()
}
