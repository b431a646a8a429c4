import type { EducationStage, OrganisationKind } from '../organisation/organisation.ts'
import type { RankingGroup } from './scheme.ts'

/** What of an organisation its ranking group depends on. */
export interface Grouped {
  readonly kind: OrganisationKind
  readonly stages: readonly EducationStage[]
}

/** The ranking group of an organisation: the first for schools of several stages that it is one of, else the first of its kind; undefined where none is. */
export function rankingGroupOf(groups: readonly RankingGroup[], { kind, stages }: Grouped): RankingGroup | undefined {
  const ofKind = groups.filter(group => group.kinds.includes(kind))
  return (
    ofKind.find(group => group.stages?.every(stage => stages.includes(stage)) === true) ??
    ofKind.find(group => group.stages === undefined)
  )
}

/** Whether two groups claim the same organisations of a kind. */
export function sameStages(one: Pick<RankingGroup, 'stages'>, other: Pick<RankingGroup, 'stages'>): boolean {
  const words = ({ stages }: Pick<RankingGroup, 'stages'>): string => (stages ?? []).toSorted().join()
  return words(one) === words(other)
}
