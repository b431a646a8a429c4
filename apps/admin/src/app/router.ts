import { createRouter } from '@tanstack/react-router'
import { routeTree } from '../routeTree.gen.ts'
import { NotFound } from './not-found.tsx'
import { PageFailure } from './page-failure.tsx'

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  scrollRestoration: true,
  defaultPreload: 'intent',
  // The old page stays while the new one loads; nothing flickers under 300 ms.
  defaultPendingMs: 300,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
