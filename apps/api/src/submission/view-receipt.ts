import type { KeptSubmission } from './submission-store.ts'

/** 回执: what was confirmed, when and by whom, with the digest and the audit chain's head at that moment. */
export interface ReceiptView {
  readonly id: string
  readonly number: number
  readonly confirmedBy: string | null
  readonly confirmedAt: string
  readonly digest: string
  readonly auditNumber: number
  readonly auditDigest: string
  /** How many responses it covers. */
  readonly responses: number
  readonly cycleName: string
  readonly assesseeName: string
}

/** A receipt as shown and printed. */
export function viewReceipt(
  submission: KeptSubmission,
  names: { readonly cycle: string; readonly assessee: string; readonly by: string | null },
): ReceiptView {
  const { id, number, confirmedAt, digest, auditNumber, auditDigest, content } = submission
  return {
    id,
    number,
    confirmedBy: names.by,
    confirmedAt,
    digest,
    auditNumber,
    auditDigest,
    responses: content.responses.length,
    cycleName: names.cycle,
    assesseeName: names.assessee,
  }
}
