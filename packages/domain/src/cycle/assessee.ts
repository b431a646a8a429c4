import type { Organisation, OrganisationKind } from '../organisation/organisation.ts'
import { rankingGroupOf } from '../scheme/group-of.ts'
import type { RankingGroup } from '../scheme/scheme.ts'

/** Who is assessed in a cycle, and in which group. */
export interface Assessee {
  readonly organisationId: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly groupKey: string
}

/** The assessees of a scheme's groups among an authority's organisations on a date: each belongs to the group of its kind, or of its stages; retired ones and kinds that no group names are left out. */
export function assesseesOf(
  groups: readonly RankingGroup[],
  organisations: readonly Organisation[],
  onDate: string,
): readonly Assessee[] {
  return organisations
    .filter(each => isInUse(each, onDate))
    .flatMap(({ id, name, kind, stages }) => {
      const group = rankingGroupOf(groups, { kind, stages })
      return group === undefined ? [] : [{ organisationId: id, name, kind, groupKey: group.key }]
    })
}

/** Whether an organisation is in use on a date; from `retiredOn` on it is not. */
export function isInUse(organisation: Pick<Organisation, 'retiredOn'>, onDate: string): boolean {
  return organisation.retiredOn === null || organisation.retiredOn > onDate
}
