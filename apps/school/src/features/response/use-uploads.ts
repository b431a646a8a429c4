import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { markUnsaved } from '@yaodian/ui/form/unsaved.ts'
import { useEffect, useReducer } from 'react'
import { fileProblems } from './file-problem.ts'
import { forgetTasks, patchResponse, withFile } from './response-cache.ts'
import { atOf, type ResponseView } from './response.ts'
import { uploadEvidence } from './upload.ts'
import { nextUploads, type Upload } from './upload-list.ts'

/** Files on their way to a response; what failed stays in the list until it is sent again or given up. */
export function useUploads(view: ResponseView) {
  const [uploads, send] = useReducer(nextUploads, [])
  const at = atOf(view)
  const waiting = uploads.length > 0
  useEffect(() => {
    if (!waiting) return
    markUnsaved('uploads', true)
    return () => markUnsaved('uploads', false)
  }, [waiting])

  const start = async (file: File, requestId: string) => {
    send({ kind: 'begun', requestId, file })
    const problems = fileProblems(file, view.evidence)
    if (problems.length > 0) return send({ kind: 'failed', requestId, failure: { kind: 'refused', problems } })
    try {
      const attached = await uploadEvidence(at, file, requestId, share => send({ kind: 'sent', requestId, share }))
      patchResponse(at, now => withFile(now, attached))
      forgetTasks()
      send({ kind: 'gone', requestId })
    } catch (error) {
      send({ kind: 'failed', requestId, failure: failureOf(error) })
    }
  }
  return {
    uploads,
    add: (files: readonly File[]) => {
      for (const file of files) void start(file, newRequestId())
    },
    retry: (upload: Upload) => void start(upload.file, upload.requestId),
    discard: (upload: Upload) => send({ kind: 'gone', requestId: upload.requestId }),
  }
}
