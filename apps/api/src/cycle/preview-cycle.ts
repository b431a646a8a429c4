import { burdenOf, isInUse, type Ask, type Burden, type FrozenScheme } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { readOpening, type AskedAssessee, type Opening } from './opening.ts'

/** What opening a cycle would do: who is assessed in which group, what each is asked for and how much that is, and what stands in the way. */
export const previewCycle = query({
  input: z.object({ schemeId: z.string(), opensOn: z.iso.date(), deadline: z.iso.date() }),
  action: 'cycle.manage',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const opening = await readOpening(reader, actor.authorityId, { ...input, today: place.today })
    const { scheme, assessees, previousCycleId, problems } = opening
    return {
      scheme: { id: scheme.id, name: scheme.name, year: scheme.year, state: scheme.state, version: scheme.version },
      groups: scheme.definition.groups.map(({ key, name }) => ({ key, name, ...viewGroup(opening, key) })),
      unassigned: unassigned(opening, input.opensOn),
      responses: assessees.reduce((sum, each) => sum + each.asks.length, 0),
      previousCycleId,
      problems,
    }
  },
})

function viewGroup({ frozen, assessees }: Opening, key: string) {
  const members = assessees.filter(each => each.groupKey === key)
  return {
    assessees: members.map(({ organisationId, name, kind }) => ({ id: organisationId, name, kind })),
    burden: mostBurdened(members),
    asks: frozen === null ? [] : viewAsks(frozen, members),
  }
}

/** The most that is asked of one assessee of the group. */
function mostBurdened(members: readonly AskedAssessee[]): Burden {
  const burdens = members.map(each => burdenOf(each.asks))
  const most = (of: (burden: Burden) => number): number => Math.max(0, ...burdens.map(of))
  return { fields: most(each => each.fields), baselines: most(each => each.baselines), files: most(each => each.files) }
}

/** What the group is asked for, indicator by indicator, with how many of its members. */
function viewAsks(frozen: FrozenScheme, members: readonly AskedAssessee[]) {
  const asks = Map.groupBy(
    members.flatMap(each => each.asks),
    ask => ask.indicatorId,
  )
  return frozen.indicators.flatMap(indicator => {
    const found = asks.get(indicator.id) ?? []
    const [first] = found
    return first === undefined
      ? []
      : [
          {
            indicatorId: indicator.id,
            code: indicator.code,
            name: indicator.name,
            assessees: found.length,
            ...viewAsk(first, frozen),
          },
        ]
  })
}

function viewAsk({ own, others, files }: Ask, { officeNames }: FrozenScheme) {
  return {
    own: own.map(({ item, current, baseline }) => ({
      key: item.key,
      name: item.name,
      unit: item.unit,
      current,
      baseline,
    })),
    others: others.map(({ item, current, baseline }) => ({
      key: item.key,
      name: item.name,
      unit: item.unit,
      current,
      baseline,
      office: item.supplier.kind === 'assessee' ? '' : (officeNames[item.supplier.officeId] ?? ''),
      register: item.supplier.kind === 'register' ? item.supplier.register : null,
    })),
    files,
  }
}

/** Organisations in use that no group takes in, the bureau and its offices aside. */
function unassigned({ organisations, assessees }: Opening, onDate: string) {
  const assigned = new Set(assessees.map(each => each.organisationId))
  const left = organisations.filter(
    each => !assigned.has(each.id) && each.kind !== 'bureau' && each.kind !== 'office' && isInUse(each, onDate),
  )
  return left.map(({ id, name, kind }) => ({ id, name, kind }))
}
