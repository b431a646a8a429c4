import { OrganisationKind, refuse, type Appointment, type Role } from '@yaodian/domain'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Reader, Writer } from '../database/reader.ts'
import type { AppointmentTable } from '../database/table/organisation.ts'

/** A role as it comes in and as it is stored. */
export const RoleName = z.enum(['administrator', 'leader', 'reviewer', 'reporter', 'head']) satisfies z.ZodType<Role>

/** An appointment with the name of its place. */
export interface PlacedAppointment extends Appointment {
  readonly organisationName: string
  readonly organisationKind: OrganisationKind
}

/** Every appointment with an authority, ended ones too, the latest first. */
export async function listAppointments(reader: Reader, authorityId: string): Promise<readonly PlacedAppointment[]> {
  const rows = await reader
    .selectFrom('appointment')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.authority_id', '=', 'appointment.authority_id')
        .onRef('organisation.id', '=', 'appointment.organisation_id'),
    )
    .selectAll('appointment')
    .select(['organisation.name as organisation_name', 'organisation.kind as organisation_kind'])
    .where('appointment.authority_id', '=', authorityId)
    .orderBy('appointment.from_date', 'desc')
    .orderBy('appointment.id')
    .execute()
  return rows.map(row => ({
    ...toAppointment(row),
    organisationName: row.organisation_name,
    organisationKind: OrganisationKind.parse(row.organisation_kind),
  }))
}

/** The appointments of one account with an authority. */
export async function listAppointmentsOf(
  reader: Reader,
  authorityId: string,
  accountId: string,
): Promise<readonly Appointment[]> {
  const rows = await reader
    .selectFrom('appointment')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .execute()
  return rows.map(toAppointment)
}

/** Administrators' appointments of accounts that are in use: somebody of them must remain. */
export async function listAdministrators(reader: Reader, authorityId: string): Promise<readonly Appointment[]> {
  const rows = await reader
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .selectAll('appointment')
    .where('appointment.authority_id', '=', authorityId)
    .where('appointment.role', '=', 'administrator')
    .where('account.retired_on', 'is', null)
    .execute()
  return rows.map(toAppointment)
}

/** One appointment. @throws DomainError not_found */
export async function getAppointment(reader: Reader, authorityId: string, id: string): Promise<Appointment> {
  const row = await reader
    .selectFrom('appointment')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'appointment' }) : toAppointment(row)
}

/** Writes a new appointment. */
export async function insertAppointment(
  tx: Pick<Writer, 'insertInto'>,
  authorityId: string,
  appointment: Appointment,
): Promise<void> {
  const { id, accountId, organisationId, role, from, to, version } = appointment
  await tx
    .insertInto('appointment')
    .values({
      authority_id: authorityId,
      id,
      account_id: accountId,
      organisation_id: organisationId,
      role,
      from_date: from,
      to_date: to,
      version,
    })
    .execute()
}

/** Writes the end of an appointment. */
export async function saveAppointment(
  tx: Pick<Writer, 'updateTable'>,
  authorityId: string,
  appointment: Appointment,
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ to_date: appointment.to, version: appointment.version })
    .where('authority_id', '=', authorityId)
    .where('id', '=', appointment.id)
    .execute()
}

function toAppointment(row: Selectable<AppointmentTable>): Appointment {
  return {
    id: row.id,
    accountId: row.account_id,
    organisationId: row.organisation_id,
    role: RoleName.parse(row.role),
    from: row.from_date,
    to: row.to_date,
    version: row.version,
  }
}
