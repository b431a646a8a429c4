import { compileScheme, cycleTable, leaveOutOwed, scorePopulation, unitFigure } from '@yaodian/domain'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { report } from '../testing/filling.ts'
import { openCycle } from '../testing/seed.ts'
import { expectHiddenFromStrangers, expectOnlyAdministrator } from '../testing/twins.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('a cycle’s population on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  test('comes column by column, and scores as the ranking does', async () => {
    const cycle = await openCycle(w)
    await report(w, cycle, 'enrolment_rate', '99.5', { school: 'school2' })
    await report(w, cycle, 'library_books', '1200', { school: 'school1' })
    await report(w, cycle, 'library_books', '1100', { school: 'school1', period: 'baseline' })
    const administrator = w.as(w.people.administrator)
    const answer = await administrator.scheme.population({ cycleId: cycle.cycleId })
    const { population } = answer
    const at = (school: 'school1' | 'school2') => population.ids.indexOf(w.organisations[school])
    expect(answer).toMatchObject({ settled: false, cycle: { state: 'open', schemeId: cycle.schemeId } })
    expect(population.ids).toHaveLength(3)
    expect(population.kinds).toEqual(['primary', 'primary', 'primary'])
    expect(Object.keys(population.values).toSorted()).toEqual(['enrolment_rate', 'library_books'])
    expect(population.values['enrolment_rate']?.[at('school2')]).toBe('99.5')
    expect(population.values['enrolment_rate']?.[at('school1')]).toBeNull()
    expect(population.baselines['library_books']?.[at('school1')]).toBe('1100')
    expect(population.codes[cycle.indicators.drills]).toBe('T-1-01')

    const frozen = await administrator.scheme.frozen({ cycleId: cycle.cycleId })
    const definition = leaveOutOwed(frozen.definition)
    const scheme = compileScheme(definition, frozen.indicators, frozen.dataItems, frozen.trees, answer.calendar)
    const table = cycleTable(scheme, population, 'cycle')
    const scores = scorePopulation(scheme, table)
    const best = table.ids.indexOf(w.organisations.school2)
    expect(scores.ranks[best]).toBe(1)
    expect(unitFigure(scores.totals[best] ?? 0, 2)).not.toBe('0.00')
  })

  test('is the administrator’s, and hidden from another authority', async () => {
    const { cycleId } = await openCycle(w)
    await expectOnlyAdministrator(w, caller => caller.scheme.population({ cycleId }))
    await expectOnlyAdministrator(w, caller => caller.scheme.frozen({ cycleId }))
    await expectHiddenFromStrangers(w, caller => caller.scheme.population({ cycleId }))
    await expectHiddenFromStrangers(w, caller => caller.scheme.frozen({ cycleId }))
  })
})

test('large answers travel compressed', async () => {
  const app = new Hono().use(compress()).get('/', c => c.json({ digits: '0'.repeat(5000) }))
  const answer = await app.request('/', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
})
