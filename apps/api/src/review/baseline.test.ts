import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fillIn, report, stateOf } from '../testing/filling.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('last year’s value as a school reports it, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await fillIn(w, cycle, 'school1')
  })
  afterEach(() => w.close())

  const books = async () => {
    const { score } = await w
      .as(w.people.administrator)
      .result.score({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1, use: 'verified' })
    return score.lines.find(each => each.indicatorId === cycle.indicators.books)?.data
  }

  test('counts once the office has accepted it, not as reported', async () => {
    await report(w, cycle, 'library_books', '1000', { period: 'baseline' })
    await confirmAll(w, cycle, 'school1')
    expect(await books()).toMatchObject([{ verified: null, baseline: null }])
    const { version } = await stateOf(w, cycle, 'books')
    await w
      .as(w.people.basicReviewer)
      .review.accept({ requestId: w.requestId(), ...at(w, cycle, 'books'), version, verified: [], reason: null })
    expect(await books()).toMatchObject([{ verified: '1200', baseline: '1000' }])
  })
})
