import { entry } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit } from '../audit/append.ts'
import { dialects } from '../testing/dialects.ts'
import { world, type World } from '../testing/world.ts'
import type { Reader, Writer } from './reader.ts'
import { writeForeseen } from './write-foreseen.ts'
import { write } from './writer.ts'

describe.each(dialects)('work done ahead of a write on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
  })

  afterEach(() => w.close())

  const name = async (reader: Reader) => {
    const row = await reader
      .selectFrom('organisation')
      .select('name')
      .where('authority_id', '=', w.authorityId)
      .where('id', '=', w.organisations.school1)
      .executeTakeFirstOrThrow()
    return row.name
  }
  const rename = async (tx: Writer, to: string) => {
    await tx
      .updateTable('organisation')
      .set({ name: to })
      .where('authority_id', '=', w.authorityId)
      .where('id', '=', w.organisations.school1)
      .execute()
    const change = entry('organisation.change', 'organisation', w.organisations.school1, null, { name: to })
    await appendAudit(tx, w.authorityId, w.people.administrator, w.context.now(), [change])
  }
  /** Foresees the name with a mark; `meanwhile` happens while it works, once for each time. */
  const mark = async (meanwhile: (time: number) => Promise<void>) => {
    let times = 0
    const written = await writeForeseen(
      w.context.database,
      w.authorityId,
      async reader => {
        const seen = await name(reader)
        return async () => {
          times += 1
          await meanwhile(times)
          return `${seen}！`
        }
      },
      async (tx, foreseen) => {
        expect(foreseen).toBe(`${await name(tx)}！`)
        await rename(tx, foreseen)
        return foreseen
      },
    )
    return { written, times }
  }
  const writeBetween = (to: string) => write(w.context.database, w.authorityId, tx => rename(tx, to))

  test('is stored when nobody wrote meanwhile', async () => {
    expect(await mark(() => Promise.resolve())).toEqual({ written: '第一小学！', times: 1 })
  })

  test('is done again when a write slipped in between: nothing stale is stored', async () => {
    expect(await mark(time => (time === 1 ? writeBetween('新名小学') : Promise.resolve()))).toEqual({
      written: '新名小学！',
      times: 2,
    })
  })

  test('ends although writes never pause: at last it is done while they wait', async () => {
    const waiting: Promise<void>[] = []
    const { written, times } = await mark(async time => {
      const next = writeBetween(`第${time}名`)
      if (time < 4) await next
      else waiting.push(next)
    })
    expect({ written, times }).toEqual({ written: '第3名！', times: 4 })
    // The write that came during the last time was not lost, only later.
    await Promise.all(waiting)
    expect(await write(w.context.database, w.authorityId, name)).toBe('第4名')
  })

  test('others are let in while it works', async () => {
    const { written } = await mark(async time => {
      if (time === 1) await Promise.all([writeBetween('甲'), writeBetween('乙'), writeBetween('丙')])
    })
    expect(written).toBe('丙！')
  })

  test('that fails leaves nothing behind, and the next write is let in', async () => {
    await expect(mark(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await writeBetween('后来')
    expect(await write(w.context.database, w.authorityId, name)).toBe('后来')
  })
})
