import { isDate } from '../calendar/date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { problem, refuseIfAny, type Problem } from '../problem.ts'
import { roleFits, type Role } from './role.ts'

/** 任职: what an account may be at an organisation, from one day to another, both included. */
export interface Appointment {
  readonly id: string
  readonly accountId: string
  readonly organisationId: string
  readonly role: Role
  /** ISO date of the first day. */
  readonly from: string
  /** ISO date of the last day; null while open. */
  readonly to: string | null
  readonly version: number
}

/** What is asked for when somebody is appointed. */
export type AppointmentDraft = Omit<Appointment, 'version'>

/** The time of an appointment. */
type Period = Pick<Appointment, 'from' | 'to'>

/** Whether an appointment is in force on an ISO date. */
export function isInForce({ from, to }: Period, today: string): boolean {
  return from <= today && (to === null || today <= to)
}

/** Everything wrong with an appointment as entered. `held` are the account's other appointments with this authority. */
export function checkAppointment(
  draft: AppointmentDraft,
  organisation: Pick<Organisation, 'kind' | 'name' | 'retiredOn'>,
  held: readonly Appointment[],
): readonly Problem[] {
  const { role } = draft
  const problems = [...checkPeriod(draft)]
  if (!roleFits[role](organisation.kind))
    problems.push(problem('appointment_role_unfit', { role, kind: organisation.kind }, ['role']))
  if (organisation.retiredOn !== null)
    problems.push(problem('organisation_retired', { name: organisation.name }, ['organisationId']))
  const same = held.find(
    each => each.organisationId === draft.organisationId && each.role === role && overlap(each, draft),
  )
  if (same !== undefined) problems.push(problem('appointment_exists', { role, from: same.from }, ['from']))
  return problems
}

function checkPeriod({ from, to }: Period): readonly Problem[] {
  const problems: Problem[] = []
  if (!isDate(from)) problems.push(problem('date_invalid', { date: from }, ['from']))
  if (to !== null && !isDate(to)) problems.push(problem('date_invalid', { date: to }, ['to']))
  if (problems.length === 0 && to !== null && to < from)
    problems.push(problem('appointment_period_invalid', { from, to }, ['to']))
  return problems
}

function overlap(a: Period, b: Period): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
}

/** A new appointment. @throws DomainError those of `checkAppointment` */
export function appoint(
  draft: AppointmentDraft,
  organisation: Pick<Organisation, 'kind' | 'name' | 'retiredOn'>,
  held: readonly Appointment[],
): Appointment {
  refuseIfAny(checkAppointment(draft, organisation, held))
  return { ...draft, version: 1 }
}

/**
 * Ends an appointment with an ISO date as its last day, also before it began (it then never comes into force).
 * @throws DomainError date_invalid, appointment_ended when it ended before `today` already
 */
export function endAppointment(before: Appointment, to: string, today: string): Appointment {
  if (!isDate(to)) refuseIfAny([problem('date_invalid', { date: to }, ['to'])])
  if (before.to !== null && before.to < today) refuseIfAny([problem('appointment_ended', { to: before.to })])
  return { ...before, to, version: before.version + 1 }
}

/** Refuses a change after which nobody could manage the authority: `after` are all its appointments of accounts in use, as they would be. */
export function checkAdministratorRemains(after: readonly Appointment[], today: string): readonly Problem[] {
  const remains = after.some(each => each.role === 'administrator' && each.to === null && each.from <= today)
  return remains ? [] : [problem('last_administrator', {})]
}
