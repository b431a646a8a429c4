import { PlanOutline, refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** A plan as kept. */
export interface Plan {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
  readonly year: number
  readonly fileName: string
  readonly encoding: string
  /** As decoded; offsets of measures and targets lead into it. */
  readonly text: string
  readonly outline: PlanOutline
  readonly importedAt: string
  readonly retiredOn: string | null
  readonly version: number
}

/** A plan as lists show it. */
export type PlanHead = Omit<Plan, 'text' | 'outline'>

const headColumns = [
  'id',
  'title',
  'document_number',
  'year',
  'file_name',
  'encoding',
  'imported_at',
  'retired_on',
  'version',
] as const

interface HeadRow {
  readonly id: string
  readonly title: string
  readonly document_number: string | null
  readonly year: number
  readonly file_name: string
  readonly encoding: string
  readonly imported_at: string
  readonly retired_on: string | null
  readonly version: number
}

function toHead(row: HeadRow): PlanHead {
  return {
    id: row.id,
    title: row.title,
    documentNumber: row.document_number,
    year: row.year,
    fileName: row.file_name,
    encoding: row.encoding,
    importedAt: row.imported_at,
    retiredOn: row.retired_on,
    version: row.version,
  }
}

/** A plan with text and outline. @throws DomainError not_found */
export async function getPlan(reader: Reader, authorityId: string, id: string): Promise<Plan> {
  const row = await reader
    .selectFrom('plan')
    .select([...headColumns, 'source_text', 'outline'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return refuse('not_found', { noun: 'plan' })
  return { ...toHead(row), text: row.source_text, outline: PlanOutline.parse(JSON.parse(row.outline)) }
}

/** Every plan, the newest year first. */
export async function listPlanHeads(reader: Reader, authorityId: string): Promise<readonly PlanHead[]> {
  const rows = await reader
    .selectFrom('plan')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toHead)
}

/** How many indicators in use rest on each plan, by its id. */
export async function countIndicators(reader: Reader, authorityId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('indicator')
    .select(({ fn }) => ['plan_id', fn.countAll<string | number>().as('count')])
    .where('authority_id', '=', authorityId)
    .where('retired_on', 'is', null)
    .groupBy('plan_id')
    .execute()
  return new Map(rows.map(row => [row.plan_id, Number(row.count)]))
}

/** A plan of this year that was issued under this document number, if there is one. */
export async function findPlanByNumber(
  reader: Reader,
  authorityId: string,
  documentNumber: string,
  year: number,
): Promise<PlanHead | undefined> {
  const row = await reader
    .selectFrom('plan')
    .select(headColumns)
    .where('authority_id', '=', authorityId)
    .where('document_number', '=', documentNumber)
    .where('year', '=', year)
    .orderBy('id')
    .executeTakeFirst()
  return row === undefined ? undefined : toHead(row)
}

/** Keeps a new plan. */
export async function insertPlan(tx: Writer, authorityId: string, plan: Plan): Promise<void> {
  await tx
    .insertInto('plan')
    .values({ authority_id: authorityId, id: plan.id, ...columnsOf(plan) })
    .execute()
}

/** Keeps a changed plan. */
export async function savePlan(tx: Writer, authorityId: string, plan: Plan): Promise<void> {
  await tx
    .updateTable('plan')
    .set(columnsOf(plan))
    .where('authority_id', '=', authorityId)
    .where('id', '=', plan.id)
    .execute()
}

function columnsOf(plan: Plan) {
  return {
    title: plan.title,
    document_number: plan.documentNumber,
    year: plan.year,
    file_name: plan.fileName,
    encoding: plan.encoding,
    source_text: plan.text,
    outline: JSON.stringify(plan.outline),
    imported_at: plan.importedAt,
    retired_on: plan.retiredOn,
    version: plan.version,
  }
}
