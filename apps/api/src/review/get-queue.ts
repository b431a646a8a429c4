import { decidingOffice, type Actor } from '@yaodian/domain'
import { z } from 'zod'
import { listCycleAssessees, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import { query } from '../query.ts'
import { categoryName, getFrame, getLine, groupName, type CycleFrame } from '../response/cycle-frame.ts'
import { listStates } from '../response/response-store.ts'
import { readValues, type ValueTable } from '../value/value-store.ts'
import { countStates, groupBy } from './count-state.ts'
import { authorsOf } from './reviewing.ts'

type State = Awaited<ReturnType<typeof listStates>>[number]

/** What is to be reviewed: by indicator across assessees and by assessee. A reviewer sees what its own office decides, the bureau's seat sees all. */
export const getQueue = query({
  input: z.object({
    cycleId: z.string(),
    indicatorId: z.string().nullable().default(null),
    assesseeId: z.string().nullable().default(null),
  }),
  action: 'review.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { authorityId } = actor
    const frame = await getFrame(reader, authorityId, input.cycleId)
    const assessees = new Map(
      (await listCycleAssessees(reader, authorityId, input.cycleId)).map(each => [each.organisationId, each]),
    )
    const states = (await listStates(reader, authorityId, input.cycleId)).filter(each => isMine(frame, actor, each))
    const chosen =
      input.indicatorId === null && input.assesseeId === null ? [] : states.filter(each => isChosen(each, input))
    const values =
      chosen.length === 0
        ? null
        : await readValues(
            reader,
            authorityId,
            input.cycleId,
            input.assesseeId === null
              ? { dataItemIds: itemsOf(frame, assessees, chosen) }
              : { assesseeIds: [input.assesseeId] },
          )
    const byIndicator = groupBy(states, each => each.indicatorId)
    const byAssessee = groupBy(states, each => each.assesseeId)
    return {
      cycle: { id: frame.id, name: frame.name, state: frame.state, deadline: frame.deadline, today: place.today },
      totals: countStates(states),
      byIndicator: frame.scheme.frozen.indicators
        .filter(each => byIndicator.has(each.id))
        .map(({ id }) => ({ ...indicatorOf(frame, id), counts: countStates(byIndicator.get(id) ?? []) })),
      byAssessee: [...assessees.values()]
        .filter(each => byAssessee.has(each.organisationId))
        .map(each => ({ ...assesseeOf(frame, each), counts: countStates(byAssessee.get(each.organisationId) ?? []) })),
      responses: inOrder(frame, assessees, chosen).map(each => ({
        indicatorId: each.indicatorId,
        code: getLine(frame, each.indicatorId).indicator.code,
        name: getLine(frame, each.indicatorId).indicator.name,
        assesseeId: each.assesseeId,
        assesseeName: assessees.get(each.assesseeId)?.name ?? '',
        state: each.state,
        version: each.version,
        confirmed: each.confirmed,
        dueOn: each.dueOn,
        needsSecondPerson: values !== null && isSuppliedBy(frame, assessees, each, actor.accountId, values),
      })),
    }
  },
})

function isMine(frame: CycleFrame, actor: Actor, { indicatorId, assesseeId }: State): boolean {
  const indicator = frame.scheme.indicators.get(indicatorId)
  if (indicator === undefined) return false
  return (
    !actor.roles.includes('reviewer') ||
    decidingOffice(frame.scheme.frozen.definition, indicator.officeId, assesseeId) === actor.organisationId
  )
}

function isChosen(
  each: State,
  { indicatorId, assesseeId }: { readonly indicatorId: string | null; readonly assesseeId: string | null },
): boolean {
  return (
    (indicatorId === null || each.indicatorId === indicatorId) &&
    (assesseeId === null || each.assesseeId === assesseeId)
  )
}

function indicatorOf(frame: CycleFrame, id: string) {
  const { indicator, entry } = getLine(frame, id)
  return {
    indicatorId: id,
    code: indicator.code,
    name: indicator.name,
    /** The plan's item as it stood on opening. */
    itemName: `${indicator.item.label} ${indicator.item.title}`,
    categoryName: categoryName(frame, entry.category),
    officeId: indicator.officeId,
    officeName: indicator.officeName,
  }
}

function assesseeOf(frame: CycleFrame, { organisationId, name, groupKey }: CycleAssessee) {
  return { assesseeId: organisationId, name, groupKey, groupName: groupName(frame, groupKey) }
}

function askOf(frame: CycleFrame, assessees: ReadonlyMap<string, CycleAssessee>, { assesseeId, indicatorId }: State) {
  const assessee = assessees.get(assesseeId)
  return assessee === undefined ? undefined : frame.scheme.asks(assessee).byIndicator.get(indicatorId)
}

function itemsOf(frame: CycleFrame, assessees: ReadonlyMap<string, CycleAssessee>, states: readonly State[]): string[] {
  const asks = states.flatMap(each => askOf(frame, assessees, each) ?? [])
  return [...new Set(asks.flatMap(ask => [...ask.others, ...ask.own]).map(asked => asked.item.id))]
}

function isSuppliedBy(
  frame: CycleFrame,
  assessees: ReadonlyMap<string, CycleAssessee>,
  state: State,
  accountId: string,
  values: ValueTable,
): boolean {
  const ask = askOf(frame, assessees, state)
  return ask !== undefined && authorsOf(frame, ask, state.assesseeId, values).includes(accountId)
}

/** By assessee as listed, then by the scheme's order of indicators. */
function inOrder(
  frame: CycleFrame,
  assessees: ReadonlyMap<string, CycleAssessee>,
  states: readonly State[],
): readonly State[] {
  const places = new Map([...assessees.keys()].map((id, index) => [id, index]))
  const lines = new Map(frame.scheme.frozen.indicators.map((each, index) => [each.id, index]))
  const place = (each: State): number =>
    (places.get(each.assesseeId) ?? 0) * 10_000 + (lines.get(each.indicatorId) ?? 0)
  return states.toSorted((a, b) => place(a) - place(b))
}
