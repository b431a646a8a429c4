import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('vetoes on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const confirm = (
    over: Partial<{ by: Person; documentNumber: string; onDate: string; vetoCode: string; requestId: string }> = {},
  ) => {
    const {
      by = w.people.safetyReviewer,
      documentNumber = '澧安委〔2020〕3号',
      onDate = '2020-08-30',
      vetoCode = 'V1',
      requestId = w.requestId(),
    } = over
    return w.as(by).veto.confirm({
      requestId,
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school1,
      vetoCode,
      documentNumber,
      onDate,
      note: null,
    })
  }
  const withdraw = (occurrenceId: string, over: Partial<{ by: Person; version: number; reason: string }> = {}) => {
    const { by = w.people.safetyReviewer, version = 1, reason = '认定文件已撤销' } = over
    return w.as(by).veto.withdraw({ requestId: w.requestId(), cycleId: cycle.cycleId, occurrenceId, version, reason })
  }
  const list = (by: Person = w.people.safetyReviewer) => w.as(by).veto.list({ cycleId: cycle.cycleId })

  test('the office that the scheme names confirms with a document, and may withdraw with a reason', async () => {
    expect((await list()).vetoes).toMatchObject([{ code: 'V1', officeName: '安全股', mayConfirm: true }])
    expect((await list(w.people.basicReviewer)).vetoes).toMatchObject([{ mayConfirm: false }])
    const { id } = await confirm()
    expect((await list()).occurrences).toMatchObject([
      { id, assesseeName: '第一小学', documentNumber: '澧安委〔2020〕3号', withdrawnAt: null },
    ])
    expect(await refusedWith(withdraw(id, { reason: '' }))).toEqual(['reason_required'])
    expect(await refusedWith(withdraw(id, { version: 2 }))).toEqual(['stale_version'])
    expect(await refusedWith(withdraw(id, { by: w.people.basicReviewer }))).toEqual(['not_found'])
    await withdraw(id)
    await withdraw(id)
    expect((await list()).occurrences).toMatchObject([{ withdrawnReason: '认定文件已撤销' }])
    expect([await audited(w, 'veto.confirm'), await audited(w, 'veto.withdraw')]).toEqual([1, 1])
    await confirm()
  })

  test('never without its document, twice by one, or by somebody else', async () => {
    expect(await refusedWith(confirm({ documentNumber: ' ' }))).toEqual(['document_number_required'])
    expect(await refusedWith(confirm({ onDate: '2020-09-02' }))).toEqual(['veto_date_invalid'])
    expect(await refusedWith(confirm({ vetoCode: 'V9' }))).toEqual(['not_found'])
    for (const by of [w.people.basicReviewer, w.strangers.reviewer])
      expect(await refusedWith(confirm({ by }))).toEqual(['not_found'])
    for (const by of [w.people.administrator, w.people.leader, w.people.head1])
      expect(await refusedWith(confirm({ by }))).toEqual(['permission_denied'])
    const requestId = w.requestId()
    expect(await confirm({ requestId })).toEqual(await confirm({ requestId }))
    expect(await refusedWith(confirm({ documentNumber: '澧安委[2020] 3号' }))).toEqual(['veto_repeated'])
  })
})
