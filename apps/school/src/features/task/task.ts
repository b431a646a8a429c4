import type { StateShape } from '@yaodian/ui/state/state.ts'
import type { Outputs } from '../../session/api.ts'

/** What is asked of the assessee in one cycle. */
export type TaskCycle = NonNullable<Outputs['task']['mine']['cycle']>
export type TaskGroup = TaskCycle['groups'][number]
export type TaskResponse = TaskGroup['responses'][number]

/** Days from today to a deadline, both ISO dates; negative once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

/** How a category stands, honestly: filled is not accepted. */
export type GroupState = 'none' | 'idle' | 'active' | 'filled' | 'unfinished' | 'accepted' | 'returned'

/** The state of a category from its parts that ask something. */
export function groupState(
  group: Pick<TaskGroup, 'asked' | 'filled' | 'returned'> & {
    readonly responses: readonly Pick<TaskResponse, 'asks' | 'open' | 'state' | 'values' | 'evidence'>[]
  },
): GroupState {
  const asking = group.responses.filter(each => each.asks)
  if (group.returned > 0) return 'returned'
  if (asking.length === 0) return 'none'
  if (asking.every(each => each.state === 'accepted')) return 'accepted'
  if (group.filled === group.asked) return 'filled'
  // Closed with something missing: nobody is filling it in any more.
  if (asking.every(each => !each.open)) return 'unfinished'
  return asking.some(each => each.values.filled + each.evidence.attached > 0) ? 'active' : 'idle'
}

/** The shape of a category's state. */
export const groupShape: Readonly<Record<GroupState, StateShape>> = {
  none: 'idle',
  idle: 'idle',
  active: 'active',
  filled: 'active',
  unfinished: 'risk',
  accepted: 'done',
  returned: 'late',
}

/** The first part of a category that still waits to be filled in. */
export function nextToFill(group: Pick<TaskGroup, 'responses'>): TaskResponse | undefined {
  return group.responses.find(each => each.open && !each.filled)
}

/** How far the submitting has come: nothing submitted yet, something to submit again, or all of it done; and how many of those parts lack something. */
export interface SubmitStanding {
  readonly kind: 'first' | 'again' | 'done'
  readonly count: number
  readonly missing: number
  /** Returned, and not put right in time: they count as not submitted. */
  readonly lapsed: number
}

/** What the head has still to submit. What was left out on purpose is submitted, though not complete. */
export function submitStanding(cycle: Pick<TaskCycle, 'groups' | 'submissions'>): SubmitStanding {
  const asking = cycle.groups.flatMap(group => group.responses).filter(each => each.asks)
  const waiting = asking.filter(each => each.open && !each.confirmed)
  const among = waiting.length === 0 ? asking : waiting
  return {
    kind: waiting.length === 0 ? 'done' : cycle.submissions > 0 ? 'again' : 'first',
    count: waiting.length,
    missing: among.filter(each => !each.filled).length,
    lapsed: asking.filter(hasLapsed).length,
  }
}

/** Whether a return was not answered by its date: nothing of it can be changed any more. */
export function hasLapsed(response: Pick<TaskResponse, 'state' | 'open'>): boolean {
  return response.state === 'returned' && !response.open
}

/** How the list of indicators is narrowed; each word is kept in the URL. */
export interface TaskFilter {
  /** A response's state, `to_fill` for what is open and not complete, `supplied` for what others supply. */
  readonly state?: string
  /** A category's key. */
  readonly group?: string
  readonly find?: string
}

/** The categories with what remains of them; empty ones are left out. */
export function filterGroups(groups: readonly TaskGroup[], filter: TaskFilter): readonly TaskGroup[] {
  return groups
    .filter(group => filter.group === undefined || group.key === filter.group)
    .map(group => ({ ...group, responses: group.responses.filter(each => matches(each, filter)) }))
    .filter(group => group.responses.length > 0)
}

function matches(response: TaskResponse, { state, find }: TaskFilter): boolean {
  if (state === 'to_fill' && (!response.asks || response.filled)) return false
  if (state === 'supplied' && response.asks) return false
  if (state !== undefined && state !== 'to_fill' && state !== 'supplied' && response.state !== state) return false
  const wanted = (find ?? '').normalize('NFKC').trim().toLowerCase()
  return (
    wanted === '' ||
    [response.name, response.code, response.officeName].some(text => text.toLowerCase().includes(wanted))
  )
}
