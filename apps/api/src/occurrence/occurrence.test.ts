import type { OccurrenceDraft } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { awardDraft } from '../testing/example-occurrence.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { insertConfirmedOccurrences } from './insert-confirmed.ts'
import { write } from '../database/writer.ts'
import { getFrame } from '../response/cycle-frame.ts'

const notice: OccurrenceDraft = {
  ...awardDraft,
  type: 'notice',
  documentNumber: '澧安委〔2020〕7号',
  points: '２',
  reason: '整改及时，从轻',
}

describe.each(dialects)('occurrences on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const record = (
    over: Partial<OccurrenceDraft> = {},
    by: Person = w.people.safetyReviewer,
    requestId = w.requestId(),
  ) =>
    w.as(by).occurrence.record({
      requestId,
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school1,
      draft: { ...awardDraft, ...over },
    })
  const act = (occurrenceId: string, version = 1) => ({
    requestId: w.requestId(),
    cycleId: cycle.cycleId,
    occurrenceId,
    version,
  })
  const confirm = (id: string, by: Person = w.people.secondSafetyReviewer, version = 1) =>
    w.as(by).occurrence.confirm(act(id, version))
  const withdraw = (id: string, reason = '文件已撤销', version = 1, by: Person = w.people.safetyReviewer) =>
    w.as(by).occurrence.withdraw({ ...act(id, version), reason })
  const about = () => ({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1 })
  const scored = async () => (await w.as(w.people.administrator).result.score({ ...about(), use: 'preview' })).score
  const list = (by: Person = w.people.safetyReviewer) => w.as(by).occurrence.list({ cycleId: cycle.cycleId })

  test('count in the result once a second person of the office confirmed, and no longer once withdrawn', async () => {
    const { id } = await record()
    expect((await scored()).bonus).toBe('0')
    expect(await refusedWith(confirm(id, w.people.safetyReviewer))).toEqual(['attested_second_person'])
    expect(await refusedWith(confirm(id, w.people.secondSafetyReviewer, 7))).toEqual(['stale_version'])
    await confirm(id)
    await confirm(id)
    const { id: sanction } = await record(notice)
    await confirm(sanction)
    expect(await scored()).toMatchObject({ bonus: '1', penalty: '2' })
    expect((await list()).occurrences).toMatchObject([
      { id, state: 'confirmed', assesseeName: '第一小学', type: 'award' },
      { id: sanction, state: 'confirmed', points: '2', reason: '整改及时，从轻' },
    ])
    expect(await refusedWith(withdraw(id, ' ', 2))).toEqual(['reason_required'])
    await withdraw(id, '文件已撤销', 2)
    await withdraw(id, '文件已撤销', 2)
    expect(await scored()).toMatchObject({ bonus: '0', penalty: '2' })
    expect(await refusedWith(confirm(id, w.people.secondSafetyReviewer, 3))).toEqual(['attested_withdrawn'])
    const acts = ['occurrence.record', 'occurrence.confirm', 'occurrence.withdraw']
    expect(await Promise.all(acts.map(each => audited(w, each)))).toEqual([2, 2, 1])
  })

  test('are shown to the assessee with document, office and points, and to no other', async () => {
    await confirm((await record()).id)
    const counted = (by: Person) => w.as(by).occurrence.counted(about())
    expect((await counted(w.people.head1)).occurrences).toMatchObject([
      {
        kind: 'bonus',
        typeName: '安全工作表彰',
        documentNumber: '澧政发〔2020〕5号',
        officeName: '安全股',
        worth: { row: '县级表彰', points: '1', moves: '1', leftOut: null },
      },
    ])
    expect(await refusedWith(counted(w.people.head2))).toEqual(['not_found'])
    expect(await refusedWith(counted(w.strangers.administrator))).toEqual(['not_found'])
  })

  test('name every fault at its field, and the same matter is recorded once', async () => {
    expect(
      await refusedWith(
        record({ ...notice, level: '县级', documentNumber: ' ', on: '2020-09-02', points: '9', reason: '' }),
      ),
    ).toEqual([
      'document_number_required',
      'veto_date_invalid',
      'occurrence_points_outside',
      'occurrence_reason_missing',
    ])
    expect(await refusedWith(record({ level: '省级' }))).toEqual(['occurrence_level_unknown'])
    expect(await refusedWith(record({ count: '两次', sharePercent: '120' }))).toEqual([
      'number_invalid',
      'occurrence_share_out_of_range',
    ])
    expect(await refusedWith(record({ type: 'nothing' }))).toEqual(['not_found'])
    const requestId = w.requestId()
    expect(await record({}, w.people.safetyReviewer, requestId)).toEqual(
      await record({}, w.people.safetyReviewer, requestId),
    )
    expect(await refusedWith(record({ documentNumber: '澧政发[2020] 5号' }))).toEqual(['occurrence_repeated'])
  })

  test('are recorded by nobody but the office that the scheme names', async () => {
    for (const by of [w.people.basicReviewer, w.strangers.reviewer])
      expect(await refusedWith(record({}, by))).toEqual(['not_found'])
    for (const by of [w.people.administrator, w.people.leader, w.people.head1])
      expect(await refusedWith(record({}, by))).toEqual(['permission_denied'])
    expect((await list(w.people.basicReviewer)).types.map(each => each.mayDecide)).toEqual([false, false])
    expect((await list()).types.map(each => each.mayDecide)).toEqual([true, true])
    await w
      .as(w.people.administrator)
      .cycle.closeFilling({ requestId: w.requestId(), cycleId: cycle.cycleId, version: 1 })
    await confirm((await record()).id)
  })

  test('can be kept many at once where two people vouched for them already, each checked', async () => {
    const { frozen } = (await getFrame(w.context.database.reading, w.authorityId, cycle.cycleId)).scheme
    const occurrence = {
      id: w.context.newId(),
      assesseeId: w.organisations.school1,
      type: 'award',
      on: '2020-08-20',
      documentNumber: '澧政发〔2020〕5号',
      dedupKey: null,
      level: '市级',
      place: null,
      count: '1',
      points: null,
      share: '0.5',
      issuer: null,
      reason: null,
    }
    const insert = (level: string) =>
      write(w.context.database, w.authorityId, tx =>
        insertConfirmedOccurrences(tx, w.authorityId, {
          cycleId: cycle.cycleId,
          frozen,
          occurrences: [{ ...occurrence, level }],
          peopleOf: () => ({
            recordedBy: w.people.safetyReviewer.accountId,
            confirmedBy: w.people.secondSafetyReviewer.accountId,
          }),
          recordedAt: w.context.now(),
          confirmedAt: w.context.now(),
        }),
      )
    expect(await refusedWith(insert('国家级'))).toEqual(['occurrence_level_unknown'])
    await insert('市级')
    expect((await scored()).bonus).toBe('1')
  })
})
