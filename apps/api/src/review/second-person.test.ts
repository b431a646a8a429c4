import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../context.ts'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, stateOf, supply } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle, type SeedIndicator } from '../testing/seed.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('two people stand behind a value, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const accept = async (
    by: Person,
    indicator: SeedIndicator,
    over: { text?: string; version?: number; reason?: string } = {},
  ) => {
    const { version } = await stateOf(w, cycle, indicator)
    const verified =
      over.text === undefined
        ? []
        : [{ dataItemId: cycle.dataItems.campus_accidents, text: over.text, version: over.version ?? 1 }]
    return w.as(by).review.accept({
      requestId: w.requestId(),
      ...at(w, cycle, indicator),
      version,
      verified,
      reason: over.reason ?? null,
    })
  }
  const correct = async (by: Person, text: string) => {
    const { version } = await stateOf(w, cycle, 'accidents')
    return w.as(by).review.correct({
      requestId: w.requestId(),
      ...at(w, cycle, 'accidents'),
      version,
      dataItemId: cycle.dataItems.campus_accidents,
      text,
      valueVersion: 1,
      reason: '台账为2起',
    })
  }
  /** Appoints somebody at another place too. */
  const appoint = (person: Person, organisationId: string, role: 'head' | 'reviewer') =>
    w.context.database.main
      .insertInto('appointment')
      .values({
        authority_id: w.authorityId,
        id: newId(),
        account_id: person.accountId,
        organisation_id: organisationId,
        role,
        from_date: '2020-01-01',
        to_date: null,
        version: 1,
      })
      .execute()

  test('who corrected what an office supplied does not accept the correction; who supplied it may', async () => {
    const { safetyReviewer, secondSafetyReviewer } = w.people
    await supply(w, cycle, 'campus_accidents', '0')
    await correct(secondSafetyReviewer, '2')
    expect(await refusedWith(accept(secondSafetyReviewer, 'accidents'))).toEqual(['second_person_required'])
    expect(
      await refusedWith(
        w.as(secondSafetyReviewer).review.confirmSupplied({
          requestId: w.requestId(),
          cycleId: cycle.cycleId,
          responses: [{ ...at(w, cycle, 'accidents'), version: (await stateOf(w, cycle, 'accidents')).version }],
        }),
      ),
    ).toEqual(['second_person_required'])
    expect(await accept(safetyReviewer, 'accidents')).toMatchObject({ state: 'accepted' })
  })

  test('a response named twice is accepted once', async () => {
    await supply(w, cycle, 'campus_accidents', '0')
    const { version } = await stateOf(w, cycle, 'accidents')
    const named = { ...at(w, cycle, 'accidents'), version }
    expect(
      await w
        .as(w.people.secondSafetyReviewer)
        .review.confirmSupplied({ requestId: w.requestId(), cycleId: cycle.cycleId, responses: [named, named] }),
    ).toEqual({ accepted: 1 })
  })

  test('accepting what an office supplied cannot put another value in its place at once', async () => {
    await supply(w, cycle, 'campus_accidents', '0')
    const { secondSafetyReviewer } = w.people
    expect(await refusedWith(accept(secondSafetyReviewer, 'accidents', { text: '2', reason: '台账' }))).toEqual([
      'second_person_required',
    ])
    expect(await accept(secondSafetyReviewer, 'accidents', { text: '0' })).toMatchObject({ state: 'accepted' })
  })

  test('who upheld an objection with a value does not accept it', async () => {
    const { safetyReviewer, secondSafetyReviewer, head1 } = w.people
    await supply(w, cycle, 'campus_accidents', '2')
    const { objectionId } = await w.as(head1).objection.raise({
      requestId: w.requestId(),
      ...at(w, cycle, 'accidents'),
      dataItemId: cycle.dataItems.campus_accidents,
      reason: '只有1起',
      version: 1,
    })
    await w.as(secondSafetyReviewer).objection.answer({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      objectionId,
      version: 1,
      decision: 'upheld',
      answer: '核实为1起',
      text: '1',
    })
    expect(await refusedWith(accept(secondSafetyReviewer, 'accidents'))).toEqual(['second_person_required'])
    expect(await accept(safetyReviewer, 'accidents')).toMatchObject({ state: 'accepted' })
  })

  test('a head who is also a reviewer does not decide on its own school from the office’s place', async () => {
    await appoint(w.people.head1, w.organisations.safety, 'reviewer')
    const asReviewer: Person = {
      ...w.people.head1,
      organisationId: w.organisations.safety,
      organisationKind: 'office',
      roles: ['reviewer'],
    }
    await fillIn(w, cycle, 'school1')
    await fillIn(w, cycle, 'school2')
    await confirmAll(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school2')
    expect(await refusedWith(accept(asReviewer, 'drills'))).toEqual(['own_result'])
    const { version } = await stateOf(w, cycle, 'drills', 'school2')
    expect(
      await w.as(asReviewer).review.accept({
        requestId: w.requestId(),
        ...at(w, cycle, 'drills', 'school2'),
        version,
        verified: [],
        reason: null,
      }),
    ).toMatchObject({ state: 'accepted' })
  })

  test('an administrator who settled a value does not accept it as a reviewer', async () => {
    await appoint(w.people.administrator, w.organisations.safety, 'reviewer')
    await confirmAll(w, cycle, 'school1', [...Object.values(cycle.dataItems), cycle.indicators.drills])
    const { version } = await stateOf(w, cycle, 'drills')
    await w.as(w.people.administrator).value.settleMissing({
      requestId: w.requestId(),
      ...at(w, cycle, 'drills'),
      version,
      decision: { kind: 'value', dataItemId: cycle.dataItems.safety_drills, text: '2', version: 1 },
      reason: '学校来电补报',
    })
    const asReviewer: Person = {
      ...w.people.administrator,
      organisationId: w.organisations.safety,
      organisationKind: 'office',
      roles: ['reviewer'],
    }
    expect(await refusedWith(accept(asReviewer, 'drills'))).toEqual(['second_person_required'])
    expect(await accept(w.people.safetyReviewer, 'drills')).toMatchObject({ state: 'accepted' })
  })
})
