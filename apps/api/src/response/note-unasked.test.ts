import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, stateOf, supply } from '../testing/filling.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('a remark where nothing is asked of the school, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  test('does not take a response that is ready away from its office', async () => {
    await supply(w, cycle, 'campus_accidents', '0')
    await w
      .as(w.people.reporter1)
      .response.note({ requestId: w.requestId(), ...at(w, cycle, 'accidents'), note: '情况属实', version: 0 })
    expect(await stateOf(w, cycle, 'accidents')).toMatchObject({ state: 'ready' })
  })
})
