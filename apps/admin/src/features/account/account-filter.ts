import type { Role } from '@yaodian/domain'
import { matchesName } from '@yaodian/ui/search/match-name.ts'

/** An account as the list brings it. */
export interface ListedAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly mustChangePassword: boolean
  readonly retiredOn: string | null
  /** ISO instant, null when it is not locked now. */
  readonly lockedUntil: string | null
  readonly sessions: number
  readonly lastSeen: string | null
  readonly appointments: readonly ListedAppointment[]
}

export interface ListedAppointment {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly role: Role
  readonly from: string
  readonly to: string | null
  readonly version: number
  readonly inForce: boolean
}

export const accountStates = ['locked', 'fresh', 'idle', 'retired'] as const
type AccountState = (typeof accountStates)[number]

/** What the list is filtered by; the URL holds it. */
export interface AccountFilter {
  q?: string
  organisation?: string
  role?: Role
  state?: AccountState
}

type FilterChange = { readonly [K in keyof AccountFilter]?: AccountFilter[K] | '' | undefined }

/** The filter with some of it changed; what is empty is left out, so that the URL stays short. */
export function changeFilter(filter: AccountFilter, change: FilterChange): AccountFilter {
  const { q, organisation, role, state } = { ...filter, ...change }
  return {
    ...(q && { q }),
    ...(organisation && { organisation }),
    ...(role && { role }),
    ...(state && { state }),
  }
}

const fitsState: Readonly<Record<AccountState | 'all', (account: ListedAccount) => boolean>> = {
  all: each => each.retiredOn === null,
  locked: each => each.retiredOn === null && each.lockedUntil !== null,
  fresh: each => each.retiredOn === null && each.mustChangePassword,
  idle: each => each.retiredOn === null && !each.appointments.some(one => one.inForce),
  retired: each => each.retiredOn !== null,
}

/** The accounts that fit. Organisation and role must be of one appointment, in force unless the account is retired. */
export function filterAccounts(
  all: readonly ListedAccount[],
  { q = '', organisation, role, state }: AccountFilter,
): readonly ListedAccount[] {
  const holds = (account: ListedAccount): boolean =>
    (organisation === undefined && role === undefined) ||
    account.appointments.some(
      each =>
        (each.inForce || state === 'retired') &&
        (organisation === undefined || each.organisationId === organisation) &&
        (role === undefined || each.role === role),
    )
  return all.filter(each => fitsState[state ?? 'all'](each) && holds(each) && fits(each, q.trim()))
}

function fits({ username, name, appointments }: ListedAccount, typed: string): boolean {
  return (
    username.includes(typed.toLowerCase()) ||
    matchesName(name, typed) ||
    appointments.some(each => each.inForce && matchesName(each.organisationName, typed))
  )
}
