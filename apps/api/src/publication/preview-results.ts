import { publicShow } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { approvalGaps } from './approval-gaps.ts'
import { currentResults } from './current-results.ts'
import { previousResults } from './previous-result.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { byGroup, nameOf, resultRow } from './result-row.ts'

/** Ranking and grades as they would be now, from verified values, and what still stands in the way of approving them. */
export const previewResults = query({
  input: z.object({ cycleId: z.string() }),
  action: 'result.preview',
  subject: () => ({}),
  async run({ reader, actor, input, context, place }) {
    const { authorityId } = actor
    const { frozen, ...cycle } = await getCycle(reader, authorityId, input.cycleId)
    const current = await currentResults(context.database, reader, authorityId, { ...cycle, frozen })
    const named = nameOf(current.population)
    const rows = current.results().map(result => ({
      ...resultRow(result, named(result.score.assesseeId)),
      gradeSteps: result.grade.steps,
    }))
    const gaps = await approvalGaps(reader, authorityId, cycle.id, current, place.today)
    const previous = await previousResults(reader, authorityId, cycle.previousCycleId)
    const indicators = new Map(frozen.indicators.map(each => [each.id, each.name]))
    const items = new Map(frozen.dataItems.map(each => [each.id, each.name]))
    return {
      cycle,
      grades: frozen.definition.grades,
      publicShows: Object.fromEntries(
        frozen.definition.groups.map(({ key }) => [key, publicShow(frozen.definition, key)]),
      ),
      groups: byGroup(frozen, rows),
      unfinished: gaps.unfinished,
      owed: gaps.owed.map(each => ({
        indicatorId: each.indicatorId,
        assesseeId: each.assesseeId,
        dataItemId: each.dataItemId,
        indicator: indicators.get(each.indicatorId) ?? each.indicatorId,
        item: items.get(each.dataItemId) ?? each.dataItemId,
        assessee: named(each.assesseeId),
        owner: each.owner.name,
      })),
      previous: Object.fromEntries(previous),
    }
  },
})
