import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { checkEvidence, DomainError, evidenceLimits, problem, refuseIfAny } from '@yaodian/domain'
import type { Context as HonoContext, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z, ZodError } from 'zod'
import type { AppEnvironment } from '../app-environment.ts'
import type { Context } from '../context.ts'
import { sha256OfBytes } from '../digest.ts'
import { fileKey } from '../files/file-store.ts'
import { requireActor } from '../session/actor.ts'
import type { SignedIn } from '../session/signed-in.ts'
import { refusal, type RequestContext } from '../trpc.ts'
import { evidenceFileRouter } from './router.ts'

type ReadSignedIn = (headers: Headers) => Promise<SignedIn | null>

// The form's boundaries and its other fields.
const formBytes = 64 * 1024

const Form = z.object({
  cycleId: z.string(),
  assesseeId: z.string(),
  indicatorId: z.string(),
  requestId: z.string(),
  file: z.instanceof(File),
})

/** Evidence over plain HTTP: multipart up, bytes down. Permission and rules are those of the procedures behind. */
export function evidenceRoutes(app: Hono<AppEnvironment>, context: Context, readSignedIn: ReadSignedIn): void {
  const tooLarge = new DomainError([problem('evidence_too_large', { name: '', limit: '20 MB' }, ['file'])])
  const limit = bodyLimit({
    maxSize: evidenceLimits.bytes + formBytes,
    onError: c => answerRefusal(c, refusal(tooLarge)),
  })
  app.post('/files/evidence', limit, c =>
    answer(c, context, async () => c.json({ evidence: await receive(c, await requestOf(c, context, readSignedIn)) })),
  )
  app.get('/files/evidence/:cycleId/:id', c =>
    answer(c, context, async () => send(c, await requestOf(c, context, readSignedIn))),
  )
}

/** A link cannot carry a header, so the place may stand in the address. */
async function requestOf(c: HonoContext, context: Context, readSignedIn: ReadSignedIn): Promise<RequestContext> {
  return {
    context,
    signedIn: await readSignedIn(c.req.raw.headers),
    placeId: c.req.header('x-place') ?? c.req.query('place') ?? null,
  }
}

/** The bytes are on disk, and the disk synced, before the row that names them commits. */
async function receive(c: HonoContext, request: RequestContext) {
  // Before the body is read: nobody fills the memory without a log-in.
  await requireActor(request)
  const { file, ...form } = Form.parse(await c.req.parseBody())
  const caller = evidenceFileRouter.createCaller(request)
  const { cycleId, assesseeId, indicatorId } = form
  const { authorityId, takes } = await caller.mayAttach({ cycleId, assesseeId, indicatorId })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const name = plainName(file.name)
  refuseIfAny(checkEvidence({ name, bytes }))
  const digest = sha256OfBytes(bytes)
  // Where nothing is taken the command says why, or gives the answer that was lost on the way.
  if (takes) await request.context.files.put(fileKey(authorityId, digest), bytes)
  return caller.attach({ ...form, name, size: bytes.length, digest })
}

/** Shown inside the browser: what cannot run anything. Everything else is saved as a file. */
const shown: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'video/mp4']

async function send(c: HonoContext, request: RequestContext): Promise<Response> {
  const { cycleId = '', id = '' } = c.req.param()
  const { authorityId, name, mediaType, digest } = await evidenceFileRouter
    .createCaller(request)
    .open({ cycleId, evidenceId: id })
  const bytes = await request.context.files.get(fileKey(authorityId, digest))
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': mediaType,
    'content-length': String(bytes.length),
    'content-disposition': `${shown.includes(mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  })
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** The last part of a path, without what a file system or a header could take for more than a name. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/\p{Cc}|[<>:"|?*]/gu, '_')
      .trim()
      .slice(-200)
      // A cut through a pair leaves half a character, which no header can carry.
      .toWellFormed() || '_'
  )
}

async function answer(c: HonoContext, context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TRPCError) return answerRefusal(c, error)
    if (error instanceof DomainError) return answerRefusal(c, refusal(error))
    if (error instanceof ZodError)
      return answerRefusal(
        c,
        refusal(
          new DomainError([
            problem(
              'input_invalid',
              { detail: error.issues[0]?.message ?? '' },
              [...(error.issues[0]?.path ?? [])].filter(key => typeof key !== 'symbol'),
            ),
          ]),
        ),
      )
    const reference = context.newId()
    context.log.error({ err: error, path: c.req.path, reference }, 'file request failed')
    return answerRefusal(c, refusal(new DomainError([problem('internal', { reference })])))
  }
}

function answerRefusal(c: HonoContext, error: TRPCError): Response {
  const problems = error.cause instanceof DomainError ? error.cause.problems : []
  return Response.json({ problems }, { status: getHTTPStatusCodeFromError(error), headers: c.res.headers })
}
