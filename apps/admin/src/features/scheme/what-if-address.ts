/** What of a what-if stands in the address; undefined takes it out. */
export interface WhatIfAddress {
  /** Whose values. */
  readonly cycle?: string | undefined
  readonly base?: 'frozen' | undefined
  readonly group?: string
  /** The entry whose numbers are moved, by its place. */
  readonly pick?: number | undefined
}

/** Reads it from an address; the group is that of the list's filter. */
export function readWhatIfAddress(search: Readonly<Record<string, unknown>>): Omit<WhatIfAddress, 'group'> {
  const { cycle, base, pick } = search
  return {
    ...(typeof cycle === 'string' && { cycle }),
    ...(base === 'frozen' && { base }),
    ...(typeof pick === 'number' && { pick }),
  }
}

/** The cycle to begin with: the scheme's own, else the last whose results stand, else the last. */
export function firstCycle<Cycle extends { readonly schemeId: string; readonly state: string }>(
  newestFirst: readonly Cycle[],
  schemeId: string,
): Cycle | undefined {
  const stands = ['publicised', 'finalised', 'archived']
  return (
    newestFirst.find(cycle => cycle.schemeId === schemeId) ??
    newestFirst.find(cycle => stands.includes(cycle.state)) ??
    newestFirst[0]
  )
}
