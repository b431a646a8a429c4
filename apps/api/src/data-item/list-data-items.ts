import { z } from 'zod'
import { query } from '../query.ts'
import { listAllIndicators } from '../indicator/indicator-store.ts'
import { officeNames } from '../organisation/office-name.ts'
import { listDataItems as readDataItems } from './data-item-store.ts'

/** Every data item by key, with the office that supplies it by name and the codes of the indicators that read it. */
export const listDataItems = query({
  input: z.object({}),
  action: 'indicator.read',
  subject: () => ({}),
  async run({ reader, actor }) {
    const kept = await readDataItems(reader, actor.authorityId)
    const names = await officeNames(reader, actor.authorityId)
    const indicators = (await listAllIndicators(reader, actor.authorityId)).filter(each => each.retiredOn === null)
    return kept.map(({ item, version }) => ({
      ...item,
      version,
      officeName: item.supplier.kind === 'assessee' ? null : (names[item.supplier.officeId] ?? null),
      usedBy: indicators
        .filter(each => each.indicator.dataItems.includes(item.key))
        .map(({ indicator: { id, code, name } }) => ({ id, code, name })),
    }))
  },
})
