import type { SchemeDefinition } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { finishReview, fullValues } from '../testing/finish-review.ts'
import { seedDefinition, seedScheme, type SeededScheme } from '../testing/seed.ts'
import { world, type Person, type World } from '../testing/world.ts'

const drills = { school1: '4', school2: '3', school3: '2' } as const

/** The drills' points come from the place within the group. */
function comparing(plain: SchemeDefinition, indicators: SeededScheme['indicators']): SchemeDefinition {
  return {
    ...plain,
    entries: plain.entries.map(entry =>
      entry.indicatorId === indicators.drills
        ? { ...entry, rule: { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' } }
        : entry,
    ),
  }
}

describe.each(dialects)('a score as it is now, on %s', dialect => {
  let w: World
  let cycleId: string
  let drillsId: string
  beforeEach(async () => {
    w = await world(dialect)
    const seeded = await seedScheme(w)
    drillsId = seeded.indicators.drills
    const caller = w.as(w.people.administrator)
    const { version } = await caller.scheme.change({
      requestId: w.requestId(),
      schemeId: seeded.schemeId,
      version: seeded.schemeVersion,
      name: '比较的方案',
      definition: comparing(seedDefinition(w, seeded.indicators), seeded.indicators),
    })
    const { id } = await caller.cycle.open({
      requestId: w.requestId(),
      schemeId: seeded.schemeId,
      schemeVersion: version,
      name: '2020年度小学考核',
      opensOn: '2020-09-01',
      deadline: '2020-10-31',
    })
    cycleId = id
    await finishReview(w, { ...seeded, cycleId }, school => ({ ...fullValues, safety_drills: drills[school] }))
  })
  afterEach(() => w.close())

  const ask = (person: Person, school: keyof typeof drills) =>
    w.as(person).result.score({ cycleId, assesseeId: w.organisations[school], use: 'verified' })

  test('is the ranking’s own for the bureau, also where a rule compares within the group', async () => {
    const { groups } = await w.as(w.people.leader).result.preview({ cycleId })
    const rows = groups.flatMap(group => group.rows)
    expect(rows).toHaveLength(3)
    const totals = new Set<string | null>()
    for (const school of ['school1', 'school2', 'school3'] as const) {
      const { score } = await ask(w.people.leader, school)
      expect(score.total).toBe(rows.find(row => row.assesseeId === w.organisations[school])?.total)
      expect(score.blocked).toEqual([])
      totals.add(score.total)
    }
    expect(totals.size).toBe(3)
  })

  test('says of a rule that compares how far it came in the group', async () => {
    const points = await Promise.all(
      (['school1', 'school2', 'school3'] as const).map(
        async school =>
          (await ask(w.people.administrator, school)).score.lines.find(line => line.indicatorId === drillsId)?.points,
      ),
    )
    expect(points).toEqual(['10.00', '6.67', '3.33'])
  })

  test('stands by itself for a school, which learns nothing of the others', async () => {
    const { score } = await ask(w.people.head1, 'school1')
    expect(score.lines.find(line => line.indicatorId === drillsId)?.points).toBeNull()
  })
})
