import { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { createApi } from '@yaodian/ui/api/client.ts'
import { retryDelay, retryRead } from '@yaodian/ui/api/retry.ts'
import { sessionEnded } from '@yaodian/ui/session/gate.ts'

/** Calls as functions: `client.session.list.query({})`. */
export const client = createApi<AppRouter>({ url: '/trpc', onSignedOut: sessionEnded })

export const queryClient = new QueryClient({
  defaultOptions: {
    // `always`: without a network a page says so at once instead of waiting for ever.
    queries: { networkMode: 'always', retry: retryRead, retryDelay, staleTime: 10_000 },
    // A command carries its requestId: sent again, it is still done once.
    mutations: { networkMode: 'always', retry: retryRead, retryDelay },
  },
})

/** Calls as queries and mutations: `useQuery(trpc.session.list.queryOptions({}))`. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** The account itself has changed: ask again who it is. */
export async function forgetMe(): Promise<void> {
  await queryClient.invalidateQueries(trpc.session.me.queryFilter())
}

/** What each procedure answers. */
export type Outputs = inferRouterOutputs<AppRouter>
