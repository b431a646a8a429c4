import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createAuth } from '../session/auth.ts'
import { dialects } from '../testing/dialects.ts'
import { publiciseCycle, type ShownScheme } from '../testing/publish-cycle.ts'
import { world, type World } from '../testing/world.ts'

describe.each(dialects)('public pages on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
  })

  afterEach(() => w.close())

  const open = async (path: string) => {
    const app = createApp(w.context, createAuth(w.context.database, w.context.config, 'x'.repeat(32)))
    const answer = await app.request(`http://localhost/public/430723${path}`)
    return { status: answer.status, html: await answer.text() }
  }
  const publish = async (shown: ShownScheme) => {
    const { cycleId } = await publiciseCycle(w, shown)
    return { page: `/${cycleId}`, assessee: `/${cycleId}/${w.organisations.school2}` }
  }

  test('where points are public, each row leads to why: every score in the words that were published, in both languages, without script', async () => {
    const { page, assessee } = await publish({ publicShows: 'points', examBased: false })
    expect((await open(page)).html).toContain(`href="/public/430723${assessee}?revision=1`)
    const chinese = await open(assessee)
    expect(chinese.status).toBe(200)
    expect(chinese.html).toContain('要点第 1 条：“安全演练不少于2次”')
    expect(chinese.html).toContain('<svg')
    expect(chinese.html).not.toContain('<script')
    expect(chinese.html).not.toMatch(/ style="/)
    const english = (await open(`${assessee}?lang=en`)).html
    expect(english).toContain('How the total is made up')
    expect(english).toContain('Data')
  })

  test('a group with exam-based indicators shows grades alone, whatever the scheme chose, in an order that tells no ranks', async () => {
    const { page, assessee } = await publish({ publicShows: 'points', examBased: true })
    const { html } = await open(page)
    expect(html).toContain('只公布等次')
    expect(html).not.toContain('100.00')
    expect(html).not.toContain('名次</th>')
    expect((await open(assessee)).status).toBe(404)
  })

  test('where grades alone are public, a correction marks only whom it gave another grade, not whose place it moved', async () => {
    const cycle = await publiciseCycle(w, { publicShows: 'grade', examBased: false })
    const { cycleId } = cycle
    const caller = w.as(w.people.administrator)
    const assesseeId = w.organisations.school2
    const { appealId } = await w.as(w.people.head2).appeal.raise({
      requestId: w.requestId(),
      cycleId,
      assesseeId,
      indicatorId: cycle.indicators.drills,
      reason: '演练4次',
    })
    const corrections = [{ dataItemId: cycle.dataItems.safety_drills, text: '3', version: 1 }]
    await caller.appeal.decide({
      requestId: w.requestId(),
      cycleId,
      appealId,
      version: 1,
      outcome: 'upheld',
      decision: '核实为3次',
      corrections,
    })
    await caller.publication.revise({ requestId: w.requestId(), cycleId, reason: '申诉' })
    const { groups } = await caller.publication.get({ cycleId, publicationId: null })
    const before = (await caller.publication.get({ cycleId, publicationId: cycle.publicationId })).groups
    expect(groups.flatMap(group => group.rows).some(row => row.changed)).toBe(true)
    expect(groups.flatMap(group => group.rows.map(row => row.grade))).toEqual(
      before.flatMap(group => group.rows.map(row => row.grade)),
    )
    expect((await open(`/${cycleId}`)).html).not.toContain('class="mark"')
  })

  test('a scheme that publishes ranks shows no points and no explanations', async () => {
    const { page, assessee } = await publish({ publicShows: 'rank', examBased: false })
    const { html } = await open(page)
    expect(html).toContain('名次</th>')
    expect(html).not.toContain('100.00')
    expect((await open(assessee)).status).toBe(404)
  })

  test('the page says until when one may appeal, and from the next day on no longer', async () => {
    const { page } = await publish({ publicShows: 'grade', examBased: false })
    expect((await open(page)).html).toContain('2020-09-10（含当日）前在填报端提出申诉')
    w.setNow('2020-09-11T02:00:00.000Z')
    const { html } = await open(page)
    expect(html).toContain('公示期已于 2020-09-10 届满')
    expect(html).not.toContain('提出申诉')
  })

  test('an unknown county, cycle, revision or organisation is not found, in the reader’s language', async () => {
    const { page, assessee } = await publish({ publicShows: 'points', examBased: false })
    expect((await open(`${page}?revision=2`)).status).toBe(404)
    expect((await open(`${assessee}x`)).status).toBe(404)
    expect((await open('/nothing')).html).toContain('没有这一公示')
    // No dead end: the county's list is offered where the county is known.
    expect((await open(`${assessee}x`)).html).toContain('href="/public/430723?lang=zh-CN"')
    expect((await open('/nothing?lang=en')).html).toContain('No such results')
  })

  test('the list names every public cycle', async () => {
    expect((await open('')).html).toContain('目前没有公示的考核结果')
    const { page } = await publish({ publicShows: 'grade', examBased: false })
    const { html } = await open('')
    expect(html).toContain(`href="/public/430723${page}?lang=zh-CN"`)
    expect(html).toContain('公示中，至 2020-09-10')
  })
})
