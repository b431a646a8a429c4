import type { ResponseState } from '@yaodian/domain'

/** How many responses are in each state. */
export type StateCounts = Readonly<Record<ResponseState, number>>

/** Counts states. */
export function countStates(responses: Iterable<{ readonly state: ResponseState }>): StateCounts {
  const counts: Record<ResponseState, number> = { waiting: 0, ready: 0, accepted: 0, returned: 0, objected: 0 }
  for (const { state } of responses) counts[state] += 1
  return counts
}

/** Groups by a key, keeping order. */
export function groupBy<T>(all: Iterable<T>, key: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return groups
}

/** The letter of a state in the matrix. */
export const stateLetters: Readonly<Record<ResponseState, string>> = {
  waiting: 'w',
  ready: 'r',
  accepted: 'a',
  returned: 't',
  objected: 'o',
}
