import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, report, stateOf } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { seedDefinition, seedScheme, type OpenedCycle, type SeedIndicator } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'

/** A cycle in which `repair` of the safety office reads the same enrolment rate as `enrolment` of basic education. */
async function openSharing(w: World): Promise<OpenedCycle> {
  const seeded = await seedScheme(w)
  const caller = w.as(w.people.administrator)
  const { indicators, schemeId } = seeded
  const kept = await caller.indicator.get({ indicatorId: indicators.repair })
  await caller.indicator.save({
    requestId: w.requestId(),
    existing: { id: kept.id, version: kept.version },
    indicator: { ...kept, formula: 'enrolment_rate', dataItems: ['enrolment_rate'], unit: '%' },
  })
  const plain = seedDefinition(w, indicators)
  const rule = plain.entries.find(each => each.indicatorId === indicators.enrolment)?.rule
  const entries = plain.entries.map(each =>
    each.indicatorId === indicators.repair && rule !== undefined ? { ...each, rule } : each,
  )
  const changed = await caller.scheme.change({
    requestId: w.requestId(),
    schemeId,
    version: seeded.schemeVersion,
    name: '共用数据项',
    definition: { ...plain, entries },
  })
  const opened = await caller.cycle.open({
    requestId: w.requestId(),
    schemeId,
    schemeVersion: changed.version,
    name: '2020年度',
    opensOn: '2020-09-01',
    deadline: '2020-10-31',
  })
  return { ...seeded, cycleId: opened.id }
}

describe.each(dialects)('a value that two indicators read, on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openSharing(w)
    await report(w, cycle, 'enrolment_rate', '99.5')
    await confirmAll(w, cycle, 'school1', [...Object.values(cycle.dataItems), cycle.indicators.drills])
  })
  afterEach(() => w.close())

  const officeOf = { repair: 'safetyReviewer', enrolment: 'basicReviewer' } as const
  const accept = async (indicator: 'repair' | 'enrolment', text?: string) => {
    const { version } = await stateOf(w, cycle, indicator)
    const dataItemId = cycle.dataItems.enrolment_rate
    return w.as(w.people[officeOf[indicator]]).review.accept({
      requestId: w.requestId(),
      ...at(w, cycle, indicator),
      version,
      verified: text === undefined ? [] : [{ dataItemId, text, version: 2 }],
      reason: text === undefined ? null : '学籍系统为98',
    })
  }
  const giveBack = async (indicator: 'repair' | 'enrolment') => {
    const { version } = await stateOf(w, cycle, indicator)
    await w.as(w.people[officeOf[indicator]]).review.returnResponse({
      requestId: w.requestId(),
      ...at(w, cycle, indicator),
      version,
      reason: '请核对',
      dueOn: '2020-11-10',
    })
  }
  const afterDeadline = () => w.setNow('2020-11-05T01:00:00.000Z')
  const timeline = async (indicator: SeedIndicator) =>
    (await w.as(w.people.leader).response.get(at(w, cycle, indicator))).timeline.map(each => each.kind)

  test('changed in a return, opens the other too: nobody accepts what the head has not confirmed', async () => {
    await accept('enrolment')
    await giveBack('repair')
    afterDeadline()
    await report(w, cycle, 'enrolment_rate', '100', { by: w.people.reporter1, version: 2 })
    expect(await stateOf(w, cycle, 'enrolment')).toMatchObject({ state: 'returned', confirmed: false })
    expect(await refusedWith(accept('enrolment'))).toEqual(['response_state_wrong'])
    await confirmAll(w, cycle, 'school1')
    expect(await stateOf(w, cycle, 'enrolment')).toMatchObject({ state: 'ready', confirmed: true })
    expect(await stateOf(w, cycle, 'repair')).toMatchObject({ state: 'ready', confirmed: true })
  })

  test('returned in one and accepted in the other, still counts', async () => {
    await accept('enrolment')
    await giveBack('repair')
    const { score } = await w
      .as(w.people.administrator)
      .result.score({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1, use: 'verified' })
    expect(score.lines.find(each => each.indicatorId === cycle.indicators.enrolment)?.points).toBe('20.00')
  })

  test('corrected in one, says so in the timeline of the other and in the audit trail', async () => {
    await accept('enrolment')
    const before = await timeline('enrolment')
    await accept('repair', '98')
    expect(await stateOf(w, cycle, 'enrolment')).toMatchObject({ state: 'ready' })
    expect(await timeline('enrolment')).toEqual([...before, 'corrected'])
    const { payload } = await w.context.database.reading
      .selectFrom('audit_entry')
      .select('payload')
      .where('authority_id', '=', w.authorityId)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(payload ?? '')).toMatchObject({
      before: { moved: { [w.organisations.school1]: { 'T-2-01': { state: 'accepted' } } } },
      after: { moved: { [w.organisations.school1]: { 'T-2-01': { state: 'ready' } } } },
    })
  })
})
