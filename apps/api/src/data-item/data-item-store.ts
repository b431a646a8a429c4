import { DataItem, refuse } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'

/** A data item as kept, with its version. */
export interface KeptDataItem {
  readonly item: DataItem
  readonly version: number
}

interface Row {
  readonly definition: string
  readonly version: number
}

function toKept(row: Row): KeptDataItem {
  return { item: DataItem.parse(JSON.parse(row.definition)), version: row.version }
}

/** Every data item of an authority, by key. */
export async function listDataItems(reader: Reader, authorityId: string): Promise<readonly KeptDataItem[]> {
  const rows = await reader
    .selectFrom('data_item')
    .select(['definition', 'version'])
    .where('authority_id', '=', authorityId)
    .orderBy('key')
    .execute()
  return rows.map(toKept)
}

/** One data item. @throws DomainError not_found */
export async function getDataItem(reader: Reader, authorityId: string, id: string): Promise<KeptDataItem> {
  const row = await reader
    .selectFrom('data_item')
    .select(['definition', 'version'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'data_item' }) : toKept(row)
}

/** Keeps a new data item. */
export async function insertDataItem(tx: Writer, authorityId: string, { item, version }: KeptDataItem): Promise<void> {
  await tx
    .insertInto('data_item')
    .values({ authority_id: authorityId, id: item.id, key: item.key, definition: JSON.stringify(item), version })
    .execute()
}

/** Keeps a changed data item. */
export async function saveDataItemRow(tx: Writer, authorityId: string, { item, version }: KeptDataItem): Promise<void> {
  await tx
    .updateTable('data_item')
    .set({ definition: JSON.stringify(item), version })
    .where('authority_id', '=', authorityId)
    .where('id', '=', item.id)
    .execute()
}
