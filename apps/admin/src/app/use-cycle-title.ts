import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from '../session/api.ts'
import { usePageTitle } from './use-page-title.ts'

/** Names the tab for a page below a cycle's tabs: the page, then the cycle. */
export function useCycleTitle(cycleId: string, page: string): void {
  const { data: cycle } = useSuspenseQuery(trpc.cycle.get.queryOptions({ cycleId }))
  usePageTitle(page, cycle.name)
}
