import { countedValue, type AssesseeInput, type CycleFacts, type CyclePopulation } from '@yaodian/domain'
import { z } from 'zod'
import { calendarFrom } from '../calendar/calendar-store.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { listOrganisations } from '../organisation/organisation-store.ts'
import { getPopulation } from '../publication/population-store.ts'
import { query } from '../query.ts'

type Columns = Record<string, (string | null)[]>

/**
 * Everyone's values of a cycle, column by column, for a what-if in the browser: as verified once results stand, before that as
 * reported where nobody verified yet.
 */
export const getCyclePopulation = query({
  input: z.object({ cycleId: z.string() }),
  action: 'scheme.manage',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { authorityId } = actor
    const { frozen, ...cycle } = await getCycle(reader, authorityId, input.cycleId)
    const settled = !['open', 'reviewing'].includes(cycle.state)
    const use = settled ? 'verified' : 'preview'
    const { assessees, inputs } = await getPopulation(reader, authorityId, { ...cycle, frozen }, use, null)
    const kinds = new Map((await listOrganisations(reader, authorityId)).map(each => [each.id, each.kind]))
    const keys = frozen.dataItems.map(item => item.key)
    const population: CyclePopulation = {
      ids: assessees.map(each => each.id),
      names: assessees.map(each => each.name),
      groupKeys: assessees.map(each => each.groupKey),
      kinds: assessees.map(each => kinds.get(each.id) ?? 'county_unit'),
      values: columns(keys, inputs, countedValue),
      baselines: columns(keys, inputs, (each, key) => each.values[key]?.baseline ?? null),
      facts: inputs.flatMap(factsOf),
      codes: Object.fromEntries(frozen.indicators.map(({ id, code }) => [id, code])),
    }
    return {
      cycle: { id: cycle.id, name: cycle.name, year: cycle.year, state: cycle.state, schemeId: cycle.schemeId },
      settled,
      population,
      calendar: await calendarFrom(reader, authorityId, `${cycle.year}-01-01`),
    }
  },
})

/** Items of which nobody has a value are left out. */
function columns(
  keys: readonly string[],
  inputs: readonly AssesseeInput[],
  valueOf: (input: AssesseeInput, key: string) => string | null,
): Columns {
  return Object.fromEntries(
    keys
      .map(key => [key, inputs.map(input => valueOf(input, key))] as const)
      .filter(([, column]) => column.some(value => value !== null)),
  )
}

/** What the row has beside values, where it has any. */
function factsOf(
  { assesseeId: _id, groupKey: _group, values: _values, use: _use, ...facts }: AssesseeInput,
  row: number,
) {
  const { year: _year, ...lists } = facts
  const any = Object.values(lists).some(all => (Array.isArray(all) ? all.length > 0 : all !== undefined))
  return any ? [{ ...facts, row } satisfies CycleFacts] : []
}
