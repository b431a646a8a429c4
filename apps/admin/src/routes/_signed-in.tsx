import { createFileRoute, redirect, retainSearchParams } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { requireSession } from '@yaodian/ui/session/gate.ts'
import { doors } from '../session/doors.ts'

interface SignedInSearch {
  /** The organisation for which one acts: every URL names it. */
  place?: string
}

export const Route = createFileRoute('/_signed-in')({
  validateSearch: (search: Record<string, unknown>): SignedInSearch =>
    typeof search['place'] === 'string' ? { place: search['place'] } : {},
  search: { middlewares: [retainSearchParams(['place'])] },
  async beforeLoad({ search, location }) {
    await requireSession(location.href, doors)
    const { enter } = await import('../session/enter.ts')
    const entered = await enter(search.place, location.href)
    const place = entered.place.organisationId
    if (search.place !== place) throw redirect({ to: '.', search: previous => ({ ...previous, place }), replace: true })
    return entered
  },
  component: Frame,
})
