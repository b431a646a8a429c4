import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, report, smallPdf, stateOf, supply, upload } from '../testing/filling.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('reviewing on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
  })
  afterEach(() => w.close())

  const drills = async (by: Person = w.people.safetyReviewer) => w.as(by).review.get(at(w, cycle, 'drills'))
  const versionNow = async () => (await stateOf(w, cycle, 'drills')).version
  const accept = async (
    over: Partial<{ by: Person; version: number; text: string; reason: string; requestId: string }> = {},
  ) => {
    const {
      by = w.people.safetyReviewer,
      version = await versionNow(),
      text,
      reason = null,
      requestId = w.requestId(),
    } = over
    const verified = text === undefined ? [] : [{ dataItemId: cycle.dataItems.safety_drills, text, version: 1 }]
    return w.as(by).review.accept({ requestId, ...at(w, cycle, 'drills'), version, verified, reason })
  }
  const giveBack = async (
    over: Partial<{ by: Person; version: number; reason: string; dueOn: string | null; requestId: string }> = {},
  ) => {
    const {
      by = w.people.safetyReviewer,
      version = await versionNow(),
      reason = '演练照片看不清',
      dueOn = null,
      requestId = w.requestId(),
    } = over
    return w.as(by).review.returnResponse({ requestId, ...at(w, cycle, 'drills'), version, reason, dueOn })
  }
  const closeFilling = async () => {
    const { version } = await w.as(w.people.administrator).cycle.get({ cycleId: cycle.cycleId })
    await w.as(w.people.administrator).cycle.closeFilling({ requestId: w.requestId(), cycleId: cycle.cycleId, version })
  }

  test('an office sees its own indicators, by indicator and by school; the bureau sees all', async () => {
    const own = await w
      .as(w.people.safetyReviewer)
      .review.queue({ cycleId: cycle.cycleId, indicatorId: cycle.indicators.drills })
    expect(own.byIndicator.map(each => [each.code, each.counts.ready, each.counts.waiting])).toEqual([
      ['T-1-01', 1, 2],
      ['T-1-02', 0, 3],
      ['T-1-03', 1, 2],
    ])
    expect(own.byAssessee.find(each => each.name === '第一小学')?.counts).toMatchObject({ ready: 2, waiting: 1 })
    expect(own.responses.map(each => [each.assesseeName, each.state])).toEqual(
      expect.arrayContaining([
        ['第一小学', 'ready'],
        ['第三小学', 'waiting'],
      ]),
    )
    expect((await w.as(w.people.administrator).review.queue({ cycleId: cycle.cycleId })).byIndicator).toHaveLength(7)
  })

  test('accepting verifies what was reported; both are kept', async () => {
    expect(await drills()).toMatchObject({ mayDecide: true, mayReturn: true, problems: [] })
    expect(await drills(w.people.basicReviewer)).toMatchObject({ mayDecide: false, mayReturn: false })
    expect(await accept()).toMatchObject({ state: 'accepted' })
    const { response } = await drills()
    expect(response).toMatchObject({
      state: 'accepted',
      decidedBy: w.people.safetyReviewer.username,
      values: [{ reported: '4', verified: '4' }],
    })
    expect(await audited(w, 'response.accept')).toBe(1)
    expect(await refusedWith(report(w, cycle, 'safety_drills', '5', { version: 2 }))).toEqual(['response_state_wrong'])
  })

  test('another verified value needs a reason', async () => {
    expect(await refusedWith(accept({ text: '3' }))).toEqual(['reason_required'])
    expect(await accept({ text: '3', reason: '台账为3次' })).toMatchObject({ state: 'accepted' })
    expect((await drills()).response.values).toMatchObject([
      { reported: '4', verified: '3', verifiedReason: '台账为3次' },
    ])
  })

  test('a correction stands beside the reported value and is accepted by an act of its own', async () => {
    const correct = async (valueVersion: number, version: number) =>
      w.as(w.people.safetyReviewer).review.correct({
        requestId: w.requestId(),
        ...at(w, cycle, 'drills'),
        version,
        dataItemId: cycle.dataItems.safety_drills,
        text: '3',
        valueVersion,
        reason: '台账为3次',
      })
    const version = await versionNow()
    expect(await refusedWith(correct(0, version))).toEqual(['stale_version', 'value_changed'])
    const after = await correct(1, version)
    expect(after).toMatchObject({ state: 'ready', valueVersion: 2 })
    expect(await refusedWith(accept({ version }))).toEqual(['stale_version'])
    await accept({ version: after.version })
    expect((await drills()).response.values).toMatchObject([
      { reported: '4', verified: '3', verifiedReason: '台账为3次' },
    ])
    expect(await audited(w, 'value.verify')).toBe(1)
  })

  test.each([
    ['accept', accept],
    ['return', giveBack],
  ] as const)(
    '%s: another office, the leader, a head, another county may not; a stale version and a repeated request are told',
    async (_, act) => {
      expect(await refusedWith(act({ by: w.people.basicReviewer }))).toEqual(['not_found'])
      expect(await refusedWith(act({ by: w.people.leader }))).toEqual(['permission_denied'])
      expect(await refusedWith(act({ by: w.people.head1 }))).toEqual(['permission_denied'])
      expect(await refusedWith(act({ by: w.strangers.reviewer, version: 2 }))).toEqual(['not_found'])
      const version = await versionNow()
      expect(await refusedWith(act({ version: version - 1 }))).toEqual(['stale_version'])
      const requestId = w.requestId()
      const first = await act({ version, requestId })
      expect(await act({ version, requestId })).toEqual(first)
    },
  )

  test('returned with reason and three working days: only that opens, the office sees the difference, and accepts', async () => {
    expect((await drills()).defaultDueOn).toBe('2020-09-04')
    expect(await giveBack()).toMatchObject({ state: 'returned', dueOn: '2020-09-04' })
    await closeFilling()
    const mine = (await w.as(w.people.reporter1).task.mine({ cycleId: cycle.cycleId })).cycle
    const open = mine?.groups.flatMap(group => group.responses).filter(each => each.open)
    expect(open).toMatchObject([{ code: 'T-1-01', returnReason: '演练照片看不清', dueOn: '2020-09-04' }])
    expect(await refusedWith(report(w, cycle, 'enrolment_rate', '98', { version: 1 }))).toEqual(['cycle_state_wrong'])
    await report(w, cycle, 'safety_drills', '3', { version: 1 })
    await upload(w, w.people.reporter1, at(w, cycle, 'drills'), { name: '清晰照片.pdf', bytes: smallPdf })
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'returned' })
    await confirmAll(w, cycle, 'school1')
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'ready', confirmed: true })
    const review = await drills()
    expect(review.difference).toMatchObject({
      items: [{ itemName: '安全演练次数', before: '4', after: '3' }],
      evidenceAdded: ['清晰照片.pdf'],
      evidenceRemoved: [],
    })
    expect(review.response.timeline.map(each => each.kind)).toEqual([
      'evidence_attached',
      'confirmed',
      'returned',
      'evidence_attached',
      'confirmed',
    ])
    await accept()
    expect(await audited(w, 'response.return')).toBe(1)
  })

  test('a returned response closes again when its own date has passed', async () => {
    await giveBack({ dueOn: '2020-09-03' })
    w.setNow('2020-09-03T16:01:00.000Z')
    expect(await problemsOf(report(w, cycle, 'safety_drills', '3', { version: 1 }))).toMatchObject([
      { code: 'deadline_passed', params: { deadline: '2020-09-03' } },
    ])
  })

  test('without a reason, until yesterday, or where nothing is asked of the school, nothing is returned', async () => {
    expect(await refusedWith(giveBack({ reason: ' ' }))).toEqual(['reason_required'])
    expect(await refusedWith(giveBack({ dueOn: '2020-08-31' }))).toEqual(['due_date_invalid'])
    await supply(w, cycle, 'campus_accidents', '0')
    const { version } = await stateOf(w, cycle, 'accidents')
    expect(
      await refusedWith(
        w.as(w.people.safetyReviewer).review.returnResponse({
          requestId: w.requestId(),
          ...at(w, cycle, 'accidents'),
          version,
          reason: '请核实',
          dueOn: null,
        }),
      ),
    ).toEqual(['nothing_asked'])
  })

  test('what waits is not accepted', async () => {
    const { version } = await stateOf(w, cycle, 'accidents')
    expect(
      await refusedWith(
        w.as(w.people.safetyReviewer).review.accept({
          requestId: w.requestId(),
          ...at(w, cycle, 'accidents'),
          version,
          verified: [],
          reason: null,
        }),
      ),
    ).toEqual(['response_state_wrong'])
  })

  test('what an office supplied itself is accepted by a second person, many schools at once', async () => {
    for (const school of ['school1', 'school2', 'school3'] as const)
      await supply(w, cycle, 'campus_accidents', '0', { school })
    const queue = await w
      .as(w.people.safetyReviewer)
      .review.queue({ cycleId: cycle.cycleId, indicatorId: cycle.indicators.accidents })
    expect(queue.responses.map(each => each.needsSecondPerson)).toEqual([true, true, true])
    const responses = queue.responses.map(({ assesseeId, indicatorId, version }) => ({
      assesseeId,
      indicatorId,
      version,
    }))
    const confirm = (by: Person, requestId = w.requestId()) =>
      w.as(by).review.confirmSupplied({ requestId, cycleId: cycle.cycleId, responses })
    expect(await refusedWith(confirm(w.people.safetyReviewer))).toEqual([
      'second_person_required',
      'second_person_required',
      'second_person_required',
    ])
    expect(await refusedWith(confirm(w.people.basicReviewer))).toEqual(['not_found'])
    const requestId = w.requestId()
    expect(await confirm(w.people.secondSafetyReviewer, requestId)).toEqual({ accepted: 3 })
    expect(await confirm(w.people.secondSafetyReviewer, requestId)).toEqual({ accepted: 3 })
    expect(await audited(w, 'response.accept')).toBe(3)
    expect(await refusedWith(confirm(w.people.secondSafetyReviewer))).toEqual([
      'stale_version',
      'stale_version',
      'stale_version',
    ])
    const { values } = await w.as(w.people.leader).response.get(at(w, cycle, 'accidents', 'school2'))
    expect(values).toMatchObject([{ reported: '0', verified: '0', verifiedBy: w.people.secondSafetyReviewer.username }])
  })

  test('what a school filled in itself is not accepted in bulk', async () => {
    const { assesseeId, indicatorId } = at(w, cycle, 'drills')
    const responses = [{ assesseeId, indicatorId, version: await versionNow() }]
    expect(
      await refusedWith(
        w
          .as(w.people.safetyReviewer)
          .review.confirmSupplied({ requestId: w.requestId(), cycleId: cycle.cycleId, responses }),
      ),
    ).toEqual(['review_one_by_one'])
  })
})
