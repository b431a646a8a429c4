/** One bureau: the tenant. Authorities form a tree. */
export interface AuthorityTable {
  id: string
  name: string
  parent_id: string | null
  /** GB/T 2260, six digits: 430723. Also names the authority in public addresses. */
  region_code: string
  time_zone: string
  /** 1: everything in it is demonstration data, and every page says so. */
  demo: 0 | 1
  founded_at: string
}

/** Holidays 节假日 and make-up days 调休 that an authority set for a year, above those of the country. */
export interface CalendarYearTable {
  authority_id: string
  year: number
  /** JSON list of days (domain: OwnDay). */
  days: string
  version: number
}

/** A 单位 (domain: Organisation). */
export interface OrganisationTable {
  authority_id: string
  id: string
  kind: string
  name: string
  parent_id: string | null
  /** JSON list of education stages. */
  stages: string
  ownership: string | null
  school_code: string | null
  credit_code: string | null
  /** JSON list of free labels. */
  labels: string
  retired_on: string | null
  version: number
}

/** 任职: what an account may be where, from when to when. */
export interface AppointmentTable {
  authority_id: string
  id: string
  account_id: string
  organisation_id: string
  role: string
  from_date: string
  /** Last day, included; null while open. */
  to_date: string | null
  version: number
}
