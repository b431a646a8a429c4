import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { refusedWith } from '../testing/refused.ts'
import { seedDefinition, seedScheme } from '../testing/seed.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('an office that is assessed itself, on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  /** Opens a cycle that assesses the offices too, and lets the safety office supply accidents about itself. */
  async function open(substitutes: readonly ('safety' | 'basic')[]) {
    const { schemeId, schemeVersion, indicators, dataItems } = await seedScheme(w)
    const plain = seedDefinition(w, indicators)
    const definition = {
      ...plain,
      groups: plain.groups.map(group => ({ ...group, kinds: ['primary' as const, 'office' as const] })),
      substituteOffices: substitutes.map(each => w.organisations[each]),
    }
    const caller = w.as(w.people.administrator)
    const changed = await caller.scheme.change({
      requestId: w.requestId(),
      schemeId,
      version: schemeVersion,
      name: '股室也考核',
      definition,
    })
    const { id: cycleId } = await caller.cycle.open({
      requestId: w.requestId(),
      schemeId,
      schemeVersion: changed.version,
      name: '2020年度',
      opensOn: '2020-09-01',
      deadline: '2020-10-31',
    })
    const assesseeId = w.organisations.safety
    const cells = [{ assesseeId, dataItemId: dataItems.campus_accidents, text: '0', version: 0 }]
    await w.as(w.people.safetyReviewer).value.supply({ requestId: w.requestId(), cycleId, cells })
    const at = { cycleId, assesseeId, indicatorId: indicators.accidents }
    const { version } = await w.as(w.people.leader).response.get(at)
    return (by: Person) =>
      w.as(by).review.accept({ requestId: w.requestId(), ...at, version, verified: [], reason: null })
  }

  test('cannot decide its own result; the office that the scheme names does', async () => {
    const accept = await open(['safety', 'basic'])
    expect(await refusedWith(accept(w.people.secondSafetyReviewer))).toEqual(['own_result'])
    expect(await accept(w.people.basicReviewer)).toMatchObject({ state: 'accepted' })
  })

  test('is decided by nobody where the scheme names no other office', async () => {
    const accept = await open(['safety'])
    expect(await refusedWith(accept(w.people.secondSafetyReviewer))).toEqual(['own_result'])
    expect(await refusedWith(accept(w.people.basicReviewer))).toEqual(['not_found'])
  })
})
