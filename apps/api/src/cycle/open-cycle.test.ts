import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { openCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('opening a cycle on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  test('asks every assessee of the group for every indicator', async () => {
    const { cycleId } = await openCycle(w)
    const cycle = await w.as(w.people.administrator).cycle.get({ cycleId })
    expect(cycle).toMatchObject({ state: 'open', deadline: '2020-10-31', groups: [{ key: 'primary', assessees: 3, fields: 4, files: 1 }] })
  })
})
