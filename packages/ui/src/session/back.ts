/** An address inside this portal to go back to; anything else would be a way to lead people astray. */
export function safeBack(back: string | undefined): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/'
}

/** The same address, for another place: every URL names for whom one acts. */
export function backAt(back: string | undefined, organisationId: string): string {
  const target = new URL(safeBack(back), location.origin)
  target.searchParams.set('place', organisationId)
  return target.pathname + target.search
}

/** Where one wanted to go, as the search of log-in, password and choice of place keeps it. */
export interface BackSearch {
  back?: string
}

/** Reads it from an address. */
export function readBack(search: Readonly<Record<string, unknown>>): BackSearch {
  return typeof search['back'] === 'string' ? { back: search['back'] } : {}
}
