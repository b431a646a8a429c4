import type { Indicator } from '../indicator/indicator.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { problem, type Problem } from '../problem.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { assesseesOf, isInUse } from './assessee.ts'
import { isPastDeadline } from './cycle.ts'

/** What opening a cycle is checked against. Dates are ISO dates of the authority. */
export interface OpenCycle {
  readonly scheme: Scheme
  /** Faults of the scheme itself, as `checkScheme` names them. */
  readonly schemeProblems: readonly Problem[]
  /** Those that the scheme names. */
  readonly indicators: readonly (Indicator & { readonly retiredOn: string | null })[]
  readonly dataItems: readonly DataItem[]
  readonly organisations: readonly Organisation[]
  readonly opensOn: string
  readonly deadline: string
  readonly today: string
}

/** Everything that stands in the way of opening a cycle. */
export function checkOpenCycle(opening: OpenCycle): Problem[] {
  const { scheme } = opening
  const frozen = scheme.state === 'draft' ? [] : [problem('scheme_frozen', { name: scheme.name }, ['schemeId'])]
  return [
    ...frozen,
    ...opening.schemeProblems,
    ...checkDates(opening),
    ...checkGroups(opening),
    ...checkIndicators(opening),
    ...checkOffices(opening),
  ]
}

function checkDates({ opensOn, deadline, today }: OpenCycle): Problem[] {
  if (deadline < opensOn) return [problem('cycle_dates_reversed', { opensOn, deadline }, ['deadline'])]
  return isPastDeadline(deadline, today) ? [problem('cycle_deadline_past', { deadline }, ['deadline'])] : []
}

function checkGroups({ scheme, organisations, opensOn }: OpenCycle): Problem[] {
  const { groups, entries } = scheme.definition
  const assessees = assesseesOf(groups, organisations, opensOn)
  return groups.flatMap(({ key, name }, at) => {
    const path = ['groups', at]
    const lonely = assessees.some(each => each.groupKey === key)
      ? []
      : [problem('group_without_assessees', { group: name }, path)]
    return entries.some(entry => entry.groups.includes(key))
      ? lonely
      : [...lonely, problem('group_without_indicators', { group: name }, path)]
  })
}

function checkIndicators({ indicators, today }: OpenCycle): Problem[] {
  return indicators.flatMap(each =>
    isInUse(each, today) ? [] : [problem('indicator_retired', { code: each.code }, ['indicators', each.id])],
  )
}

/** Whoever is to supply, review or confirm must be there to do it. */
function checkOffices({ scheme, indicators, dataItems, organisations, today }: OpenCycle): Problem[] {
  const needed = new Set([
    ...indicators.map(each => each.officeId),
    ...dataItems.flatMap(supplyingOffice),
    ...scheme.definition.vetoes.map(each => each.officeId),
  ])
  return [...needed].flatMap(officeId => checkOffice(officeId, organisations, today))
}

/** The office that supplies a data item, none for the assessee's own. */
export function supplyingOffice({ supplier }: Pick<DataItem, 'supplier'>): readonly string[] {
  return supplier.kind === 'assessee' ? [] : [supplier.officeId]
}

/** Whether an id names an office of the authority that is in use today. */
export function checkOffice(
  officeId: string,
  organisations: readonly Pick<Organisation, 'id' | 'kind' | 'name' | 'retiredOn'>[],
  today: string,
  path: readonly (string | number)[] = [],
): Problem[] {
  const office = organisations.find(each => each.id === officeId)
  if (office !== undefined && office.kind === 'office' && isInUse(office, today)) return []
  return [problem('office_unfit', { office: office?.name ?? officeId }, path)]
}
