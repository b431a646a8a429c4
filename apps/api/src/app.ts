import { serveStatic } from '@hono/node-server/serve-static'
import { getConnInfo } from '@hono/node-server/conninfo'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { largestFile } from '@yaodian/documents'
import { DomainError, problem } from '@yaodian/domain'
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { bodyLimit } from 'hono/body-limit'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { AppEnvironment } from './app-environment.ts'
import type { Context } from './context.ts'
import { evidenceRoutes } from './evidence/evidence-route.ts'
import { exportRoutes } from './export/export-route.ts'
import { isDemo } from './is-demo.ts'
import { publicPages } from './public/route.ts'
import { portal } from './portal.ts'
import { appRouter } from './router.ts'
import type { Auth } from './session/auth.ts'
import { readSignedIn } from './session/read-signed-in.ts'
import { startPage } from './start-page.ts'
import { refusedAnswer } from './trpc.ts'

const security = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    styleSrcAttr: ["'none'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // TLS ends at the proxy in front, if there is one; that sets HSTS.
  strictTransportSecurity: false,
})

/** A file of evidence is shown inside the portal's own page, and can run nothing. */
const fileSecurity = secureHeaders({
  contentSecurityPolicy: { scriptSrc: ["'none'"], frameAncestors: ["'self'"] },
  strictTransportSecurity: false,
})

/** The whole HTTP face; it does not listen, so tests can call it directly. */
export function createApp(context: Context, auth: Auth): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  app.use((c, next) => (c.req.path.startsWith('/files/') ? fileSecurity(c, next) : security(c, next)))
  app.on('POST', ['/auth/sign-in/username', '/auth/sign-out', '/auth/change-password'], c => handleAuth(c, auth))
  app.get('/auth/get-session', c => handleAuth(c, auth))
  // Everyone's values of a cycle are megabytes of digits.
  app.use('/trpc/*', compress())
  app.use('/trpc/*', knownBeforeLarge(auth))
  app.use('/trpc/*', bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
  app.all('/trpc/*', c =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: async ({ req }) => ({
        context,
        signedIn: await readSignedIn(auth, req.headers),
        placeId: req.headers.get('x-place'),
      }),
    }),
  )
  evidenceRoutes(app, context, headers => readSignedIn(auth, headers))
  exportRoutes(app, context, headers => readSignedIn(auth, headers))
  app.get('/healthz', c => c.json({ ok: true }))
  portal(app, '/admin', context.config.portals.admin, serveStatic, () => isDemo(context))
  portal(app, '/school', context.config.portals.school, serveStatic, () => isDemo(context))
  publicPages(app, context)
  startPage(app, context)
  return app
}

/** A file of 50 MB still arrives, in base64, so that its own limit can refuse it by name; what is larger is not read at all. */
const largestRequest = 80 * 1024 * 1024

/** What anybody may send before it is known who they are; a file is larger. */
const largestUnknown = 1024 * 1024

/** A large body is read only for somebody who signed in: else anybody could fill the memory. */
function knownBeforeLarge(auth: Auth): MiddlewareHandler<AppEnvironment> {
  return async (c, next) => {
    const length = Number(c.req.header('content-length') ?? 0)
    const large = length > largestUnknown || c.req.header('transfer-encoding') !== undefined
    // What is larger than anybody may send is refused for that, unread.
    if (!large || length > largestRequest || (await readSignedIn(auth, c.req.raw.headers)) !== null) return next()
    return c.json(refusedAnswer(new DomainError([problem('sign_in_required', {})])), 401)
  }
}

/** Says it as the API would, for the request never reaches it. */
function tooLarge(c: HonoContext): Response {
  // Base64 takes four characters for three bytes.
  const size = Math.floor((Number(c.req.header('content-length') ?? largestRequest) * 3) / 4)
  return c.json(refusedAnswer(new DomainError([problem('file_too_large', { size, limit: largestFile })])), 413)
}

/** The library reads the address from a header only, so the header is overwritten with the real one; the token is of no use in the answer and is dropped. */
async function handleAuth(c: HonoContext, auth: Auth): Promise<Response> {
  const headers = new Headers(c.req.raw.headers)
  headers.set('x-client-ip', remoteAddress(c))
  const request = new Request(c.req.raw, { headers })
  const response = await auth.handler(request)
  if (!new URL(request.url).pathname.endsWith('/sign-in/username') || !response.ok) return response
  const answer = new Response(JSON.stringify({ ok: true }), { status: response.status, headers: response.headers })
  answer.headers.delete('content-length')
  return answer
}

function remoteAddress(c: HonoContext): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    // Called without a socket: tests hand requests to the app directly.
    return '127.0.0.1'
  }
}
