import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { confirmAll, fillIn } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'

describe.each(dialects)('false reports on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
  })
  afterEach(() => w.close())

  const record = (
    by: Person = w.people.safetyReviewer,
    finding = '演练记录与值班日志不符',
    requestId = w.requestId(),
  ) =>
    w.as(by).falseReport.record({
      requestId,
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school1,
      indicatorId: cycle.indicators.drills,
      finding,
    })
  const decided = { heardOn: '2020-08-25', documentNumber: '澧教督〔2020〕2号', on: '2020-08-28' }
  const confirm = (id: string, over: Partial<typeof decided> = {}, by: Person = w.people.secondSafetyReviewer) =>
    w.as(by).falseReport.confirm({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      falseReportId: id,
      version: 1,
      ...decided,
      ...over,
    })
  const score = async () => {
    const about = { cycleId: cycle.cycleId, assesseeId: w.organisations.school1, use: 'preview' as const }
    const { score: found } = await w.as(w.people.administrator).result.score(about)
    return {
      drills: found.lines.find(line => line.indicatorId === cycle.indicators.drills)?.points,
      penalty: found.penalty,
    }
  }

  test('give nothing for the indicator and cost its full marks once the school was heard and a second person decided', async () => {
    expect(await score()).toMatchObject({ penalty: '0' })
    const { id } = await record()
    expect(await refusedWith(confirm(id, { heardOn: '' }))).toEqual(['hearing_required'])
    expect(await refusedWith(confirm(id, { heardOn: '2020-08-29' }))).toEqual(['hearing_after_decision'])
    expect(await refusedWith(confirm(id, { documentNumber: ' ', on: '2020-09-02' }))).toEqual([
      'document_number_required',
      'veto_date_invalid',
    ])
    expect(await refusedWith(confirm(id, {}, w.people.safetyReviewer))).toEqual(['attested_second_person'])
    await confirm(id)
    await confirm(id)
    expect(await score()).toEqual({ drills: '0.00', penalty: '10' })
    const { reports } = await w.as(w.people.safetyReviewer).falseReport.list({ cycleId: cycle.cycleId })
    expect(reports).toMatchObject([{ state: 'confirmed', indicatorName: '安全演练', ...decided }])
    const { falseReports } = await w
      .as(w.people.head1)
      .occurrence.counted({ cycleId: cycle.cycleId, assesseeId: w.organisations.school1 })
    expect(falseReports).toMatchObject([{ indicatorName: '安全演练', officeName: '安全股', ...decided }])
  })

  test('are dropped or taken back with a reason, and stay on record', async () => {
    const { id } = await record()
    await confirm(id)
    const withdraw = (reason: string, version = 2) =>
      w.as(w.people.safetyReviewer).falseReport.withdraw({
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        falseReportId: id,
        version,
        reason,
      })
    expect(await refusedWith(withdraw(''))).toEqual(['reason_required'])
    expect(await refusedWith(withdraw('复核后撤销', 1))).toEqual(['stale_version'])
    await withdraw('复核后撤销')
    expect(await score()).toMatchObject({ penalty: '0' })
    const acts = ['false_report.record', 'false_report.confirm', 'false_report.withdraw']
    expect(await Promise.all(acts.map(each => audited(w, each)))).toEqual([1, 1, 1])
    await record()
  })

  test('are recorded once, with what was found, by the office that decides and nobody else', async () => {
    expect(await refusedWith(record(w.people.safetyReviewer, ' '))).toEqual(['finding_required'])
    for (const by of [w.people.basicReviewer, w.strangers.reviewer])
      expect(await refusedWith(record(by))).toEqual(['not_found'])
    for (const by of [w.people.administrator, w.people.leader, w.people.head1])
      expect(await refusedWith(record(by))).toEqual(['permission_denied'])
    const requestId = w.requestId()
    const words = '演练记录与值班日志不符'
    expect(await record(w.people.safetyReviewer, words, requestId)).toEqual(
      await record(w.people.safetyReviewer, words, requestId),
    )
    expect(await refusedWith(record())).toEqual(['false_report_standing'])
  })
})
