import { router } from './trpc.ts'
import { sessionRouter } from './session/router.ts'

/** Every procedure of the API, a line per noun. */
export const appRouter = router({
  session: sessionRouter,
})

/** The type that the portals take; never the value. */
export type AppRouter = typeof appRouter
