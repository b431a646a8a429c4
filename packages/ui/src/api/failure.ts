import type { Problem } from '@yaodian/domain'

/** Why a call did not do what was asked, in the words that a portal acts on. */
export type Failure =
  /** No answer came: what was sent may or may not have been done. Sending the same `requestId` again is safe. */
  | { readonly kind: 'network' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'password_change' }
  | { readonly kind: 'not_found' }
  /** The value was changed by another since this client saw it. */
  | { readonly kind: 'stale'; readonly problems: readonly Problem[] }
  /** Domain refused; the texts are domain's. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The server's fault; `reference` is read out on the telephone. */
  | { readonly kind: 'fault'; readonly reference: string | null }
  /** A part of the portal could not be fetched, most often because a new version was installed. */
  | { readonly kind: 'outdated' }

/** What the API adds to an error, as far as it is there. */
interface ErrorData {
  readonly problems: readonly Problem[]
  readonly status: number | null
}

/** Sorts any error that a call can throw. */
export function failureOf(error: unknown): Failure {
  if (isMissingChunk(error)) return { kind: 'outdated' }
  const data = errorData(error)
  if (!data) return isNetworkError(error) ? { kind: 'network' } : { kind: 'fault', reference: null }
  return failureOfProblems(data.problems, data.status)
}

/** Sorts what the API refused with. */
export function failureOfProblems(problems: readonly Problem[], status: number | null): Failure {
  const codes = new Set(problems.map(problem => problem.code))
  if (codes.has('sign_in_required') || status === 401) return { kind: 'signed_out' }
  if (codes.has('password_change_required')) return { kind: 'password_change' }
  if (codes.has('stale_version')) return { kind: 'stale', problems }
  if (codes.has('not_found') || (status === 404 && problems.length === 0)) return { kind: 'not_found' }
  const internal = problems.find(problem => problem.code === 'internal')
  if (internal) return { kind: 'fault', reference: internal.params.reference }
  if (problems.length > 0) return { kind: 'refused', problems }
  // A gateway that cannot reach the server answers without our data: as good as no network.
  return status === 502 || status === 503 || status === 504 ? { kind: 'network' } : { kind: 'fault', reference: null }
}

/** The faults at a field: those whose path begins with `path`. */
export function problemsAt(problems: readonly Problem[], path: readonly (string | number)[]): readonly Problem[] {
  return problems.filter(problem => path.every((part, index) => problem.path[index] === part))
}

function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script failed|preload/iu.test(error.message)
}

/** What browsers say when `fetch` gets no answer: Chromium, Firefox, Safari, Node. Any other TypeError is a fault of the page. */
const noAnswer = /failed to fetch|networkerror|load failed|fetch failed|network request failed/iu

/** `fetch` throws a TypeError when no answer comes; tRPC passes it on as the cause of an error without data. */
function isNetworkError(error: unknown): boolean {
  if (error instanceof TypeError) return noAnswer.test(error.message)
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError'
  return error instanceof Error && error.cause !== undefined && isNetworkError(error.cause)
}

function errorData(error: unknown): ErrorData | null {
  if (!isRecord(error) || !isRecord(error['data'])) return null
  const { problems, httpStatus } = error['data']
  return {
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
    status: typeof httpStatus === 'number' ? httpStatus : null,
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The API is of the same build: a thing with code, path and params is a Problem. */
export function isProblem(value: unknown): value is Problem {
  return (
    isRecord(value) && typeof value['code'] === 'string' && Array.isArray(value['path']) && isRecord(value['params'])
  )
}
