/** What the trail is searched for; the URL holds it. */
export interface AuditSearch {
  object?: string
  account?: string
  action?: string
  /** ISO dates, both included. */
  from?: string
  to?: string
  /** The page: entries with smaller numbers. */
  before?: number
}

type SearchChange = { readonly [K in keyof AuditSearch]?: AuditSearch[K] | '' | undefined }

/** The search with some of it changed, from its first page unless the page itself is changed; what is empty is left out. */
export function changeSearch(search: AuditSearch, change: SearchChange): AuditSearch {
  const { object, account, action, from, to, before } = { ...search, before: undefined, ...change }
  return {
    ...(object && { object }),
    ...(account && { account }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
    ...(before && { before }),
  }
}

/** The search as the API takes it. */
export function auditInput({ object, account, action, from, to, before }: AuditSearch) {
  return {
    objectId: object ?? null,
    accountId: account ?? null,
    action: action ?? null,
    from: from ?? null,
    to: to ?? null,
    before: before ?? null,
  }
}
