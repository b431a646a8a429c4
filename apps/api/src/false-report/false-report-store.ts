import { refuse, type Attested, type FalseReport } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import type { FalseReportTable } from '../database/table/response.ts'
import { attestedColumns, byAssessee, toAttested } from '../occurrence/attested-column.ts'

/** What is held against a reported value; document, date and hearing are there once it was established. */
export interface KeptFalseReport extends Attested {
  readonly id: string
  readonly cycleId: string
  readonly assesseeId: string
  readonly indicatorId: string
  /** What was found, in words. */
  readonly finding: string
  readonly heardOn: string | null
  readonly documentNumber: string | null
  readonly on: string | null
}

function toKept(row: FalseReportTable): KeptFalseReport {
  return {
    ...toAttested(row),
    id: row.id,
    cycleId: row.cycle_id,
    assesseeId: row.assessee_id,
    indicatorId: row.indicator_id,
    finding: row.finding,
    heardOn: row.heard_on,
    documentNumber: row.document_number,
    on: row.on_date,
  }
}

/** Every record of a cycle or of one assessee, withdrawn ones too. */
export async function listFalseReports(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  onlyAssessee: string | null,
): Promise<readonly KeptFalseReport[]> {
  const rows = await reader
    .selectFrom('false_report')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(onlyAssessee !== null, query => query.where('assessee_id', '=', onlyAssessee))
    .orderBy('id')
    .execute()
  return rows.map(toKept)
}

/** One of them. @throws DomainError not_found */
export async function getFalseReport(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  id: string,
): Promise<KeptFalseReport> {
  const row = await reader
    .selectFrom('false_report')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'false_report' }) : toKept(row)
}

/** What scoring counts: established and not withdrawn, by assessee. */
export async function confirmedFalseReports(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  onlyAssessee: string | null,
): Promise<ReadonlyMap<string, readonly FalseReport[]>> {
  const rows = await reader
    .selectFrom('false_report')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .$if(onlyAssessee !== null, query => query.where('assessee_id', '=', onlyAssessee))
    .orderBy('on_date')
    .orderBy('id')
    .execute()
  return byAssessee(rows, row => ({
    indicatorId: row.indicator_id,
    documentNumber: row.document_number ?? '',
    on: row.on_date ?? '',
    heardOn: row.heard_on ?? '',
  }))
}

/** Keeps a new record, established or not. The rules are domain's: `checkRecord`, `checkFalseReport`. */
export async function insertFalseReport(tx: Writer, authorityId: string, report: KeptFalseReport): Promise<void> {
  await tx
    .insertInto('false_report')
    .values({
      authority_id: authorityId,
      cycle_id: report.cycleId,
      id: report.id,
      assessee_id: report.assesseeId,
      indicator_id: report.indicatorId,
      finding: report.finding,
      ...decisionColumns(report),
      ...attestedColumns(report),
    })
    .execute()
}

/** Keeps the hearing, the decision, or that it was withdrawn. */
export async function saveFalseReport(tx: Writer, authorityId: string, report: KeptFalseReport): Promise<void> {
  await tx
    .updateTable('false_report')
    .set({ ...decisionColumns(report), ...attestedColumns(report) })
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', report.cycleId)
    .where('id', '=', report.id)
    .execute()
}

function decisionColumns({ heardOn, documentNumber, on }: KeptFalseReport) {
  return { heard_on: heardOn, document_number: documentNumber, on_date: on }
}
