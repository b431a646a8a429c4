import type { KeptEvidence } from './evidence-store.ts'

/** A file as the portals show it. */
export interface EvidenceFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly attachedBy: string | null
  readonly attachedAt: string
  /** Where it is fetched; names the place at which the reader acts, as links carry no header. */
  readonly url: string
}

/** The view of a file for a reader at a place. */
export function viewEvidence(
  evidence: KeptEvidence,
  placeId: string,
  name: (accountId: string | null) => string | null,
): EvidenceFile {
  return {
    id: evidence.id,
    name: evidence.name,
    mediaType: evidence.mediaType,
    size: evidence.size,
    attachedBy: name(evidence.attachedBy),
    attachedAt: evidence.attachedAt,
    url: `/files/evidence/${evidence.cycleId}/${evidence.id}?place=${placeId}`,
  }
}
