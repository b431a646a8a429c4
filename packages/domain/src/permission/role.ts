import type { OrganisationKind } from '../organisation/organisation.ts'

/**
 * What an appointment 任职 makes of an account at a place.
 * administrator 局管理员 and leader 局领导 sit at the bureau, reviewer 股室审核员 at an office; reporter 填报员 and head 负责人 at any assessee.
 */
export type Role = 'administrator' | 'leader' | 'reviewer' | 'reporter' | 'head'

/** Every role, in the order of the interface. */
export const roles: readonly Role[] = ['administrator', 'leader', 'reviewer', 'reporter', 'head']

/** Where a role can be held: the kinds of organisation it fits. */
export const roleFits: Readonly<Record<Role, (kind: OrganisationKind) => boolean>> = {
  administrator: kind => kind === 'bureau',
  leader: kind => kind === 'bureau',
  reviewer: kind => kind === 'office',
  reporter: kind => kind !== 'bureau',
  head: kind => kind !== 'bureau',
}

/** Who acts: an account at a place, with the roles it holds there today. One person with several appointments chooses a place on entering. */
export interface Actor {
  readonly accountId: string
  readonly authorityId: string
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
}
