import { readSheet } from '@yaodian/documents'
import { Hono } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { publiciseCycle, type PublicisedCycle } from '../testing/publish-cycle.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { exportRoutes } from './export-route.ts'

describe.each(dialects)('workbooks of a running cycle on %s', dialect => {
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

  test('the progress matrix says every state in words, a row an organisation and a column an indicator', async () => {
    const [head, ...rows] = await rowsOf(await take(w.people.administrator, 'progress.xlsx'))
    expect(head?.slice(0, 5)).toEqual(['组别', '单位', '首次提交', '已通过', '应审核'])
    const matrix = await w.as(w.people.administrator).progress.matrix({ cycleId: cycle.cycleId })
    expect(head?.length).toBe(5 + matrix.indicators.length)
    expect(rows.length).toBe(matrix.assessees.length)
    expect(rows[0]).toContain('已通过')
    expect((await take(w.people.head1, 'progress.xlsx')).status).toBe(403)
    expect((await take(w.strangers.administrator, 'progress.xlsx')).status).toBe(404)
  })

  test('the review queue is taken away by indicator, by organisation, or one list of responses', async () => {
    const { cycleId } = cycle
    const queue = await w.as(w.people.administrator).review.queue({ cycleId })
    const byIndicator = await rowsOf(await take(w.people.administrator, 'review.xlsx', '&lang=en'))
    expect(byIndicator[0]?.slice(0, 4)).toEqual(['Code', 'Indicator', 'Category', 'Office in charge'])
    expect(byIndicator.length).toBe(1 + queue.byIndicator.length)
    const byAssessee = await rowsOf(await take(w.people.administrator, 'review.xlsx', '&by=assessee'))
    expect(byAssessee.slice(1).map(row => row[1])).toEqual(queue.byAssessee.map(each => each.name))
    const one = await rowsOf(await take(w.people.administrator, 'review.xlsx', `&assessee=${w.organisations.school2}`))
    expect(new Set(one.slice(1).map(row => row[2]))).toEqual(new Set(['第二小学']))
    expect((await take(w.people.head1, 'review.xlsx')).status).toBe(403)
  })

  test('the grid taken away can be filled in and read in again; the missing values come with who owes them', async () => {
    const { cycleId } = cycle
    const reviewer = w.as(w.people.safetyReviewer)
    const { items } = await reviewer.value.items({ cycleId })
    const dataItemIds = items.map(item => item.dataItemId).slice(0, 2)
    const answer = await take(w.people.safetyReviewer, 'grid.xlsx', `&items=${dataItemIds.join(',')}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const { rows } = readSheet(bytes, 'x.xlsx')
    const grid = await reviewer.value.grid({ cycleId, indicatorId: null, dataItemIds })
    expect(rows[0]?.slice(0, 4)).toEqual(['组别', '单位', '学校标识码', items[0]?.name])
    expect(rows.slice(1).map(row => row[1])).toEqual(grid.rows.map(row => row.name))
    expect((await take(w.people.safetyReviewer, 'grid.xlsx')).status).toBe(404)
    expect((await rowsOf(await take(w.people.administrator, 'missing.xlsx')))[0]).toContain('缺报规定')
  })
})
