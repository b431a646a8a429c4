import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { showToast, undoTime } from '@yaodian/ui/block/toast.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { forgetTasks, patchResponse, withoutFile } from './response-cache.ts'
import type { At, EvidenceFile } from './response.ts'

/** Takes files off with an undo: hidden at once, removed when the time for undo is over or the page is left. A browser that is closed before leaves the file where it was. */
export function useRemoval(at: At) {
  const [hidden, setHidden] = useState<readonly string[]>([])
  const pending = useRef(new Map<string, number>())
  const show = (id: string) => setHidden(ids => ids.filter(each => each !== id))

  const finish = async (id: string) => {
    clearTimeout(pending.current.get(id))
    if (!pending.current.delete(id)) return
    try {
      await client.evidence.remove.mutate({ requestId: newRequestId(), cycleId: at.cycleId, evidenceId: id })
      patchResponse(at, view => withoutFile(view, id))
      forgetTasks()
    } catch (error) {
      const { failure } = uiTexts.current()
      showToast(failureOf(error).kind === 'network' ? failure.network : failure.fault)
    }
    show(id)
  }
  const latest = useRef(finish)
  useEffect(() => {
    latest.current = finish
  })
  useEffect(() => {
    const left = pending.current
    return () => {
      // Map iteration stands the deletion of what was visited.
      for (const id of left.keys()) void latest.current(id)
    }
  }, [])

  const remove = (file: EvidenceFile) => {
    setHidden(ids => [...ids, file.id])
    pending.current.set(
      file.id,
      window.setTimeout(() => void latest.current(file.id), undoTime),
    )
    showToast(texts.current().response.evidence.removed(file.name), () => {
      clearTimeout(pending.current.get(file.id))
      pending.current.delete(file.id)
      show(file.id)
    })
  }
  return { hidden, remove }
}
