/** What the tasks of a plan are narrowed to; the address holds it. */
export interface TaskFilter {
  readonly q?: string
  /** A section by its place in the outline, counted from 1. */
  readonly section?: string
  /** A responsible office, by its name. */
  readonly office?: string
  /** `yes`: only measures without an indicator. */
  readonly open?: string
}

const keys = ['q', 'section', 'office', 'open'] as const

/** Reads the filter from an address; what is empty is left out. */
export function readTaskFilter(search: Readonly<Record<string, unknown>>): TaskFilter {
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = search[key]
      return (typeof value === 'string' || typeof value === 'number') && value !== '' ? [[key, String(value)]] : []
    }),
  )
}
