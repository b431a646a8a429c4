import { entry } from '@yaodian/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit } from '../audit/append.ts'
import { readerOf, write } from '../database/writer.ts'
import { dialects } from '../testing/dialects.ts'
import { finishReview, fullValues } from '../testing/finish-review.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'
import { verifySnapshots } from './verify-snapshot.ts'

describe.each(dialects)('publishing while others write on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  let version: number

  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    ;({ version } = await finishReview(w, cycle, school =>
      school === 'school2' ? { ...fullValues, safety_drills: '2' } : fullValues,
    ))
    const { cycleId } = cycle
    const approved = await admin().publication.approve({
      requestId: w.requestId(),
      cycleId,
      version,
      documentNumber: '澧教发〔2020〕31号',
    })
    const publicised = await admin().publication.publicise({
      requestId: w.requestId(),
      cycleId,
      version: approved.version,
      until: '2020-09-10',
    })
    version = publicised.version
  })

  afterEach(() => w.close())

  const admin = () => w.as(w.people.administrator)
  const raise = async (indicatorId: string | null) => {
    const { appealId } = await w.as(w.people.head2).appeal.raise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school2,
      indicatorId,
      reason: '记录漏计',
    })
    return appealId
  }
  const correct = (appealId: string, drills: string, version: number) =>
    admin().appeal.decide({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      appealId,
      version: 1,
      outcome: 'upheld',
      decision: '核对属实。',
      corrections: [{ dataItemId: cycle.dataItems.safety_drills, text: drills, version }],
    })
  const revise = (reason: string) =>
    admin().publication.revise({ requestId: w.requestId(), cycleId: cycle.cycleId, reason })
  const whole = async () => {
    const verdicts = await verifySnapshots(w.context.database, w.authorityId, true)
    for (const verdict of verdicts) expect(verdict).toMatchObject({ intact: true, differences: [] })
    return verdicts.length
  }

  const writeAnything = () =>
    write(w.context.database, w.authorityId, async tx => {
      const written = entry('organisation.change', 'organisation', w.organisations.school1, null, null)
      await appendAudit(tx, w.authorityId, w.people.administrator, w.context.now(), [written])
    })
  /** What the chain says happened first. */
  const order = async () => {
    const rows = await readerOf(w.context.database, w.authorityId)
      .selectFrom('audit_entry')
      .select('action')
      .where('authority_id', '=', w.authorityId)
      .orderBy('number')
      .execute()
    return rows.map(row => row.action)
  }

  test('a correction that comes meanwhile is part of the revision, or comes after it, as the trail says: never between', async () => {
    await correct(await raise(cycle.indicators.drills), '3', 1)
    const second = await raise(null)
    const { groups } = await admin().result.preview({ cycleId: cycle.cycleId })
    const withThree = groups.flatMap(group => group.rows).find(row => row.assesseeId === w.organisations.school2)?.total
    const [revised] = await Promise.all([revise('申诉成立'), correct(second, '4', 2)])
    expect(revised.revision).toBe(2)
    expect(await whole()).toBe(2)
    const actions = await order()
    const isPart = actions.lastIndexOf('appeal.decide') < actions.lastIndexOf('publication.publish')
    const result = await w
      .as(w.people.head2)
      .publication.result({ cycleId: cycle.cycleId, publicationId: null, assesseeId: w.organisations.school2 })
    expect(result.total).toBe(isPart ? '100.00' : withThree)
  })

  test('a constant stream of writes does not hold a revision up', async () => {
    await correct(await raise(cycle.indicators.drills), '4', 1)
    let published = false
    const stream = async () => {
      for (let time = 1; !published && time < 1000; time += 1) await writeAnything()
    }
    const [revised] = await Promise.all([revise('申诉成立').finally(() => (published = true)), stream(), stream()])
    expect(revised.revision).toBe(2)
    expect(await whole()).toBe(2)
  })
})
