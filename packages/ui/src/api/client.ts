import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { currentLocale } from '../text/texts.ts'
import { fetchWithPatience } from './patience.ts'
import { currentPlace } from './place.ts'

export interface ApiSettings {
  readonly url: string
  /** The session has ended while somebody worked. */
  readonly onSignedOut: () => void
}

/** The API of a portal's own router type. Queries travel together, each command alone, so that one refusal touches no other. */
export function createApi<Router extends AnyTRPCRouter>(settings: ApiSettings): TRPCClient<Router> {
  return createTRPCClient<Router>({ links: [apiLink<Router>(settings)] })
}

function apiLink<Router extends AnyTRPCRouter>({ url, onSignedOut }: ApiSettings): TRPCLink<Router> {
  const options = { url, headers, fetch: noticeSignedOut(onSignedOut) }
  return splitLink<Router>({
    condition: operation => operation.type === 'query',
    // Longer addresses are refused by some proxies on the way.
    true: httpBatchLink<AnyTRPCRouter>({ ...options, maxURLLength: 4000 }),
    false: httpLink<AnyTRPCRouter>(options),
  })
}

function headers(): Record<string, string> {
  const place = currentPlace()
  return { 'accept-language': currentLocale(), ...(place ? { 'x-place': place } : {}) }
}

function noticeSignedOut(onSignedOut: () => void): typeof fetchWithPatience {
  return async (input, init) => {
    const response = await fetchWithPatience(input, init)
    if (response.status === 401) onSignedOut()
    return response
  }
}
