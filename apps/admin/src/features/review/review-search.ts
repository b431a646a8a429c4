/** What of the review stands in the address. */
export interface ReviewSearch {
  /** Goes through one assessee's indicators; left out: through one indicator's assessees. */
  readonly by?: 'assessee'
  readonly indicator?: string
  readonly assessee?: string
  readonly state?: string
  readonly q?: string
  readonly category?: string
  /** An item of the plan, as `1. 安全教育`. */
  readonly item?: string
  readonly group?: string
  readonly office?: string
  /** Only what waits for a decision. */
  readonly open?: boolean
  /** Confirms many at once. */
  readonly view?: 'bulk'
}

const texts = ['indicator', 'assessee', 'state', 'q', 'category', 'item', 'group', 'office'] as const

/** Reads it from an address; what does not fit is left out. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const found = texts.flatMap(key =>
    typeof search[key] === 'string' && search[key] !== '' ? [[key, search[key]] as const] : [],
  )
  return {
    ...Object.fromEntries(found),
    ...(search['by'] === 'assessee' ? { by: 'assessee' } : {}),
    ...(search['open'] === true ? { open: true } : {}),
    ...(search['view'] === 'bulk' ? { view: 'bulk' } : {}),
  }
}

/** Only what is set stands in the address. */
export function withoutEmpty<T extends ReviewSearch>(search: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key that is left out is optional
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== '' && value !== false && value !== undefined),
  ) as T
}
