import {
  checkAppointment,
  roleFits,
  roles,
  type Appointment,
  type Organisation,
  type Problem,
  type Role,
} from '@yaodian/domain'
import { problemsAt } from '@yaodian/ui/api/failure.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Input, Select } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './account.module.css'

/** An appointment while it is entered. */
export interface AppointmentEntry {
  /** Names the row for React. */
  readonly key: number
  readonly organisationId: string | null
  readonly role: Role | null
  readonly from: string
  /** Empty for no end. */
  readonly to: string
}

/** An appointment that is complete, as commands take it. */
export interface FirstAppointment {
  readonly organisationId: string
  readonly role: Role
  readonly from: string
  readonly to: string | null
}

export type AppointmentField = 'organisationId' | 'role' | 'from' | 'to'

/** What is wrong with an entered appointment, by field, in words; `held` are the others of the same account. */
export type AppointmentFaults = Partial<Readonly<Record<AppointmentField, string>>>

interface Missing {
  readonly organisationMissing: string
  readonly roleMissing: string
}

export function appointmentFaults(
  entry: AppointmentEntry,
  organisations: readonly Organisation[],
  held: readonly Appointment[],
  missing: Missing,
): AppointmentFaults {
  const organisation = organisations.find(each => each.id === entry.organisationId)
  const complete = completed(entry)
  if (organisation === undefined || complete === null)
    return {
      ...(organisation === undefined && { organisationId: missing.organisationMissing }),
      ...(entry.role === null && { role: missing.roleMissing }),
    }
  const problems = checkAppointment({ id: '', accountId: '', ...complete }, organisation, held)
  return faultsOf(problems)
}

/** Problems by the field of an appointment, in words. */
export function faultsOf(problems: readonly Problem[]): AppointmentFaults {
  const fields: readonly AppointmentField[] = ['organisationId', 'role', 'from', 'to']
  return Object.fromEntries(
    fields.flatMap(field => {
      const said = problemsAt(problems, [field]).map(sayProblem)
      return said.length > 0 ? [[field, said.join(' ')]] : []
    }),
  )
}

/** The appointment as commands take it; null while organisation or role is missing. */
export function completed({ organisationId, role, from, to }: AppointmentEntry): FirstAppointment | null {
  return organisationId === null || role === null ? null : { organisationId, role, from, to: to === '' ? null : to }
}

interface AppointmentFieldsProps {
  readonly base: string
  readonly entry: AppointmentEntry
  readonly onEntry: (entry: AppointmentEntry) => void
  readonly organisations: readonly Organisation[]
  readonly faults: AppointmentFaults
}

/** Organisation, role, first and last day; only roles that fit the organisation are offered. */
export function AppointmentFields({ base, entry, onEntry, organisations, faults }: AppointmentFieldsProps) {
  const { account: text, shell } = texts.use()
  problemTexts.use()
  const kind = organisations.find(each => each.id === entry.organisationId)?.kind
  const fitting = roles.filter(role => kind !== undefined && roleFits[role](kind))
  const choose = (organisationId: string) => {
    const next = organisations.find(each => each.id === organisationId)
    const fits = entry.role !== null && next !== undefined && roleFits[entry.role](next.kind)
    onEntry({ ...entry, organisationId, role: fits ? entry.role : null })
  }
  return (
    <div className={styles.appointment}>
      <Field id={`${base}-organisationId`} label={text.field.organisation} error={faults.organisationId}>
        {input => (
          <Select
            {...input}
            showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
            value={entry.organisationId}
            onChange={choose}
            options={organisations
              .filter(each => each.retiredOn === null)
              .map(each => ({ value: each.id, label: each.name }))}
          />
        )}
      </Field>
      <Field id={`${base}-role`} label={text.field.role} error={faults.role}>
        {input => (
          <Select
            {...input}
            value={entry.role}
            notFoundContent={text.create.roleNoOrganisation}
            onChange={role => onEntry({ ...entry, role })}
            options={fitting.map(role => ({ value: role, label: shell.roles([role]) }))}
          />
        )}
      </Field>
      <Field id={`${base}-from`} label={text.field.from} error={faults.from}>
        {input => (
          <Input
            {...input}
            type="date"
            value={entry.from}
            onChange={event => onEntry({ ...entry, from: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${base}-to`} label={text.field.to} error={faults.to}>
        {input => (
          <Input
            {...input}
            type="date"
            title={text.create.noEnd}
            value={entry.to}
            onChange={event => onEntry({ ...entry, to: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
