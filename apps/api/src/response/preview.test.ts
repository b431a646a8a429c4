import { scoreOne } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { seedDefinition, seedScheme } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('what a browser needs to preview a score, on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  test('has every formula of the entry, also the one that says when it does not apply', async () => {
    const { schemeId, schemeVersion, indicators } = await seedScheme(w)
    const administrator = w.as(w.people.administrator)
    const definition = seedDefinition(w, indicators)
    const entries = definition.entries.map(entry =>
      entry.indicatorId === indicators.drills ? { ...entry, notApplicableWhen: 'safety_drills == 0' } : entry,
    )
    const name = '2020年小学考核方案'
    const changed = await administrator.scheme.change({
      requestId: w.requestId(),
      schemeId,
      version: schemeVersion,
      name,
      definition: { ...definition, entries },
    })
    const { id: cycleId } = await administrator.cycle.open({
      requestId: w.requestId(),
      schemeId,
      schemeVersion: changed.version,
      name,
      opensOn: '2020-09-01',
      deadline: '2020-10-31',
    })
    const assesseeId = w.organisations.school1
    const { line } = await w.as(w.people.head1).response.get({ cycleId, assesseeId, indicatorId: indicators.drills })
    const score = (reported: string) =>
      scoreOne(line, {
        assesseeId,
        groupKey: 'primary',
        values: { safety_drills: { reported, verified: null, baseline: null } },
        notApplicable: false,
        use: 'preview',
      })
    expect(score('4')).toMatchObject({ state: 'scored' })
    expect(score('0')).toMatchObject({ state: 'not_applicable' })
  })
})
