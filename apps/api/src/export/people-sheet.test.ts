import { readSheet } from '@yaodian/documents'
import { Hono } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dialects } from '../testing/dialects.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { exportRoutes } from './export-route.ts'

describe.each(dialects)('workbooks of people on %s', dialect => {
  let w: World

  beforeEach(async () => {
    w = await world(dialect)
  })

  afterEach(() => w.close())

  const take = async (person: Person, file: string, query = '') => {
    const app = new Hono<{ Variables: SecureHeadersVariables }>()
    exportRoutes(app, w.context, () => Promise.resolve(w.requestOf(person).signedIn))
    return app.request(`http://localhost/exports/${file}?place=${person.organisationId}${query}`)
  }
  const rowsOf = async (answer: Response) => readSheet(new Uint8Array(await answer.arrayBuffer()), 'x.xlsx').rows

  test('organisations are taken away with their kinds in words', async () => {
    const answer = await take(w.people.leader, 'organisations.xlsx')
    expect(answer.status).toBe(200)
    const rows = await rowsOf(answer)
    expect(rows).toHaveLength(7)
    expect(rows.find(row => row[0] === '安全股')?.slice(0, 3)).toEqual(['安全股', '局机关股室', '澧县教育局'])
  })

  test('accounts are taken away, a row for each appointment', async () => {
    const rows = await rowsOf(await take(w.people.administrator, 'accounts.xlsx', '&lang=en'))
    expect(rows).toHaveLength(11)
    expect(rows.some(row => row[0] === '安全股' && row[3] === 'Office reviewer')).toBe(true)
  })

  test('who may not see accounts takes none away, and another file is none', async () => {
    expect((await take(w.people.leader, 'accounts.xlsx')).status).toBe(403)
    expect((await take(w.people.head1, 'organisations.xlsx')).status).toBe(403)
    expect((await take(w.people.administrator, 'passwords.xlsx')).status).toBe(404)
  })
})
