import { FormulaTree, Indicator, refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** An indicator as kept: with the tree of its formula, and the date from which it is no longer used. */
export interface KeptIndicator {
  readonly indicator: Indicator
  readonly tree: FormulaTree
  readonly retiredOn: string | null
}

const columns = ['definition', 'tree', 'retired_on', 'version'] as const

interface Row {
  readonly definition: string
  readonly tree: string
  readonly retired_on: string | null
  readonly version: number
}

function toKept(row: Row): KeptIndicator {
  return {
    indicator: Indicator.parse(JSON.parse(row.definition)),
    tree: FormulaTree.parse(JSON.parse(row.tree)),
    retiredOn: row.retired_on,
  }
}

/** Every indicator of a plan, retired ones too, by code. */
export async function listIndicatorsOfPlan(
  reader: Reader,
  authorityId: string,
  planId: string,
): Promise<readonly KeptIndicator[]> {
  const rows = await reader
    .selectFrom('indicator')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('code')
    .execute()
  return rows.map(toKept)
}

/** Every indicator of an authority. */
export async function listAllIndicators(reader: Reader, authorityId: string): Promise<readonly KeptIndicator[]> {
  const rows = await reader
    .selectFrom('indicator')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .orderBy('code')
    .execute()
  return rows.map(toKept)
}

/** One indicator. @throws DomainError not_found */
export async function getIndicatorById(reader: Reader, authorityId: string, id: string): Promise<KeptIndicator> {
  const row = await reader
    .selectFrom('indicator')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'indicator' }) : toKept(row)
}

/** Keeps a new indicator. */
export async function insertIndicator(tx: Writer, authorityId: string, kept: KeptIndicator): Promise<void> {
  await tx
    .insertInto('indicator')
    .values({ authority_id: authorityId, id: kept.indicator.id, plan_id: kept.indicator.planId, ...columnsOf(kept) })
    .execute()
}

/** Keeps a changed indicator. */
export async function saveIndicatorRow(tx: Writer, authorityId: string, kept: KeptIndicator): Promise<void> {
  await tx
    .updateTable('indicator')
    .set(columnsOf(kept))
    .where('authority_id', '=', authorityId)
    .where('id', '=', kept.indicator.id)
    .execute()
}

function columnsOf({ indicator, tree, retiredOn }: KeptIndicator) {
  return {
    code: indicator.code,
    office_id: indicator.officeId,
    definition: JSON.stringify(indicator),
    tree: JSON.stringify(tree),
    retired_on: retiredOn,
    version: indicator.version,
  }
}
