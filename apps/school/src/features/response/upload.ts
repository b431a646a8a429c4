import { isProblem } from '@yaodian/ui/api/failure.ts'
import type { Problem } from '@yaodian/domain'
import { sessionEnded } from '@yaodian/ui/session/gate.ts'
import type { EvidenceFile } from './response.ts'
import type { Upload } from './upload-list.ts'

/** The API refused a file; read by `failureOf` like any other refusal. */
export class UploadError extends Error {
  readonly data: { readonly problems: readonly Problem[]; readonly httpStatus: number }

  constructor(problems: readonly Problem[], httpStatus: number) {
    super('The file was refused.')
    this.data = { problems, httpStatus }
  }
}

/** A line that carries nothing for so long counts as lost. Milliseconds. */
const patience = 60_000

/**
 * Sends one file of evidence. `onSent` tells the share sent, 0 to 1: only XMLHttpRequest can. The same `requestId` sent again is done once.
 * @throws UploadError when it is refused, TypeError without a network
 */
export function uploadEvidence(
  upload: Upload,
  onSent: (share: number) => void,
  givenUp: AbortSignal,
): Promise<EvidenceFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files/evidence')
    if (upload.place) request.setRequestHeader('x-place', upload.place)
    let timer = 0
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), patience)
    }
    request.upload.onprogress = event => {
      wait()
      onSent(event.lengthComputable ? event.loaded / event.total : 0)
    }
    request.onloadend = () => clearTimeout(timer)
    request.onabort = request.onerror = () => reject(new TypeError('Network request failed'))
    request.onload = () => {
      if (request.status === 401) sessionEnded()
      const answer = readAnswer(request.responseText)
      if (request.status === 200 && answer?.evidence) resolve(answer.evidence)
      else reject(new UploadError(answer?.problems ?? [], request.status))
    }
    givenUp.addEventListener('abort', () => request.abort())
    wait()
    request.send(formOf(upload))
  })
}

function formOf({ at, requestId, name, content }: Upload): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries({ ...at, requestId })) form.append(key, value)
  form.append('file', content ?? new Blob(), name)
  return form
}

interface Answer {
  readonly evidence: EvidenceFile | null
  readonly problems: readonly Problem[]
}

function readAnswer(text: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return null
    const evidence = 'evidence' in answer && isEvidence(answer.evidence) ? answer.evidence : null
    return {
      evidence,
      problems: 'problems' in answer && Array.isArray(answer.problems) ? answer.problems.filter(isProblem) : [],
    }
  } catch {
    // A proxy on the way answered with a page of its own.
    return null
  }
}

/** The API is of the same build: what has an id and a url is a file. */
function isEvidence(value: unknown): value is EvidenceFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'url' in value
}
