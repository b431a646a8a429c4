import { useMutation } from '@tanstack/react-query'
import { failureOf, type Failure } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { client } from '../../session/api.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { renewReview } from './renew-review.ts'
import type { ReviewedResponse, ReviewedValue } from './review.ts'
import { verifiedNow } from './review-score.ts'

/** A value that the office wants otherwise than it stands. */
export interface Correction {
  readonly value: ReviewedValue
  readonly text: string
}

/** The fields that differ from what stands; an empty one means: as it stands. */
export function correctionsOf(view: ReviewedResponse, draft: DecisionDraft): readonly Correction[] {
  return view.values.flatMap(value => {
    const text = draft.texts[value.dataItemId]
    if (text === undefined || text.trim() === '') return []
    const now = verifiedNow(view, value, draft.texts)
    return now === (value.verified ?? value.reported) ? [] : [{ value, text }]
  })
}

/** Whether accepting would keep a verified value other than the reported one that has no reason yet. */
export function needsReason(view: ReviewedResponse, corrections: readonly Correction[]): boolean {
  return corrections.some(({ value, text }) => {
    const now = verifiedNow(view, value, { [value.dataItemId]: text })
    return now !== undefined && now !== value.reported
  })
}

/** Accepting, and correcting what was accepted before. */
export function useDecision(
  view: ReviewedResponse,
  draft: DecisionDraft,
  onDone: (kind: 'accepted' | 'corrected') => void,
) {
  const at = { cycleId: view.cycle.id, indicatorId: view.line.indicator.id, assesseeId: view.assessee.id }
  const corrections = correctionsOf(view, draft)
  const accept = useMutation({
    async mutationFn(requestId: string) {
      const verified = corrections.map(({ value, text }) => ({
        dataItemId: value.dataItemId,
        text,
        version: value.version,
      }))
      const reason = draft.reason.trim() === '' ? null : draft.reason
      await client.review.accept.mutate({ requestId, ...at, version: view.version, verified, reason })
    },
    onSuccess: () => onDone('accepted'),
  })
  const correct = useMutation({
    async mutationFn() {
      let { version } = view
      for (const { value, text } of corrections) {
        const answer = await client.review.correct.mutate({
          requestId: newRequestId(),
          ...at,
          version,
          dataItemId: value.dataItemId,
          text,
          valueVersion: value.version,
          reason: draft.reason,
        })
        ;({ version } = answer)
      }
    },
    onSuccess: () => onDone('corrected'),
    // Some may have been written before one was refused.
    onError: () => renewReview(),
  })
  const error = accept.error ?? correct.error
  const failure: Failure | null = error && failureOf(error)
  return {
    corrections,
    accept: () => accept.mutate(newRequestId()),
    correct: () => correct.mutate(),
    pending: accept.isPending || correct.isPending,
    failure,
  }
}
