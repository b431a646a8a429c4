import { z } from 'zod'
import { query } from '../query.ts'
import { getCycle } from './cycle-store.ts'
import { countResponses, type StateCount } from './overview-store.ts'

/** How many responses are in each state. */
export interface StateCounts {
  readonly waiting: number
  readonly ready: number
  readonly returned: number
  readonly objected: number
  readonly accepted: number
  readonly total: number
}

/** Where a cycle stands: responses by state, in all, by responsible office, by group, and by indicator. */
export const cycleOverview = query({
  input: z.object({ cycleId: z.string() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { frozen, ...head } = await getCycle(reader, actor.authorityId, input.cycleId)
    const counts = await countResponses(reader, actor.authorityId, head.id)
    const of = (belongs: (count: StateCount) => boolean): StateCounts => sumOf(counts.filter(belongs))
    const offices = [...Map.groupBy(frozen.indicators, each => each.officeId)]
    return {
      cycle: { id: head.id, name: head.name, year: head.year, state: head.state, deadline: head.deadline },
      today: place.today,
      all: of(() => true),
      offices: offices.map(([id, own]) => ({ id, name: frozen.officeNames[id] ?? '', indicators: own.length, counts: of(each => own.some(one => one.id === each.indicatorId)) })),
      groups: frozen.definition.groups.map(({ key, name }) => ({ key, name, counts: of(each => each.groupKey === key) })),
      indicators: frozen.indicators.map(({ id, code, name, item, officeId }) => ({ id, code, name, item: item.label, officeId, counts: of(each => each.indicatorId === id) })),
    }
  },
})

function sumOf(counts: readonly StateCount[]): StateCounts {
  const inState = (state: string): number => counts.filter(each => each.state === state).reduce((sum, each) => sum + each.count, 0)
  return {
    waiting: inState('waiting'),
    ready: inState('ready'),
    returned: inState('returned'),
    objected: inState('objected'),
    accepted: inState('accepted'),
    total: counts.reduce((sum, each) => sum + each.count, 0),
  }
}
