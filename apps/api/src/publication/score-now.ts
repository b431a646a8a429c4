import { compileScheme, mayEver, refuse, scoreAssessee } from '@yaodian/domain'
import { z } from 'zod'
import { query, type QueryScope } from '../query.ts'
import { currentResults } from './current-results.ts'
import { getPopulation } from './population-store.ts'
import { getCycle, type Cycle } from '../cycle/cycle-store.ts'

const Input = z.object({ cycleId: z.string(), assesseeId: z.string(), use: z.enum(['verified', 'preview']) })

type Scope = QueryScope<z.output<typeof Input>>

/** One assessee's score as it is now, with every trace: the ranking's own from verified values, or a preview with reported ones. */
export const scoreNow = query({
  input: Input,
  action: 'result.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run(scope) {
    const { reader, actor, input } = scope
    const cycle = await getCycle(reader, actor.authorityId, input.cycleId)
    const { assessee, score, verifications } = await found(scope, cycle)
    const { frozen } = cycle
    const group = frozen.definition.groups.find(each => each.key === assessee.groupKey)
    return {
      cycle: { id: cycle.id, name: cycle.name, year: cycle.year, state: cycle.state },
      assessee: { ...assessee, groupName: group?.name ?? assessee.groupKey },
      score,
      // What an explanation quotes of the plan, by indicator.
      basis: Object.fromEntries(frozen.indicators.map(({ id, item, quote }) => [id, { itemLabel: item.label, quote }])),
      verifications,
    }
  },
})

/** Who may see the ranking sees its own score, compared with the group; others the score by itself, which tells nothing of the rest. */
async function found(scope: Scope, cycle: Cycle) {
  const ranked = scope.input.use === 'verified' && mayEver(scope.actor, 'result.preview')
  const one = ranked ? await inRanking(scope, cycle) : await byItself(scope, cycle)
  const assessee = one.population.assessees.find(each => each.id === scope.input.assesseeId)
  if (assessee === undefined || one.score === undefined) return refuse('not_found', { noun: 'assessee' })
  return { assessee, score: one.score, verifications: one.population.verifications[assessee.id] ?? {} }
}

async function inRanking({ context, reader, actor, input }: Scope, cycle: Cycle) {
  const current = await currentResults(context.database, reader, actor.authorityId, cycle)
  const result = current.results().find(each => each.score.assesseeId === input.assesseeId)
  return { population: current.population, score: result?.score }
}

async function byItself({ reader, actor, input }: Scope, cycle: Cycle) {
  const population = await getPopulation(reader, actor.authorityId, cycle, input.use, input.assesseeId)
  const { definition, indicators, dataItems, trees, calendar } = cycle.frozen
  const [scored] = population.inputs
  if (scored === undefined) return { population, score: undefined }
  return { population, score: scoreAssessee(compileScheme(definition, indicators, dataItems, trees, calendar), scored) }
}
