/** What publishing results and hearing appeals refuses. */
export interface PublicationProblems {
  appeal_decided: { state: string }
  appeal_about_others: { indicator: string }
  correction_without_uphold: Record<never, never>
  revision_owed: { count: number }
  nothing_to_revise: Record<never, never>
  publication_until_invalid: { date: string }
  publication_still_open: { until: string }
  results_moved: Record<never, never>
}
