import { expect, test, describe } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { world } from '../testing/world.ts'
import { readerOf, snapshot, write } from './writer.ts'

describe.each(dialects)('a snapshot on %s', dialect => {
  test('sees one state to its end, and keeps neither writers nor other readers waiting', async () => {
    const w = await world(dialect)
    const { database } = w.context
    const rename = (name: string) =>
      write(database, w.authorityId, async tx => {
        await tx.updateTable('organisation').set({ name }).where('authority_id', '=', w.authorityId).execute()
      })
    try {
      await rename('甲')
      await snapshot(database, w.authorityId, async reader => {
        const names = () =>
          reader
            .selectFrom('organisation')
            .select('name')
            .distinct()
            .where('authority_id', '=', w.authorityId)
            .execute()
        expect(await names()).toEqual([{ name: '甲' }])
        await rename('乙')
        const now = await readerOf(database, w.authorityId)
          .selectFrom('organisation')
          .select('name')
          .distinct()
          .where('authority_id', '=', w.authorityId)
          .execute()
        expect(now).toEqual([{ name: '乙' }])
        expect(await names()).toEqual([{ name: '甲' }])
      })
    } finally {
      await w.close()
    }
  })
})
