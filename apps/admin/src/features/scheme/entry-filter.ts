/** What a scheme's list of indicators is narrowed to; the address holds it. */
export interface EntryFilter {
  readonly q?: string
  /** Keys of a category and of a group. */
  readonly category?: string
  readonly group?: string
  /** Only what has a problem. */
  readonly faulty?: boolean
}

const keys = ['q', 'category', 'group'] as const

/** Reads the filter from an address; what is empty is left out. */
export function readEntryFilter(search: Readonly<Record<string, unknown>>): EntryFilter {
  const found = keys.flatMap(key => {
    const value = search[key]
    return (typeof value === 'string' || typeof value === 'number') && value !== '' ? [[key, String(value)]] : []
  })
  return { ...Object.fromEntries(found), ...(search['faulty'] === true && { faulty: true }) }
}
