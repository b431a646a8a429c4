import { z } from 'zod'
import { listCycleAssessees } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { categoryName, getFrame, getLine, groupName } from '../response/cycle-frame.ts'
import { listStates } from '../response/response-store.ts'
import { countStates, groupBy, stateLetters } from '../review/count-state.ts'

/** Assessees × indicators with their states, a letter a cell: - not asked, w waiting, r ready, a accepted, t returned, o objected, n not applicable. */
export const getMatrix = query({
  input: z.object({ cycleId: z.string() }),
  action: 'progress.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const assessees = await listCycleAssessees(reader, authorityId, input.cycleId)
    const states = await listStates(reader, authorityId, input.cycleId)
    const byIndicator = groupBy(states, each => each.indicatorId)
    const byAssessee = groupBy(states, each => each.assesseeId)
    const { indicators } = frame.scheme.frozen
    return {
      cycle: {
        id: frame.id,
        name: frame.name,
        year: frame.year,
        state: frame.state,
        deadline: frame.deadline,
        today: place.today,
      },
      indicators: indicators.map(({ id, code, name, officeName }) => {
        const { entry } = getLine(frame, id)
        return {
          id,
          code,
          name,
          categoryKey: entry.category,
          categoryName: categoryName(frame, entry.category),
          officeName,
          counts: countStates(byIndicator.get(id) ?? []),
        }
      }),
      assessees: assessees.map(each => {
        const own = byAssessee.get(each.organisationId) ?? []
        const letters = new Map(
          own.map(state => [state.indicatorId, state.notApplicable ? 'n' : stateLetters[state.state]]),
        )
        return {
          id: each.organisationId,
          name: each.name,
          groupKey: each.groupKey,
          groupName: groupName(frame, each.groupKey),
          deadline: each.deadline,
          firstSubmittedAt: each.firstSubmittedAt,
          cells: indicators.map(({ id }) => letters.get(id) ?? '-').join(''),
          counts: countStates(own),
        }
      }),
      totals: countStates(states),
    }
  },
})
