import { isInForce, OrganisationKind, type Role } from '@yaodian/domain'
import { z } from 'zod'
import { dateIn } from '../context.ts'
import type { Database } from '../database/open.ts'
import { unwalled } from '../database/unwalled.ts'

/** An organisation at which an account holds roles today. */
export interface Place {
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationKind: OrganisationKind
  readonly authorityId: string
  readonly authorityName: string
  readonly regionCode: string
  readonly demo: boolean
  /** Today where the authority is. */
  readonly today: string
  /** The authority's clock, such as `Asia/Shanghai`. */
  readonly timeZone: string
  readonly roles: readonly Role[]
}

const Role_ = z.enum(['administrator', 'leader', 'reviewer', 'reporter', 'head']) satisfies z.ZodType<Role>

/** The places that an account may enter now, by its appointments that are in force; retired organisations are none. */
export async function placesOfAccount(database: Database, accountId: string, now: string): Promise<readonly Place[]> {
  const rows = await unwalled(database, 'places_of_account')
    .selectFrom('appointment')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.authority_id', '=', 'appointment.authority_id')
        .onRef('organisation.id', '=', 'appointment.organisation_id'),
    )
    .innerJoin('authority', 'authority.id', 'appointment.authority_id')
    .select([
      'appointment.role',
      'appointment.from_date',
      'appointment.to_date',
      'organisation.id',
      'organisation.name',
      'organisation.kind',
      'organisation.retired_on',
      'authority.id as authority_id',
      'authority.name as authority_name',
      'authority.region_code',
      'authority.time_zone',
      'authority.demo',
    ])
    .where('appointment.account_id', '=', accountId)
    .orderBy('organisation.name')
    .execute()
  const places = new Map<string, Place>()
  for (const row of rows) {
    const today = dateIn(row.time_zone, now)
    if (
      !isInForce({ from: row.from_date, to: row.to_date }, today) ||
      (row.retired_on !== null && row.retired_on <= today)
    )
      continue
    const roles = [...(places.get(row.id)?.roles ?? []), Role_.parse(row.role)]
    places.set(row.id, {
      organisationId: row.id,
      organisationName: row.name,
      organisationKind: OrganisationKind.parse(row.kind),
      authorityId: row.authority_id,
      authorityName: row.authority_name,
      regionCode: row.region_code,
      demo: row.demo === 1,
      today,
      timeZone: row.time_zone,
      roles,
    })
  }
  return [...places.values()]
}
