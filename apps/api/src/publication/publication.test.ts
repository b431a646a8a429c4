import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { finishReview, fullValues, type SeedValues } from '../testing/finish-review.ts'
import { problemsOf, refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { world, type World } from '../testing/world.ts'
import { verifySnapshots } from './verify-snapshot.ts'

/** School 1 reaches everything, school 2 drilled twice, school 3 had an accident. */
const values: Readonly<Record<'school1' | 'school2' | 'school3', SeedValues>> = {
  school1: fullValues,
  school2: { ...fullValues, safety_drills: '2' },
  school3: { ...fullValues, campus_accidents: '1' },
}

describe.each(dialects)('publishing on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  let version: number

  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
    ;({ version } = await finishReview(w, cycle, school => values[school]))
  })

  afterEach(() => w.close())

  const admin = () => w.as(w.people.administrator)
  const approve = (seen = version, documentNumber = '澧教发〔2020〕31号') =>
    admin().publication.approve({ requestId: w.requestId(), cycleId: cycle.cycleId, version: seen, documentNumber })
  const publicise = async () => {
    const approved = await approve()
    return admin().publication.publicise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version: approved.version,
      until: '2020-09-10',
    })
  }
  const appeal = (indicatorId: string | null = cycle.indicators.drills) =>
    w.as(w.people.head2).appeal.raise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school2,
      indicatorId,
      reason: '第二次演练的记录漏计',
    })
  const uphold = (appealId: string, corrections: { dataItemId: string; text: string; version: number }[]) =>
    admin().appeal.decide({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      appealId,
      version: 1,
      outcome: 'upheld',
      decision: '经核对原始记录属实。',
      corrections,
    })
  const publicPage = async (path: string) => {
    const { createApp } = await import('../app.ts')
    const { createAuth } = await import('../session/auth.ts')
    const app = createApp(w.context, createAuth(w.context.database, w.context.config, 'x'.repeat(32)))
    return app.request(`http://localhost${path}`)
  }

  test('results are ranked before they are approved, and say that nothing is owed', async () => {
    const preview = await admin().result.preview({ cycleId: cycle.cycleId })
    expect(preview.unfinished).toBe(0)
    expect(preview.owed).toEqual([])
    const rows = preview.groups[0]?.rows ?? []
    expect(rows[0]).toMatchObject({ name: '第一小学', total: '100.00', rank: 1, shared: false })
    expect(rows.map(row => row.rank)).toEqual([1, 2, 3])
  })

  test('approval needs a document number, a finished review and the version that was seen', async () => {
    expect(await refusedWith(approve(version, '  '))).toEqual(['document_number_required'])
    expect(await refusedWith(approve(version - 1))).toEqual(['stale_version'])
    await w.context.database.main
      .updateTable('response')
      .set({ state: 'ready' })
      .where('assessee_id', '=', w.organisations.school3)
      .execute()
    const [problem] = await problemsOf(approve())
    expect(problem).toMatchObject({ code: 'responses_unfinished', params: { count: 7 } })
  })

  test('only the administrator approves and publishes', async () => {
    const input = { requestId: w.requestId(), cycleId: cycle.cycleId, version, documentNumber: '1号' }
    expect(await refusedWith(w.as(w.people.leader).publication.approve(input))).toEqual(['permission_denied'])
    expect(await refusedWith(w.as(w.people.head1).publication.approve(input))).toEqual(['permission_denied'])
    expect(await refusedWith(w.as(w.strangers.administrator).publication.approve(input))).toEqual(['not_found'])
  })

  test('a cycle is publicised only after its approval, and only into the future', async () => {
    const early = admin().publication.publicise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version,
      until: '2020-09-10',
    })
    expect(await refusedWith(early)).toContain('cycle_state_wrong')
    const approved = await approve()
    const past = admin().publication.publicise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version: approved.version,
      until: '2020-09-01',
    })
    expect(await refusedWith(past)).toEqual(['publication_until_invalid'])
  })

  test('a school reads its published result with the explanation of every score, as rendered', async () => {
    await publicise()
    const result = await w
      .as(w.people.head2)
      .publication.result({ cycleId: cycle.cycleId, publicationId: null, assesseeId: w.organisations.school2 })
    expect(result).toMatchObject({ rank: 2, groupSize: 3, mayAppeal: true, appealUntil: '2020-09-10' })
    const drills = result.lines.find(line => line.indicatorId === cycle.indicators.drills)
    expect(drills?.explanation['zh-CN']?.basis).toBe('要点第 1 条：“安全演练不少于2次”')
    expect(drills?.explanation.en?.calculation).not.toMatch(/\p{Script=Han}.*分$/u)
    expect(drills?.explanation['zh-CN']?.result.points).toBe(drills?.points)
    const neighbour = w
      .as(w.people.head1)
      .publication.result({ cycleId: cycle.cycleId, publicationId: null, assesseeId: w.organisations.school2 })
    expect(await refusedWith(neighbour)).toEqual(['not_found'])
  })

  test('the public page shows what the scheme allows, in both languages, and nothing before publication', async () => {
    const path = `/public/430723/${cycle.cycleId}`
    expect((await publicPage(path)).status).toBe(404)
    await publicise()
    const page = await publicPage(path)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('第一小学')
    expect(html).toContain('澧教发〔2020〕31号')
    expect(html).not.toContain('<script')
    // A style sheet is no text: escaped quotes would break its fonts.
    expect(/<style[^>]*>([^<]*)/.exec(html)?.[1]).not.toContain('&quot;')
    expect(await (await publicPage(`${path}?lang=en`)).text()).toContain('Published results')
    expect((await publicPage(`/public/430722/${cycle.cycleId}`)).status).toBe(404)
  })

  test('an appeal that is upheld corrects the value, and a revision shows it while the first one stays as it was', async () => {
    const { publicationId } = await publicise()
    const { appealId } = await appeal()
    const decided = await admin().appeal.decide({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      appealId,
      version: 1,
      outcome: 'upheld',
      decision: '经核对原始记录，全年演练四次。',
      corrections: [{ dataItemId: cycle.dataItems.safety_drills, text: '４', version: 1 }],
    })
    expect(decided.state).toBe('upheld')
    w.setNow('2020-09-11T02:00:00.000Z')
    const early = admin().publication.finalise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version: version + 2,
    })
    expect(await refusedWith(early)).toEqual(['revision_owed'])
    const revised = await admin().publication.revise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      reason: '申诉成立',
    })
    expect(revised.revision).toBe(2)
    const read = (id: string | null) =>
      w
        .as(w.people.head2)
        .publication.result({ cycleId: cycle.cycleId, publicationId: id, assesseeId: w.organisations.school2 })
    const corrected = await read(null)
    expect(corrected.total).toBe('100.00')
    // The administrator decided, so the bureau is named, not the office that had reviewed.
    const explained = corrected.lines.find(line => line.indicatorId === cycle.indicators.drills)?.explanation['zh-CN']
    expect(explained?.data.join()).toContain('核定 4 次（澧县教育局，09-01）')
    expect((await read(publicationId)).total).not.toBe('100.00')
    const again = admin().publication.revise({ requestId: w.requestId(), cycleId: cycle.cycleId, reason: '再来一次' })
    expect(await refusedWith(again)).toEqual(['nothing_to_revise'])
    const final = await admin().publication.finalise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version: version + 2,
    })
    expect(final).toMatchObject({ state: 'finalised', revision: 3 })
  })

  test('an appeal needs reasons, an open window, one’s own school, and is answered once', async () => {
    await publicise()
    const raise = (assesseeId: string, reason: string) =>
      w
        .as(w.people.head2)
        .appeal.raise({ requestId: w.requestId(), cycleId: cycle.cycleId, assesseeId, indicatorId: null, reason })
    expect(await refusedWith(raise(w.organisations.school2, ' '))).toEqual(['reason_required'])
    expect(await refusedWith(raise(w.organisations.school1, '理由'))).toEqual(['not_found'])
    const { appealId } = await appeal(null)
    const decide = (seen: number) =>
      admin().appeal.decide({
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        appealId,
        version: seen,
        outcome: 'rejected',
        decision: '记录齐全，维持原结果。',
        corrections: [],
      })
    await decide(1)
    expect(await refusedWith(decide(1))).toEqual(['stale_version'])
    expect(await refusedWith(decide(2))).toEqual(['appeal_decided'])
    w.setNow('2020-09-11T02:00:00.000Z')
    expect(await refusedWith(appeal())).toEqual(['appeal_window_closed'])
  })

  test('a matter is appealed one at a time, once more for new grounds, then no more until a revision changes it', async () => {
    await publicise()
    const raise = (reason: string, indicatorId: string | null = cycle.indicators.drills) =>
      w.as(w.people.head2).appeal.raise({
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        assesseeId: w.organisations.school2,
        indicatorId,
        reason,
      })
    const reject = (appealId: string) =>
      admin().appeal.decide({
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        appealId,
        version: 1,
        outcome: 'rejected',
        decision: '维持原结果。',
        corrections: [],
      })
    const first = await raise('第二次演练漏计。')
    expect(await refusedWith(raise('另有理由'))).toEqual(['appeal_pending'])
    // Another matter is not held up, and neither is another school.
    await raise('总分有误', null)
    await w.as(w.people.head3).appeal.raise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      assesseeId: w.organisations.school3,
      indicatorId: cycle.indicators.drills,
      reason: '第二次演练漏计。',
    })
    await reject(first.appealId)
    expect(await refusedWith(raise(' 第二次演练，漏计'))).toEqual(['appeal_grounds_known'])
    const second = await raise('找到了第二次演练的影像记录')
    await uphold(second.appealId, [{ dataItemId: cycle.dataItems.safety_drills, text: '3', version: 1 }])
    expect(await refusedWith(raise('第三个理由'))).toEqual(['appeal_closed'])
    await admin().publication.revise({ requestId: w.requestId(), cycleId: cycle.cycleId, reason: '申诉成立' })
    expect((await raise('修订后仍漏计一次')).appealId).toBeTruthy()
  })

  test('each step says what stands in its way, in the order of the year', async () => {
    const codes = async () =>
      Object.fromEntries(
        Object.entries((await admin().publication.list({ cycleId: cycle.cycleId })).acts).map(([act, problems]) => [
          act,
          problems.map(each => each.code),
        ]),
      )
    expect(await codes()).toMatchObject({ approve: [], publicise: ['cycle_state_wrong'] })
    await publicise()
    expect(await codes()).toEqual({
      approve: ['cycle_state_wrong'],
      publicise: ['cycle_state_wrong'],
      revise: ['nothing_to_revise'],
      finalise: ['publication_still_open'],
      archive: ['cycle_state_wrong'],
    })
    await appeal()
    expect((await codes())['finalise']).toEqual(['publication_still_open', 'appeal_open'])
  })

  test('the last day of 公示 is proposed five working days ahead', async () => {
    // 2020-09-01 is a Tuesday.
    expect((await admin().publication.list({ cycleId: cycle.cycleId })).defaultUntil).toBe('2020-09-08')
  })

  test('a rehearsal shows what the public will see, then only whose results a revision would change', async () => {
    const first = await admin().publication.rehearse({ cycleId: cycle.cycleId })
    expect(first).toMatchObject({ revision: 1, changes: [] })
    expect(first.groups[0]?.rows[0]).toMatchObject({ name: '第一小学', changed: false })
    await publicise()
    const { appealId } = await appeal()
    await uphold(appealId, [{ dataItemId: cycle.dataItems.safety_drills, text: '4', version: 1 }])
    const second = await admin().publication.rehearse({ cycleId: cycle.cycleId })
    expect(second.revision).toBe(2)
    expect(second.changes.find(each => each.name === '第二小学')).toMatchObject({
      before: { rank: 2 },
      after: { total: '100.00', rank: 1 },
    })
    expect(second.groups[0]?.rows.map(row => row.shared)).toEqual([true, true, false])
    // School 1 now shares the first place, so its result says something new, too.
    expect(second.changes.map(each => each.name)).toContain('第一小学')
  })

  test('an appeal upheld without a corrected figure owes no revision, so the cycle can still become final', async () => {
    await publicise()
    const { appealId } = await appeal()
    await uphold(appealId, [])
    w.setNow('2020-09-11T02:00:00.000Z')
    const final = await admin().publication.finalise({
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      version: version + 2,
    })
    expect(final.state).toBe('finalised')
  })

  test('an appeal shows the contested score as published, and the values that can be corrected, also one that nobody supplied', async () => {
    await publicise()
    await w.context.database.main
      .deleteFrom('data_value')
      .where('assessee_id', '=', w.organisations.school2)
      .where('data_item_id', '=', cycle.dataItems.safety_drills)
      .execute()
    const { appealId } = await appeal()
    const read = await admin().appeal.get({ cycleId: cycle.cycleId, appealId })
    expect(read.problems).toEqual([])
    expect(read.lines).toHaveLength(1)
    expect(read.lines[0]?.explanation['zh-CN']?.basis).toBe('要点第 1 条：“安全演练不少于2次”')
    expect(read.lines[0]?.items).toEqual([
      expect.objectContaining({ dataItemId: cycle.dataItems.safety_drills, verified: null, version: 0 }),
    ])
    const decided = await uphold(appealId, [{ dataItemId: cycle.dataItems.safety_drills, text: '4', version: 0 }])
    expect(decided.state).toBe('upheld')
    const after = await admin().appeal.get({ cycleId: cycle.cycleId, appealId })
    expect(after.lines[0]?.items[0]).toMatchObject({ reported: null, verified: '4', version: 1 })
    expect(after.problems.map(each => each.code)).toEqual(['appeal_decided'])
    expect(await refusedWith(w.as(w.people.head1).appeal.get({ cycleId: cycle.cycleId, appealId }))).toEqual([
      'not_found',
    ])
  })

  test('a preview after a change of values is the new one, never a kept one', async () => {
    const total = async () =>
      (await admin().result.preview({ cycleId: cycle.cycleId })).groups[0]?.rows.find(row => row.name === '第二小学')
        ?.total
    const before = await total()
    await publicise()
    const { appealId } = await appeal()
    await uphold(appealId, [{ dataItemId: cycle.dataItems.safety_drills, text: '4', version: 1 }])
    expect(await total()).toBe('100.00')
    expect(before).not.toBe('100.00')
  })

  test('a request sent twice publishes once', async () => {
    const approved = await approve()
    const input = { requestId: w.requestId(), cycleId: cycle.cycleId, version: approved.version, until: '2020-09-10' }
    const first = await admin().publication.publicise(input)
    expect(await admin().publication.publicise(input)).toEqual(first)
    expect((await admin().publication.list({ cycleId: cycle.cycleId })).publications).toHaveLength(1)
  })

  test('verification finds an altered row, an altered input, and confirms by scoring again what is whole', async () => {
    const { publicationId } = await publicise()
    const verify = () => verifySnapshots(w.context.database, w.authorityId, true)
    expect(await verify()).toEqual([expect.objectContaining({ revision: 1, intact: true, differences: [] })])
    const { main } = w.context.database
    await main
      .updateTable('publication_row')
      .set({ total: '99.99' })
      .where('publication_id', '=', publicationId ?? '')
      .where('assessee_id', '=', w.organisations.school3)
      .execute()
    const [verdict] = await verify()
    expect(verdict?.intact).toBe(false)
    expect(verdict?.differences).toEqual([
      expect.objectContaining({ assessee: '第三小学', field: 'total', published: '99.99' }),
    ])
  })

  test('verification names what is damaged and cannot be unpacked, and goes on', async () => {
    await publicise()
    const { main } = w.context.database
    const verify = () => verifySnapshots(w.context.database, w.authorityId, true)
    const damaged = new Uint8Array([31, 139, 8, 0, 1])
    await main
      .updateTable('publication_row')
      .set({ detail: damaged })
      .where('assessee_id', '=', w.organisations.school3)
      .execute()
    expect(await verify()).toMatchObject([{ intact: false, damaged: ['第三小学'], differences: null }])
    await main.updateTable('publication').set({ inputs: damaged }).execute()
    expect(await verify()).toMatchObject([{ intact: false, damaged: [null, '第三小学'], differences: null }])
  })

  test.each([
    ['two names swapped', { table: 'publication_row', set: { name: '第一小学' } }],
    ['a mark that nothing changed', { table: 'publication_row', set: { changed: 0 } }],
    ['another reason or day', { table: 'publication', set: { published_at: '2020-09-02T00:00:00.000Z' } }],
    ['a scheme that shows more than it did', { table: 'cycle', set: {} }],
  ] as const)('verification finds %s', async (_, { table, set }) => {
    await publicise()
    const { main } = w.context.database
    const { frozen } = await main.selectFrom('cycle').select('frozen').executeTakeFirstOrThrow()
    if (table === 'cycle')
      await main
        .updateTable('cycle')
        .set({ frozen: frozen.replace('"publicShows":"points"', '"publicShows":"rank"') })
        .execute()
    else if (table === 'publication') await main.updateTable('publication').set(set).execute()
    else await main.updateTable('publication_row').set(set).where('assessee_id', '=', w.organisations.school3).execute()
    expect(await verifySnapshots(w.context.database, w.authorityId, false)).toMatchObject([{ intact: false }])
  })
})
