import {
  checkFormula,
  checkOffice,
  DataItem,
  entry,
  namesOf,
  problem,
  readDataItem,
  refuseIfAny,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority, type CommandScope } from '../command.ts'
import { listAllIndicators } from '../indicator/indicator-store.ts'
import { listOffices } from '../organisation/office-name.ts'
import { requireVersion } from '../version.ts'
import { getDataItem, insertDataItem, listDataItems, saveDataItemRow, type KeptDataItem } from './data-item-store.ts'

const Input = z.object({
  requestId: RequestId,
  /** Null for a new one; else the id and the version that was seen. */
  existing: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  dataItem: DataItem.omit({ id: true }),
})

type Scope = CommandScope<z.output<typeof Input>>

/** Creates or changes a data item. Bounds may be written as people write numbers. */
export const saveDataItem = command({
  input: Input,
  action: 'indicator.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, input, context } = scope
    const before = input.existing === null ? null : await getDataItem(tx, actor.authorityId, input.existing.id)
    if (before !== null && input.existing !== null) requireVersion('data_item', before.version, input.existing.version)
    const { item, problems } = readDataItem({ ...input.dataItem, id: before?.item.id ?? context.newId() })
    refuseIfAny([...problems, ...(await checkSurroundings(scope, item, before))])
    if (before !== null && JSON.stringify(before.item) === JSON.stringify(item))
      return unchanged({ ...item, version: before.version })
    const kept = { item, version: (before?.version ?? 0) + 1 }
    await (before === null ? insertDataItem : saveDataItemRow)(tx, actor.authorityId, kept)
    const act = before === null ? 'data_item.create' : 'data_item.change'
    return changed({ ...item, version: kept.version }, entry(act, 'data_item', item.id, before?.item ?? null, item))
  },
})

async function checkSurroundings(scope: Scope, item: DataItem, before: KeptDataItem | null): Promise<Problem[]> {
  const { tx, actor, place } = scope
  const all = (await listDataItems(tx, actor.authorityId)).map(each => each.item)
  const office =
    item.supplier.kind === 'assessee'
      ? []
      : checkOffice(item.supplier.officeId, await listOffices(tx, actor.authorityId), place.today, [
          'supplier',
          'officeId',
        ])
  const others = all.filter(each => each.id !== item.id)
  const taken = others.some(each => each.key === item.key)
    ? [problem('data_item_key_taken', { key: item.key }, ['key'])]
    : []
  const fixed =
    before !== null && before.item.key !== item.key
      ? [problem('data_item_key_fixed', { key: before.item.key }, ['key'])]
      : []
  return [...taken, ...fixed, ...office, ...(before === null ? [] : await checkReaders(scope, item, [...others, item]))]
}

/** Formulas that read it must still fit its type. */
async function checkReaders({ tx, actor }: Scope, item: DataItem, all: readonly DataItem[]): Promise<Problem[]> {
  const readers = (await listAllIndicators(tx, actor.authorityId)).filter(
    each => each.retiredOn === null && each.indicator.dataItems.includes(item.key),
  )
  const names = namesOf(all)
  return readers.flatMap(({ indicator, tree }) => checkFormula(indicator.formula, tree, names, ['type']).problems)
}
