/** What the library's list is narrowed to; the address holds it. */
export interface IndicatorFilter {
  readonly q?: string
  /** An item of the plan, by its label. */
  readonly item?: string
  /** A responsible office, by its name. */
  readonly office?: string
  /** `yes`: schools are asked for something; `no`: they are not. */
  readonly asking?: string
}

const keys = ['q', 'item', 'office', 'asking'] as const

/** Reads the filter from an address; what is empty is left out. */
export function readIndicatorFilter(search: Readonly<Record<string, unknown>>): IndicatorFilter {
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = search[key]
      return (typeof value === 'string' || typeof value === 'number') && value !== '' ? [[key, String(value)]] : []
    }),
  )
}
