import { createEntrance } from '@yaodian/ui/session/enter.ts'
import { loadTexts } from '../text/load-texts.ts'
import { queryClient, trpc } from './api.ts'
import { doors } from './doors.ts'
import { portalRoles } from './portal-role.ts'

/** Who is here and for whom. */
export const enter = createEntrance({
  doors,
  roles: portalRoles,
  loadTexts,
  askMe: () => queryClient.fetchQuery({ ...trpc.session.me.queryOptions(), staleTime: 60_000 }),
  forgetOthers() {
    const me = JSON.stringify(trpc.session.me.queryKey())
    queryClient.removeQueries({ predicate: query => query.queryHash !== me })
  },
})
