import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, report, stateOf, supply } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('objections on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await supply(w, cycle, 'campus_accidents', '1')
  })
  afterEach(() => w.close())

  const raise = (over: Partial<{ by: Person; version: number; reason: string; requestId: string }> = {}) => {
    const { by = w.people.head1, version = 1, reason = '该事故发生在校外', requestId = w.requestId() } = over
    return w.as(by).objection.raise({
      requestId,
      ...at(w, cycle, 'accidents'),
      dataItemId: cycle.dataItems.campus_accidents,
      reason,
      version,
    })
  }
  const answer = (
    objectionId: string,
    over: Partial<{
      by: Person
      version: number
      decision: 'upheld' | 'rejected'
      text: string | null
      answer: string
      requestId: string
    }> = {},
  ) => {
    const {
      by = w.people.safetyReviewer,
      version = 1,
      decision = 'upheld',
      text = '0',
      answer: words = '经核实在校外',
      requestId = w.requestId(),
    } = over
    return w
      .as(by)
      .objection.answer({ requestId, cycleId: cycle.cycleId, objectionId, version, decision, answer: words, text })
  }

  test('a head contests what an office supplied; upheld, the new value is verified beside the reported one', async () => {
    const { objectionId, state } = await raise()
    expect(state).toBe('objected')
    expect(await answer(objectionId)).toMatchObject({ state: 'ready' })
    const view = await w.as(w.people.head1).response.get(at(w, cycle, 'accidents'))
    expect(view.values).toMatchObject([{ reported: '1', verified: '0', verifiedReason: '经核实在校外' }])
    expect(view.objections).toMatchObject([
      { state: 'upheld', reason: '该事故发生在校外', answer: '经核实在校外', itemName: '校园安全事故起数' },
    ])
    expect(view.timeline.map(each => each.kind)).toEqual(['supplied', 'objected', 'answered'])
    expect([await audited(w, 'objection.raise'), await audited(w, 'objection.answer')]).toEqual([1, 1])
  })

  test('rejected, what was decided before stands', async () => {
    const { version } = await stateOf(w, cycle, 'accidents')
    await w
      .as(w.people.secondSafetyReviewer)
      .review.accept({ requestId: w.requestId(), ...at(w, cycle, 'accidents'), version, verified: [], reason: null })
    const { objectionId } = await raise({ version: 2 })
    expect(await answer(objectionId, { decision: 'rejected', text: null })).toMatchObject({ state: 'accepted' })
  })

  test('who may not, and what may not', async () => {
    expect(await refusedWith(raise({ by: w.people.reporter1 }))).toEqual(['permission_denied'])
    expect(await refusedWith(raise({ by: w.people.head2 }))).toEqual(['not_found'])
    expect(await refusedWith(raise({ by: w.strangers.head }))).toEqual(['not_found'])
    expect(await refusedWith(raise({ reason: '' }))).toEqual(['reason_required'])
    expect(await refusedWith(raise({ version: 0 }))).toEqual(['stale_version', 'value_changed'])
    await report(w, cycle, 'safety_drills', '4')
    const own = {
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      dataItemId: cycle.dataItems.safety_drills,
      reason: '不服',
      version: 1,
    }
    expect(await refusedWith(w.as(w.people.head1).objection.raise(own))).toEqual(['objection_own_value'])
    const { objectionId } = await raise()
    expect(await refusedWith(raise())).toEqual(['objection_pending'])
    expect(await refusedWith(answer(objectionId, { by: w.people.basicReviewer }))).toEqual(['not_found'])
    expect(await refusedWith(answer(objectionId, { by: w.strangers.reviewer }))).toEqual(['not_found'])
    expect(await refusedWith(answer(objectionId, { by: w.people.head1 }))).toEqual(['permission_denied'])
    expect(await refusedWith(answer(objectionId, { version: 0 }))).toEqual(['stale_version'])
    expect(await refusedWith(answer(objectionId, { answer: ' ' }))).toEqual(['reason_required'])
    expect(await refusedWith(answer(objectionId, { text: '' }))).toEqual(['value_missing'])
    await answer(objectionId)
    expect(await refusedWith(answer(objectionId, { version: 2 }))).toEqual(['objection_closed'])
  })

  test('a repeated request is carried out once', async () => {
    const requestId = w.requestId()
    const first = await raise({ requestId })
    expect(await raise({ requestId })).toEqual(first)
    const again = w.requestId()
    expect(await answer(first.objectionId, { requestId: again })).toEqual(
      await answer(first.objectionId, { requestId: again }),
    )
    expect([await audited(w, 'objection.raise'), await audited(w, 'objection.answer')]).toEqual([1, 1])
  })
})
