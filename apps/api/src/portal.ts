import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import type { AppEnvironment } from './app-environment.ts'

/** Mounts a built portal: hashed assets for ever, everything else is its one page with a fresh nonce, and whether this is a demo: the log-in says so too. */
export function portal(
  app: Hono<AppEnvironment>,
  base: string,
  folder: string,
  serve: typeof serveStatic,
  isDemo: () => Promise<boolean>,
): void {
  // First: `/admin/*` would match `/admin` too.
  app.get(base, c => c.redirect(`${base}/`))
  app.use(`${base}/assets/*`, async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use(
    `${base}/assets/*`,
    serve({ root: folder, precompressed: true, rewriteRequestPath: path => path.slice(base.length) }),
  )
  app.get(`${base}/assets/*`, c => c.notFound())
  app.get(`${base}/*`, async c => {
    const page = await readFile(join(folder, 'index.html'), 'utf8')
    c.header('cache-control', 'no-cache')
    const demo = (await isDemo()) ? 'yes' : 'no'
    return c.html(page.replaceAll('__CSP_NONCE__', c.get('secureHeadersNonce') ?? '').replace('__DEMO__', demo))
  })
}
