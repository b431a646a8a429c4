import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { useRef } from 'react'

/**
 * One request id for as long as what is sent stays the same: sent again after an answer that was lost, it is done once; with another
 * content it is another act.
 */
export function useIntention(): (content: unknown) => string {
  const last = useRef({ content: '', id: '' })
  return content => {
    const text = JSON.stringify(content)
    if (last.current.content !== text) last.current = { content: text, id: newRequestId() }
    return last.current.id
  }
}
