import {
  asksOf,
  assesseesOf,
  checkOpenCycle,
  freezeScheme,
  type Ask,
  type Assessee,
  type FrozenScheme,
  type Organisation,
  type Problem,
  type Scheme,
} from '@yaodian/domain'
import { calendarFrom } from '../calendar/calendar-store.ts'
import type { Reader } from '../database/reader.ts'
import { listOrganisations } from '../organisation/organisation-store.ts'
import { getPlan } from '../plan/plan-store.ts'
import { readChecked, type CheckedScheme } from '../scheme/check-scheme.ts'
import { getSchemeById } from '../scheme/scheme-store.ts'
import { findFinalisedCycle } from './cycle-store.ts'

/** An assessee with everything it is asked for. */
export interface AskedAssessee extends Assessee {
  readonly asks: readonly Ask[]
}

/** What opening a cycle would do, worked out and not yet done. */
export interface Opening {
  readonly scheme: Scheme
  /** Null while the scheme has faults that keep it from being frozen. */
  readonly frozen: FrozenScheme | null
  readonly organisations: readonly Organisation[]
  readonly assessees: readonly AskedAssessee[]
  readonly previousCycleId: string | null
  readonly problems: readonly Problem[]
}

/** Which scheme, and the dates between which it is filled in. */
export interface OpeningPlan {
  readonly schemeId: string
  readonly opensOn: string
  readonly deadline: string
  readonly today: string
}

/** Works out what opening a cycle would do, and what stands in its way. */
export async function readOpening(
  reader: Reader,
  authorityId: string,
  { schemeId, ...dates }: OpeningPlan,
): Promise<Opening> {
  const scheme = await getSchemeById(reader, authorityId, schemeId)
  const checked = await readChecked(reader, authorityId, scheme)
  const organisations = await listOrganisations(reader, authorityId)
  const named = new Set(scheme.definition.entries.map(each => each.indicatorId))
  const indicators = checked.indicators
    .filter(each => named.has(each.indicator.id))
    .map(each => ({ ...each.indicator, retiredOn: each.retiredOn }))
  const frozen = checked.problems.length > 0 ? null : await freeze(reader, authorityId, checked, organisations)
  const problems = checkOpenCycle({
    scheme,
    schemeProblems: checked.problems,
    indicators,
    dataItems: frozen?.dataItems ?? [],
    organisations,
    ...dates,
  })
  const assessees = assesseesOf(scheme.definition.groups, organisations, dates.opensOn)
  const previous = await findFinalisedCycle(reader, authorityId, scheme.year - 1)
  return {
    scheme,
    frozen,
    organisations,
    assessees: assessees.map(each => ({ ...each, asks: frozen === null ? [] : asksOf(frozen, each) })),
    previousCycleId: previous?.id ?? null,
    problems,
  }
}

async function freeze(
  reader: Reader,
  authorityId: string,
  { scheme, indicators, dataItems, trees }: CheckedScheme,
  organisations: readonly Organisation[],
): Promise<FrozenScheme> {
  const plan = await getPlan(reader, authorityId, scheme.planId)
  return freezeScheme({
    scheme,
    plan,
    indicators: indicators.map(each => each.indicator),
    dataItems: dataItems.map(each => each.item),
    officeNames: Object.fromEntries(
      organisations.filter(each => each.kind === 'office').map(each => [each.id, each.name]),
    ),
    trees,
    calendar: await calendarFrom(reader, authorityId, `${scheme.year}-01-01`),
  })
}
