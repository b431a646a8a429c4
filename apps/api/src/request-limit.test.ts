import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { createAuth } from './session/auth.ts'
import { dialects } from './testing/dialects.ts'
import { world, type World } from './testing/world.ts'

describe.each(dialects)('a request that is too large on %s', dialect => {
  let w: World
  beforeEach(async () => {
    w = await world(dialect)
  })
  afterEach(() => w.close())

  test('is answered with its problem, although it never reaches a procedure', async () => {
    const app = createApp(
      w.context,
      createAuth(w.context.database, w.context.config, 'a secret of the test, long enough to sign'),
    )
    const headers = { 'content-type': 'application/json', 'content-length': '120000000' }
    const response = await app.request('/trpc/plan.preview', { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      error: {
        data: {
          httpStatus: 413,
          problems: [{ code: 'file_too_large', params: { size: 90_000_000, limit: 20_000_000 } }],
        },
      },
    })
  })

  test('is read only for somebody who signed in', async () => {
    const app = createApp(
      w.context,
      createAuth(w.context.database, w.context.config, 'a secret of the test, long enough to sign'),
    )
    for (const size of [{ 'content-length': '20000000' }, { 'transfer-encoding': 'chunked' }]) {
      const headers = { 'content-type': 'application/json', ...size }
      const response = await app.request('/trpc/plan.preview', { method: 'POST', headers, body: 'never parsed' })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ error: { data: { problems: [{ code: 'sign_in_required' }] } } })
    }
  })
})
