import type { FrozenScheme } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { listCycleAssessees, type CycleAssessee } from './cycle-assessee-store.ts'
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
    const assessees = await listCycleAssessees(reader, actor.authorityId, head.id)
    const byIndicator = await countResponses(reader, actor.authorityId, head.id, 'indicator_id')
    const byAssessee = await countResponses(reader, actor.authorityId, head.id, 'assessee_id')
    return {
      cycle: { id: head.id, name: head.name, year: head.year, state: head.state, deadline: head.deadline },
      today: place.today,
      all: sumOf(byIndicator),
      offices: viewOffices(frozen, byIndicator),
      groups: frozen.definition.groups.map(({ key, name }) => ({
        key,
        name,
        counts: sumOf(byAssessee, idsOf(assessees.filter(each => each.groupKey === key))),
      })),
      indicators: frozen.indicators.map(({ id, code, name, item, officeId }) => ({
        id,
        code,
        name,
        item: item.label,
        officeId,
        counts: sumOf(byIndicator, new Set([id])),
      })),
    }
  },
})

function viewOffices({ indicators, officeNames }: FrozenScheme, counts: readonly StateCount[]) {
  const offices = [...Map.groupBy(indicators, each => each.officeId)]
  return offices.map(([id, own]) => ({
    id,
    name: officeNames[id] ?? '',
    indicators: own.length,
    counts: sumOf(counts, new Set(own.map(each => each.id))),
  }))
}

function idsOf(assessees: readonly Pick<CycleAssessee, 'organisationId'>[]): ReadonlySet<string> {
  return new Set(assessees.map(each => each.organisationId))
}

/** Sums the counts of these ids, or all of them. */
function sumOf(all: readonly StateCount[], ids: ReadonlySet<string> | null = null): StateCounts {
  const counts = ids === null ? all : all.filter(each => ids.has(each.id))
  const inState = (state: string): number =>
    counts.filter(each => each.state === state).reduce((sum, each) => sum + each.count, 0)
  return {
    waiting: inState('waiting'),
    ready: inState('ready'),
    returned: inState('returned'),
    objected: inState('objected'),
    accepted: inState('accepted'),
    total: counts.reduce((sum, each) => sum + each.count, 0),
  }
}
