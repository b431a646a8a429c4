import type { WorkState } from '@yaodian/domain'

export type { WorkState } from '@yaodian/domain'

/** The states in which an item can be, what needs a look first. */
export const workStates = ['late', 'risk', 'active', 'idle', 'done'] as const satisfies readonly WorkState[]
