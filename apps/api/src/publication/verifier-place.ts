import type { Reader } from '../database/reader.ts'

/** By account: the names of the places at which it reviews or administers, offices first. */
export type VerifierPlaces = ReadonlyMap<string, readonly string[]>

/** Where those who verified hold office: an explanation names the place, never the person. */
export async function verifierPlaces(
  reader: Reader,
  authorityId: string,
  accountIds: readonly string[],
): Promise<VerifierPlaces> {
  const unique = [...new Set(accountIds)]
  if (unique.length === 0) return new Map()
  const rows = await reader
    .selectFrom('appointment')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.authority_id', '=', 'appointment.authority_id')
        .onRef('organisation.id', '=', 'appointment.organisation_id'),
    )
    .select(['appointment.account_id', 'organisation.name', 'organisation.kind'])
    .where('appointment.authority_id', '=', authorityId)
    .where('appointment.account_id', 'in', unique)
    .where('appointment.role', 'in', ['reviewer', 'administrator'])
    .orderBy('organisation.name')
    .execute()
  const offices = rows.filter(row => row.kind === 'office')
  const others = rows.filter(row => row.kind !== 'office')
  return new Map(
    unique.map(id => [id, [...offices, ...others].filter(row => row.account_id === id).map(row => row.name)]),
  )
}

/** The place that stands behind a verified value: the responsible office where its verifier sits there, else the verifier's own place. */
export function verifyingPlace(places: VerifierPlaces, accountId: string | null, responsible: string): string {
  const own = accountId === null ? [] : (places.get(accountId) ?? [])
  return own.includes(responsible) ? responsible : (own[0] ?? responsible)
}
