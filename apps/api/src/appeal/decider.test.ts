import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../context.ts'
import { dialects } from '../testing/dialects.ts'
import { publiciseCycle, type PublicisedCycle } from '../testing/publish-cycle.ts'
import { refusedWith } from '../testing/refused.ts'
import type { SeedItem } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('who decides an appeal, on %s', dialect => {
  let w: World
  let cycle: PublicisedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await publiciseCycle(w, { publicShows: 'points', examBased: false })
  })
  afterEach(() => w.close())

  const raise = () =>
    w.as(w.people.head2).appeal.raise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school2,
      indicatorId: null,
      reason: '总分有误',
    })
  const decide = (appealId: string, items: readonly SeedItem[]) =>
    w.as(w.people.administrator).appeal.decide({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      appealId,
      version: 1,
      outcome: 'upheld',
      decision: '核实',
      corrections: items.map(item => ({ dataItemId: cycle.dataItems[item], text: '3', version: 1 })),
    })

  test('not who is appointed at the school', async () => {
    await w.context.database.main
      .insertInto('appointment')
      .values({
        authority_id: w.authorityId,
        id: newId(),
        account_id: w.people.administrator.accountId,
        organisation_id: w.organisations.school2,
        role: 'reporter',
        from_date: '2020-01-01',
        to_date: null,
        version: 1,
      })
      .execute()
    const { appealId } = await raise()
    expect(await refusedWith(decide(appealId, []))).toEqual(['own_result'])
    const { problems } = await w.as(w.people.administrator).appeal.get({ cycleId: cycle.cycleId, appealId })
    expect(problems).toMatchObject([{ code: 'own_result' }])
  })

  test('of a whole result, not who accepted what is corrected; the rest they may', async () => {
    await w.context.database.main
      .updateTable('response')
      .set({ decided_by: w.people.administrator.accountId })
      .where('cycle_id', '=', cycle.cycleId)
      .where('assessee_id', '=', w.organisations.school2)
      .where('indicator_id', '=', cycle.indicators.drills)
      .execute()
    const { appealId } = await raise()
    expect(await refusedWith(decide(appealId, ['safety_drills']))).toEqual(['second_person_required'])
    expect(await decide(appealId, ['teachers_trained'])).toMatchObject({ state: 'upheld' })
  })
})
