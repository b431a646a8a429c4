/** What a scheme's list of indicators is narrowed to; the address holds it. */
export interface EntryFilter {
  readonly q?: string
  /** Keys of a category and of a group. */
  readonly category?: string
  readonly group?: string
  /** Only what has a problem. */
  readonly faulty?: boolean
}

/** Reads the filter from an address; what is empty is left out. */
export function readEntryFilter(search: Readonly<Record<string, unknown>>): EntryFilter {
  const word = (key: string): string => {
    const value = search[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const [q, category, group] = [word('q'), word('category'), word('group')]
  return {
    ...(q !== '' && { q }),
    ...(category !== '' && { category }),
    ...(group !== '' && { group }),
    ...(search['faulty'] === true && { faulty: true }),
  }
}
