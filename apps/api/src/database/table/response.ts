/** One value of a data item: reported and verified are both kept. */
export interface DataValueTable {
  authority_id: string
  cycle_id: string
  /** `2020`; a baseline is the period before. */
  period: string
  assessee_id: string
  data_item_id: string
  reported: string | null
  reported_by: string | null
  reported_at: string | null
  verified: string | null
  verified_by: string | null
  verified_at: string | null
  verified_reason: string | null
  /** The door it came through: assessee, office, register, carried_over, settled. */
  source: string
  /** 1: the head declared it 未报 on confirming. */
  declared_missing: 0 | 1
  version: number
}

/** 指标填报: one indicator of one assessee. */
export interface ResponseTable {
  authority_id: string
  cycle_id: string
  assessee_id: string
  indicator_id: string
  state: string
  /** The assessee's remark, saved as typed under a version of its own. */
  note: string | null
  note_version: number
  /** 1 once the head confirmed the assessee's part as it stands. */
  confirmed: 0 | 1
  return_reason: string | null
  /** ISO date by which a returned response is due again. */
  due_on: string | null
  not_applicable: 0 | 1
  decided_by: string | null
  decided_at: string | null
  version: number
}

/** What happened to a response, in order: the timeline and the difference since the last review. */
export interface ResponseEventTable {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  indicator_id: string
  kind: string
  at: string
  account_id: string
  organisation_id: string
  text: string | null
  /** JSON: values before and after. */
  detail: string | null
}

/** 佐证材料 attached to a response; removed ones are kept and marked. */
export interface EvidenceTable {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  indicator_id: string
  name: string
  media_type: string
  size: number
  digest: string
  attached_by: string
  attached_at: string
  removed_at: string | null
}

/** Bytes in the file store: the same bytes are stored once per authority. */
export interface StoredFileTable {
  authority_id: string
  digest: string
  size: number
  touched_at: string
}

/** 填报 with its 回执: what a head confirmed, when, with digest and the audit chain's head at that moment. */
export interface SubmissionTable {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  number: number
  confirmed_by: string
  confirmed_at: string
  /** JSON: indicators and values as confirmed. */
  content: string
  digest: string
  audit_number: number
  audit_digest: string
}

/** 异议: an assessee contests a value that others supplied. */
export interface ObjectionTable {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  indicator_id: string
  data_item_id: string
  reason: string
  raised_by: string
  raised_at: string
  state: 'open' | 'upheld' | 'rejected'
  answer: string | null
  answered_by: string | null
  answered_at: string | null
  version: number
}

/** The confirmed ground of a veto. */
export interface VetoTable {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  veto_code: string
  document_number: string
  dedup_key: string
  on_date: string
  note: string | null
  confirmed_by: string
  confirmed_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: number
}

/** Who recorded a fact, who confirmed it, and whether it was withdrawn. */
export interface AttestedColumns {
  recorded_by: string
  recorded_at: string
  confirmed_by: string | null
  confirmed_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: number
}

/** 事件: a dated, documented fact about an assessee that bonus, penalty or a line of deduction counts. */
export interface OccurrenceTable extends AttestedColumns {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  type: string
  on_date: string
  document_number: string
  dedup_key: string | null
  level: string | null
  place: string | null
  count: string
  points: string | null
  share: string
  issuer: string | null
  reason: string | null
}

/** 弄虚作假: what is held against a reported value, and the document that establishes it after the assessee was heard. */
export interface FalseReportTable extends AttestedColumns {
  authority_id: string
  cycle_id: string
  id: string
  assessee_id: string
  indicator_id: string
  finding: string
  heard_on: string | null
  document_number: string | null
  on_date: string | null
}
