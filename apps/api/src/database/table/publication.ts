/** A revision of a cycle's results as shown to the public. Never changes once written. */
export interface PublicationTable {
  authority_id: string
  cycle_id: string
  id: string
  revision: number
  kind: 'publicised' | 'corrected' | 'final'
  published_at: string
  published_by: string
  reason: string | null
  engine_version: string
  /** Gzipped canonical JSON of everything that was scored: `snapshot verify --recompute` scores it again. */
  inputs: Uint8Array
  digest: string
}

/** One assessee's result in a revision. */
export interface PublicationRowTable {
  authority_id: string
  cycle_id: string
  publication_id: string
  assessee_id: string
  name: string
  group_key: string
  total: string | null
  rank: number | null
  grade: string | null
  /** 1 when it differs from the revision before: only that is publicised again. */
  changed: 0 | 1
  /** Gzipped canonical JSON: score with traces, texts as rendered in both languages. */
  detail: Uint8Array
}

/** 申诉: a publicised score contested. */
export interface AppealTable {
  authority_id: string
  cycle_id: string
  id: string
  publication_id: string
  assessee_id: string
  indicator_id: string | null
  reason: string
  raised_by: string
  raised_at: string
  state: 'open' | 'upheld' | 'rejected'
  decision: string | null
  decided_by: string | null
  decided_at: string | null
  version: number
}
