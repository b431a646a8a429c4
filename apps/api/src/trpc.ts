import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { DomainError, type Action, type Problem, type ProblemCode } from '@yaodian/domain'
import { ZodError } from 'zod'
import type { Context } from './context.ts'
import type { SignedIn } from './session/signed-in.ts'

/** What a request brings: the process's context, who signed in, and the place chosen. */
export interface RequestContext {
  readonly context: Context
  readonly signedIn: SignedIn | null
  /** `x-place`: the organisation at which the person acts. */
  readonly placeId: string | null
}

/** What every procedure says of itself; the permission test walks these. */
export interface ProcedureMeta {
  readonly kind: 'command' | 'query'
  readonly action: Action | 'session'
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const problems: readonly Problem[] = error.cause instanceof DomainError ? error.cause.problems : []
      // The reader gets the problems and puts them into words; nothing of the inside leaves the house.
      return {
        message: shape.message,
        code: shape.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problems },
      }
    },
  })

/** Names → procedures. */
export const router = t.router

/** The bare procedure; only `command.ts`, `query.ts` and the session's own procedures start from it. */
export const procedure = t.procedure.use(async ({ ctx, path, next }) => {
  const outcome = await next()
  if (outcome.ok) return outcome
  const { error } = outcome
  if (error.cause instanceof DomainError) throw refusal(error.cause)
  if (error.cause instanceof ZodError) throw refusal(invalidInput(error.cause))
  if (error.code !== 'INTERNAL_SERVER_ERROR') throw error
  const reference = ctx.context.newId()
  ctx.context.log.error({ err: error.cause ?? error, path, reference }, 'request failed')
  throw refusal(new DomainError([{ code: 'internal', params: { reference }, path: [] }]))
})

const statusOf: Partial<Readonly<Record<ProblemCode, TRPC_ERROR_CODE_KEY>>> = {
  sign_in_required: 'UNAUTHORIZED',
  password_change_required: 'PRECONDITION_FAILED',
  place_required: 'PRECONDITION_FAILED',
  permission_denied: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  stale_version: 'CONFLICT',
  request_id_reused: 'CONFLICT',
  request_too_old: 'CONFLICT',
  cycle_state_wrong: 'CONFLICT',
  response_state_wrong: 'CONFLICT',
  deadline_passed: 'CONFLICT',
  scheme_frozen: 'CONFLICT',
  file_too_large: 'PAYLOAD_TOO_LARGE',
  file_type_not_read: 'UNSUPPORTED_MEDIA_TYPE',
  file_not_text: 'UNSUPPORTED_MEDIA_TYPE',
  evidence_too_large: 'PAYLOAD_TOO_LARGE',
  evidence_type_forbidden: 'UNSUPPORTED_MEDIA_TYPE',
  evidence_content_mismatch: 'UNSUPPORTED_MEDIA_TYPE',
  input_invalid: 'BAD_REQUEST',
  internal: 'INTERNAL_SERVER_ERROR',
}

/** The one mapping from what domain refuses to a status; what is not named is 422. */
export function refusal(error: DomainError): TRPCError {
  const first = error.problems[0]?.code
  const code = (first === undefined ? undefined : statusOf[first]) ?? 'UNPROCESSABLE_CONTENT'
  return new TRPCError({ code, message: error.message, cause: error })
}

function invalidInput(error: ZodError): DomainError {
  return new DomainError(
    error.issues.map(issue => ({
      code: 'input_invalid',
      params: { detail: issue.message },
      path: issue.path.filter(key => typeof key !== 'symbol'),
    })),
  )
}

/** A refusal in the shape in which tRPC sends one, for what is refused before a procedure is reached. */
export function refusedAnswer(error: DomainError) {
  const { code } = refusal(error)
  const data = { code, httpStatus: getHTTPStatusCodeFromError(refusal(error)), problems: error.problems }
  return { error: { message: error.message, code: TRPC_ERROR_CODES_BY_KEY[code], data } }
}
