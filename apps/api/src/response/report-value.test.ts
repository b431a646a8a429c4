import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, headOf, report, stateOf } from '../testing/filling.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('filling in values on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const drills = () => w.as(w.people.reporter1).response.get(at(w, cycle, 'drills'))

  test('a reporter’s value is kept as typed in full width, and the trail says so', async () => {
    const kept = await report(w, cycle, 'safety_drills', '１２', { by: w.people.reporter1 })
    expect(kept).toMatchObject({
      value: '12',
      version: 1,
      responses: [{ indicatorId: cycle.indicators.drills, state: 'waiting' }],
    })
    expect(await audited(w, 'value.report')).toBe(1)
    expect((await drills()).values).toMatchObject([
      {
        key: 'safety_drills',
        mine: true,
        reported: '12',
        version: 1,
        reportedBy: w.people.reporter1.username,
        open: true,
      },
    ])
  })

  test('the page of an indicator has all that its preview needs', async () => {
    const { line, evidence, previous, next } = await drills()
    expect(line).toMatchObject({
      indicator: { code: 'T-1-01', quote: '安全演练不少于2次' },
      entry: { rule: { kind: 'deduction' } },
      dataItems: [{ key: 'safety_drills' }],
    })
    expect(Object.keys(line.trees).toSorted()).toEqual(['max(0, target - value)', 'safety_drills'])
    expect(evidence).toMatchObject({ required: 1, files: [], maxFiles: 10 })
    expect([previous, next]).toEqual([null, cycle.indicators.repair])
  })

  test('what is no number, or out of bounds, is refused at the field', async () => {
    expect(await problemsOf(report(w, cycle, 'safety_drills', '四次'))).toMatchObject([
      { code: 'number_invalid', path: ['text'] },
    ])
    expect(await refusedWith(report(w, cycle, 'safety_drills', '101'))).toEqual(['value_above_maximum'])
    expect((await drills()).values[0]?.reported).toBeNull()
  })

  test('another school, another county and an office cannot write it', async () => {
    expect(
      await refusedWith(report(w, cycle, 'safety_drills', '4', { by: w.people.reporter2, school: 'school1' })),
    ).toEqual(['not_found'])
    expect(await refusedWith(report(w, cycle, 'safety_drills', '4', { by: w.strangers.head }))).toEqual(['not_found'])
    expect(await refusedWith(report(w, cycle, 'safety_drills', '4', { by: w.people.safetyReviewer }))).toEqual([
      'permission_denied',
    ])
    expect(await refusedWith(report(w, cycle, 'campus_accidents', '0'))).toEqual(['value_not_yours'])
  })

  test('of two writers at once the second learns what the first wrote, and nothing is lost', async () => {
    const both = await Promise.allSettled([
      report(w, cycle, 'safety_drills', '4', { by: w.people.reporter1 }),
      report(w, cycle, 'safety_drills', '5', { by: w.people.head1 }),
    ])
    expect(both.map(each => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const kept = (await drills()).values[0]?.reported
    const mine = kept === '4' ? '5' : '4'
    expect(await problemsOf(report(w, cycle, 'safety_drills', mine))).toMatchObject([
      { code: 'stale_version' },
      { code: 'value_changed', params: { item: '安全演练次数', value: kept } },
    ])
    expect(await report(w, cycle, 'safety_drills', mine, { version: 1 })).toMatchObject({ value: mine, version: 2 })
  })

  test('a request sent twice is carried out once', async () => {
    const requestId = w.requestId()
    const first = await report(w, cycle, 'safety_drills', '4', { requestId })
    expect(await report(w, cycle, 'safety_drills', '4', { requestId })).toEqual(first)
    expect(await audited(w, 'value.report')).toBe(1)
    expect(await refusedWith(report(w, cycle, 'safety_drills', '5', { requestId }))).toEqual(['request_id_reused'])
  })

  test('writing the same again, or clearing what is empty, leaves no trace', async () => {
    await report(w, cycle, 'safety_drills', '')
    await report(w, cycle, 'safety_drills', '4')
    expect(await report(w, cycle, 'safety_drills', ' 4 ', { version: 1 })).toMatchObject({ version: 1 })
    expect(await audited(w, 'value.report')).toBe(1)
  })

  test('a cycle closed while somebody types says so, with conflict, and keeps what was saved', async () => {
    await report(w, cycle, 'safety_drills', '4')
    const { version } = await w.as(w.people.administrator).cycle.get({ cycleId: cycle.cycleId })
    await w.as(w.people.administrator).cycle.closeFilling({ requestId: w.requestId(), cycleId: cycle.cycleId, version })
    await expect(report(w, cycle, 'safety_drills', '5', { version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await problemsOf(report(w, cycle, 'safety_drills', '5', { version: 1 }))).toMatchObject([
      { code: 'cycle_state_wrong', params: { state: 'reviewing' } },
    ])
    expect(await drills()).toMatchObject({
      open: false,
      closedBecause: { code: 'cycle_state_wrong' },
      values: [{ reported: '4', open: false }],
    })
  })

  test('after the deadline nothing opens, unless it was extended for this school', async () => {
    w.setNow('2020-10-31T15:59:00.000Z')
    await report(w, cycle, 'safety_drills', '4')
    w.setNow('2020-10-31T16:01:00.000Z')
    expect(await refusedWith(report(w, cycle, 'safety_drills', '5', { version: 1 }))).toEqual(['deadline_passed'])
  })

  test('changing what the head confirmed takes the confirmation back', async () => {
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'ready', confirmed: true })
    await report(w, cycle, 'safety_drills', '5', { version: 1 })
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'waiting', confirmed: false })
    const { timeline } = await drills()
    expect(timeline.map(each => each.kind)).toEqual(['evidence_attached', 'confirmed', 'reopened'])
    expect(timeline.at(-1)).toMatchObject({
      by: w.people.head1.username,
      moved: { from: 'ready', to: 'waiting' },
      changes: [{ dataItemId: cycle.dataItems.safety_drills, before: '4', after: '5' }],
    })
    const { entries } = await w.as(w.people.administrator).audit.list({ action: 'value.report', limit: 1 })
    const moved = (confirmed: boolean, state: string) => ({
      moved: { [w.organisations.school1]: { 'T-1-01': { state, confirmed } } },
    })
    expect(entries).toMatchObject([{ before: moved(true, 'ready'), after: moved(false, 'waiting') }])
  })

  test('last year’s value is asked where nobody knows it, beside this year’s', async () => {
    await report(w, cycle, 'library_books', '1000', { period: 'baseline' })
    await report(w, cycle, 'library_books', '1200')
    const { values } = await w.as(w.people.head1).response.get(at(w, cycle, 'books'))
    expect(values).toMatchObject([
      { reported: '1200', baseline: '1000', baselineVersion: 1, asks: { current: true, baseline: true } },
    ])
    expect(await refusedWith(report(w, cycle, 'safety_drills', '3', { period: 'baseline' }))).toEqual([
      'value_not_yours',
    ])
  })

  test('a remark is saved under a version of its own', async () => {
    const write = (note: string, version: number) =>
      w.as(w.people.reporter1).response.note({ requestId: w.requestId(), ...at(w, cycle, 'drills'), note, version })
    expect(await write('另有一次补演', 0)).toEqual({ version: 1 })
    await report(w, cycle, 'safety_drills', '4')
    expect(await refusedWith(write('改', 0))).toEqual(['stale_version'])
    expect(await write('', 1)).toEqual({ version: 2 })
    expect(await audited(w, 'response.note')).toBe(2)
  })

  test('the home page counts what is asked, filled and missing', async () => {
    const before = await w.as(w.people.reporter1).task.mine({ cycleId: null })
    expect(before.cycle).toMatchObject({
      deadline: '2020-10-31',
      extended: false,
      submissions: 0,
      counts: { responses: 7, asked: 4, filled: 0, valuesMissing: 4, evidenceMissing: 1 },
    })
    await fillIn(w, cycle, 'school1')
    const after = await w.as(w.people.reporter1).task.mine({ cycleId: cycle.cycleId })
    expect(after.cycle?.counts).toMatchObject({ filled: 4, valuesMissing: 0, evidenceMissing: 0, confirmed: 0 })
    expect(after.cycle?.groups.map(each => [each.name, each.asked, each.filled])).toEqual([
      ['安全', 2, 2],
      ['质量', 2, 2],
    ])
    expect((await w.as(headOf(w, 'school2')).task.mine({})).cycle?.counts.filled).toBe(0)
  })
})
