import { readSheet } from '@yaodian/documents'
import { Hono } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { publiciseCycle, type PublicisedCycle } from '../testing/publish-cycle.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { exportRoutes } from './export-route.ts'

describe.each(dialects)('workbooks on %s', dialect => {
  let w: World
  let cycle: PublicisedCycle

  beforeEach(async () => {
    w = await world(dialect)
    cycle = await publiciseCycle(w, { publicShows: 'points', examBased: false })
  })

  afterEach(() => w.close())

  const take = async (person: Person, file: string, query = '') => {
    const app = new Hono<{ Variables: SecureHeadersVariables }>()
    exportRoutes(app, w.context, () => Promise.resolve(w.requestOf(person).signedIn))
    return app.request(
      `http://localhost/exports/cycles/${cycle.cycleId}/${file}?place=${person.organisationId}${query}`,
    )
  }
  const rowsOf = async (answer: Response) => readSheet(new Uint8Array(await answer.arrayBuffer()), 'x.xlsx').rows

  test('the ranking is taken away as the page shows it, points as numbers, named after its cycle', async () => {
    const answer = await take(w.people.leader, 'ranking.xlsx')
    expect(answer.status).toBe(200)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('2020年度小学考核-排名.xlsx')
    const rows = await rowsOf(answer)
    expect(rows[0]?.slice(0, 6)).toEqual(['组别', '名次', '并列', '单位', '得分', '等次'])
    expect(rows.slice(1).map(row => row[3])).toEqual(['第一小学', '第二小学', '第三小学'])
    expect(rows[1]?.[4]).toBe('100')
  })

  test('a revision is taken away as it was published, in English heads for who reads English', async () => {
    const rows = await rowsOf(
      await take(w.people.safetyReviewer, 'ranking.xlsx', `&publication=${cycle.publicationId}&lang=en`),
    )
    expect(rows[0]?.[3]).toBe('Organisation')
    expect(rows).toHaveLength(4)
  })

  test('one organisation’s scores come with data and calculation, now and as published; an organisation gets its own only', async () => {
    const query = `&assessee=${w.organisations.school2}`
    const live = await rowsOf(await take(w.people.administrator, 'scores.xlsx', query))
    expect(live.find(row => row[2] === '安全演练')?.[6]).toContain('2')
    const published = await rowsOf(
      await take(w.people.head2, 'scores.xlsx', `${query}&publication=${cycle.publicationId}`),
    )
    expect(published).toEqual(live)
    expect((await take(w.people.head1, 'scores.xlsx', query)).status).toBe(404)
  })

  test('appeals and owed values are lists too', async () => {
    const { cycleId } = cycle
    const reason = '演练次数漏计'
    const assesseeId = w.organisations.school2
    await w
      .as(w.people.head2)
      .appeal.raise({ requestId: w.requestId(), cycleId, assesseeId, indicatorId: null, reason })
    const appeals = await rowsOf(await take(w.people.administrator, 'appeals.xlsx'))
    expect(appeals[1]?.slice(0, 4)).toEqual(['第二小学', '', '总结果', reason])
    expect((await rowsOf(await take(w.people.administrator, 'owed.xlsx'))).length).toBe(1)
  })

  test('an assessee takes its own tasks away, one row an indicator; nobody else gets them', async () => {
    const answer = await take(w.people.reporter1, 'tasks.xlsx')
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('第一小学-任务.xlsx')
    const [head, ...rows] = await rowsOf(answer)
    expect(head).toEqual([
      '一级指标',
      '编号',
      '指标',
      '满分',
      '状态',
      '已填数据',
      '应填数据',
      '已传佐证',
      '应传佐证',
      '责任股室',
    ])
    const { cycle: asked } = await w.as(w.people.reporter1).task.mine({ cycleId: cycle.cycleId })
    expect(rows.length).toBe(asked?.counts.responses)
    expect(rows.find(row => row[2] === '安全演练')?.[4]).toBe('已通过')
    expect((await take(w.people.leader, 'tasks.xlsx')).status).toBe(403)
    expect((await take(w.strangers.administrator, 'tasks.xlsx')).status).toBe(403)
  })

  test('who may not read the list gets no workbook of it, and the reason as a problem', async () => {
    const denied = await take(w.people.head1, 'ranking.xlsx')
    expect(denied.status).toBe(403)
    expect(await denied.json()).toEqual({ problems: [expect.objectContaining({ code: 'permission_denied' })] })
    expect((await take(w.strangers.administrator, 'ranking.xlsx')).status).toBe(404)
    expect((await take(w.people.administrator, 'nothing.xlsx')).status).toBe(404)
  })
})
