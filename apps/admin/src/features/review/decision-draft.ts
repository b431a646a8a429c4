import { useState } from 'react'
import type { At } from './review.ts'
import type { VerifiedTexts } from './review-score.ts'

/** What an officer has typed and not yet decided. */
export interface DecisionDraft {
  readonly texts: VerifiedTexts
  readonly reason: string
}

const empty: DecisionDraft = { texts: {}, reason: '' }

/** The draft of one response; it lasts as long as the tab, so that looking at the next one loses nothing. */
export function useDecisionDraft({ cycleId, indicatorId, assesseeId }: At, version: number) {
  const key = `yaodian.review.${cycleId}.${indicatorId}.${assesseeId}.${version}`
  const [draft, setDraft] = useState(() => read(key))
  const change = (next: DecisionDraft) => {
    setDraft(next)
    write(key, next)
  }
  return { draft, change, clear: () => change(empty) }
}

function read(key: string): DecisionDraft {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isDraft(value) ? value : empty
  } catch {
    return empty
  }
}

/** Only this file writes under the key. */
function isDraft(value: unknown): value is DecisionDraft {
  return typeof value === 'object' && value !== null && 'texts' in value && 'reason' in value
}

function write(key: string, draft: DecisionDraft): void {
  try {
    if (draft === empty) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage is forbidden in some embedded browsers: the draft then lives as long as the page.
  }
}
