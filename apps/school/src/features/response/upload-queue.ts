import { failureOf } from '@yaodian/ui/api/failure.ts'
import { currentPlace } from '@yaodian/ui/api/place.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { failureSentences } from '@yaodian/ui/block/failure-sentences.ts'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { markUnsaved } from '@yaodian/ui/form/unsaved.ts'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { fileProblems } from './file-problem.ts'
import { forgetTasks, patchResponse, withFile } from './response-cache.ts'
import { atOf, type ResponseView } from './response.ts'
import { uploadEvidence } from './upload.ts'
import { isUnsent, nextToSend, nextUploads, type Upload, type UploadEvent } from './upload-list.ts'
import { forgetUpload, keepUpload, keptUploads } from './upload-store.ts'

/** Milliseconds between attempts while there is no network. */
const interval = 15_000

let account = ''
let uploads: readonly Upload[] = []
let timer = 0
/** Stops the one that is being sent. */
let sending = { requestId: '', stop: new AbortController() }
const listeners = new Set<() => void>()

/** All files of this account on their way, on whatever page they were chosen. The same object until something changes. */
export function currentUploads(): readonly Upload[] {
  return uploads
}

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes up what this account's earlier pages left on the device: network lost, tab closed, session expired. */
export async function resumeUploads(accountId: string): Promise<void> {
  if (account !== accountId) tell({ kind: 'left' })
  account = accountId
  const kept = await keptUploads(accountId)
  if (account !== accountId) return
  tell({ kind: 'added', uploads: kept })
  sendNext()
}

/** Keeps chosen files on the device and sends them; what cannot be sent at all is said at once. */
export async function addUploads(view: ResponseView, files: readonly File[]): Promise<void> {
  const chosen = files.map((file): Upload => {
    const problems = fileProblems(file, view.evidence)
    const refused = problems.length > 0
    return {
      requestId: newRequestId(),
      at: atOf(view),
      place: currentPlace(),
      name: file.name,
      content: refused ? null : file,
      state: refused ? 'failed' : 'waiting',
      percent: 0,
      failure: refused ? { kind: 'refused', problems } : null,
      keeping: 'not_yet',
    }
  })
  tell({ kind: 'added', uploads: chosen })
  for (const upload of chosen.filter(each => each.content !== null)) {
    // Given up while the others were written.
    if (!uploads.some(each => each.requestId === upload.requestId)) continue
    tell({ kind: 'written', requestId: upload.requestId, keeping: await keepUpload(account, upload) })
  }
  sendNext()
}

/** Sends a failed one again. */
export function retryUpload(requestId: string): void {
  tell({ kind: 'retried', requestId })
  sendNext()
}

/** The person needs it no more. It leaves the page when it has left the device: what is seen to be gone does not come back. */
export async function giveUpUpload(requestId: string): Promise<void> {
  await forgetUpload(account, requestId)
  if (sending.requestId === requestId) sending.stop.abort()
  tell({ kind: 'gone', requestId })
  sendNext()
}

/** Sends what waits, one after another; tried again by itself while there is no network. */
export function sendNext(): void {
  clearTimeout(timer)
  const upload = nextToSend(uploads)
  if (!upload) return
  tell({ kind: 'begun', requestId: upload.requestId })
  void send(upload).then(
    sent => {
      if (sent) sendNext()
      else timer = window.setTimeout(sendNext, interval)
    },
    // `send` words every failure itself; one of its own must not stop the others.
    (error: unknown) => tell({ kind: 'faulted', requestId: upload.requestId, failure: failureOf(error) }),
  )
}

/** False when there is no network or no session: the rest would fail alike. */
async function send(upload: Upload): Promise<boolean> {
  const { requestId, at } = upload
  const owner = account
  const stop = new AbortController()
  sending = { requestId, stop }
  try {
    const attached = await uploadEvidence(upload, share => tell({ kind: 'sent', requestId, share }), stop.signal)
    patchResponse(at, now => withFile(now, attached))
    forgetTasks()
    tell({ kind: 'gone', requestId })
    await forgetUpload(owner, requestId)
    return true
  } catch (error) {
    return afterFailure(owner, upload, failureOf(error))
  }
}

async function afterFailure(owner: string, { requestId }: Upload, failure: ReturnType<typeof failureOf>) {
  if (failure.kind === 'network' || failure.kind === 'signed_out' || failure.kind === 'password_change') {
    tell({ kind: 'lost', requestId })
    return false
  }
  if (failure.kind === 'refused') tell({ kind: 'refused', requestId, problems: failure.problems })
  else tell({ kind: 'faulted', requestId, failure })
  await remember(owner, requestId)
  // Its own page shows it; another page would not, and the person should know.
  if (!isShown(requestId)) showToast(failureSentences(failure, uiTexts.current(), sayProblem).join(' '))
  return true
}

/** Keeps why it was refused, so that a reload says it too; what was refused for itself leaves the device. */
async function remember(owner: string, requestId: string): Promise<void> {
  const upload = uploads.find(each => each.requestId === requestId)
  if (!upload || upload.failure?.kind !== 'refused') return
  if (upload.content === null) await forgetUpload(owner, requestId)
  else await keepUpload(owner, upload)
}

function isShown(requestId: string): boolean {
  const upload = uploads.find(each => each.requestId === requestId)
  return upload === undefined || location.pathname.endsWith(`/${upload.at.indicatorId}`)
}

function tell(event: UploadEvent): void {
  uploads = nextUploads(uploads, event)
  markUnsaved('uploads', isUnsent(uploads))
  for (const listener of listeners) listener()
}
