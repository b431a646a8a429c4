/** A plan with its source text as decoded and its outline (domain: PlanOutline) as JSON. */
export interface PlanTable {
  authority_id: string
  id: string
  title: string
  document_number: string | null
  year: number
  file_name: string
  encoding: string
  source_text: string
  outline: string
  imported_at: string
  retired_on: string | null
  version: number
}

/** 数据项 (domain: DataItem); `definition` holds all of it as JSON. */
export interface DataItemTable {
  authority_id: string
  id: string
  key: string
  definition: string
  version: number
}

/** 考核指标 (domain: Indicator) as JSON, with the parsed tree of its formula beside it. */
export interface IndicatorTable {
  authority_id: string
  id: string
  code: string
  plan_id: string
  office_id: string
  definition: string
  tree: string
  retired_on: string | null
  version: number
}

/** 考核方案; `definition` is domain's SchemeDefinition as JSON. */
export interface SchemeTable {
  authority_id: string
  id: string
  plan_id: string
  name: string
  year: number
  state: 'draft' | 'frozen'
  definition: string
  version: number
}

/** 考核周期: one run of a scheme. `frozen` is the scheme with its indicators and data items as they stood on opening. */
export interface CycleTable {
  authority_id: string
  id: string
  scheme_id: string
  name: string
  year: number
  state: string
  /** ISO date. */
  opens_on: string
  /** ISO date; the last day on which heads can confirm, to 24:00 in the authority's time zone. */
  deadline: string
  frozen: string
  document_number: string | null
  /** ISO date, the last day of 公示. */
  publicised_until: string | null
  previous_cycle_id: string | null
  opened_at: string
  version: number
}

/** Who is assessed in a cycle and compared with whom; the name as it stood then. */
export interface CycleAssesseeTable {
  authority_id: string
  cycle_id: string
  assessee_id: string
  name: string
  kind: string
  group_key: string
  /** A deadline of its own, when extended. */
  deadline: string | null
  first_submitted_at: string | null
  /** Taken out of the cycle: when, by whom, and why. */
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
  version: number
}
