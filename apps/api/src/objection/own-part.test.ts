import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, smallPdf, stateOf, supply, upload } from '../testing/filling.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('a school’s own part beside a contested value on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    // The office supplies the number, the school proves it with a file.
    cycle = await openCycle(w, { accidents: 1 })
    await supply(w, cycle, 'campus_accidents', '1')
  })
  afterEach(() => w.close())

  const here = () => at(w, cycle, 'accidents')
  const view = () => w.as(w.people.reporter1).response.get(here())
  const attach = () => upload(w, w.people.reporter1, here(), { name: '说明.pdf', bytes: smallPdf })
  const raise = (version = 1) =>
    w.as(w.people.head1).objection.raise({
      requestId: w.requestId(),
      ...here(),
      dataItemId: cycle.dataItems.campus_accidents,
      reason: '该事故发生在校外',
      version,
    })
  const answer = (objectionId: string, decision: 'upheld' | 'rejected') =>
    w.as(w.people.safetyReviewer).objection.answer({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      objectionId,
      version: 1,
      decision,
      answer: '已核实',
      text: decision === 'upheld' ? '0' : null,
    })

  test('the school goes on with its own part while the office has not answered, and its head confirms it', async () => {
    const { objectionId } = await raise()
    expect(await view()).toMatchObject({ state: 'objected', open: true, closedBecause: null })
    expect((await attach()).status).toBe(200)
    await w.as(w.people.reporter1).response.note({ requestId: w.requestId(), ...here(), note: '见说明', version: 0 })
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    expect(await stateOf(w, cycle, 'accidents')).toMatchObject({ state: 'objected', confirmed: true })
    expect(await answer(objectionId, 'rejected')).toMatchObject({ state: 'ready' })
  })

  test('an answer before the head has confirmed leaves the response waiting for that', async () => {
    const { objectionId } = await raise()
    expect(await answer(objectionId, 'upheld')).toMatchObject({ state: 'waiting' })
  })

  test('what was accepted before the objection stays as it is until the office answers', async () => {
    await attach()
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    const { version } = await stateOf(w, cycle, 'accidents')
    await w
      .as(w.people.secondSafetyReviewer)
      .review.accept({ requestId: w.requestId(), ...here(), version, verified: [], reason: null })
    const { objectionId } = await raise(2)
    expect(await view()).toMatchObject({ open: false, closedBecause: { code: 'response_state_wrong' } })
    expect(await answer(objectionId, 'upheld')).toMatchObject({ state: 'ready' })
    expect(await view()).toMatchObject({ open: true })
  })
})
