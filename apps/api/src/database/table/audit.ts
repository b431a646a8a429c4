/** Where an authority's chain stands. Every command locks this row first: one writer per authority at a time. */
export interface AuditHeadTable {
  authority_id: string
  number: number
  digest: string
}

/** A link of the chain, with payload and salt beside it (erasable without breaking the chain). */
export interface AuditEntryTable {
  authority_id: string
  number: number
  at: string
  account_id: string | null
  /** The place from which it was done. */
  organisation_id: string | null
  action: string
  noun: string
  object_id: string
  /** JSON of who, where, what, before, after; null once erased. */
  payload: string | null
  salt: string | null
  payload_digest: string
  digest: string
}

/** A request that was carried out: asked again with the same input, it gets the same answer. Kept 90 days. */
export interface CommandRequestTable {
  authority_id: string
  account_id: string
  request_id: string
  input_digest: string
  result: string
  at: string
}
