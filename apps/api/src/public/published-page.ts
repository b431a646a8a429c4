import { FrozenScheme, isPastDeadline } from '@yaodian/domain'
import { dateIn } from '../context.ts'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { unwalled } from '../database/unwalled.ts'
import { readerOf } from '../database/writer.ts'
import {
  findPublicationRow,
  listPublicationRows,
  listPublications,
  type PublicationHead,
} from '../publication/publication-store.ts'
import { readContent, type PublishedContent } from '../publication/published-content.ts'
import { publicGroups, type PublicGroup, type PublicRow } from './public-row.ts'

/** An authority as public addresses name it. */
export interface PublicAuthority {
  readonly id: string
  readonly name: string
  readonly regionCode: string
  readonly demo: boolean
  readonly timeZone: string
}

/** A revision of a cycle's results that the public may read. */
export interface PublicRevision {
  readonly cycle: {
    readonly id: string
    readonly name: string
    readonly documentNumber: string | null
    /** Last day of 公示. */
    readonly until: string | null
    /** `open` to appeals; `over`, but not yet final; `final`. */
    readonly phase: 'open' | 'over' | 'final'
  }
  readonly publication: PublicationHead
  readonly revisions: readonly PublicationHead[]
}

/** A published cycle as the public may read it. */
export interface PublicResults extends PublicRevision {
  readonly groups: readonly PublicGroup[]
}

/** One assessee's published result, of a group whose points are public. */
export interface PublicAssessee extends PublicRevision {
  readonly group: PublicGroup
  readonly row: PublicRow
  readonly content: PublishedContent
}

const publicStates = ['publicised', 'finalised', 'archived']

/** The authority of a region code, if it is here. */
export async function findPublicAuthority(
  database: Database,
  regionCode: string,
): Promise<PublicAuthority | undefined> {
  const row = await unwalled(database, 'public_authority')
    .selectFrom('authority')
    .select(['id', 'name', 'demo', 'time_zone'])
    .where('region_code', '=', regionCode)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { id: row.id, name: row.name, regionCode, demo: row.demo === 1, timeZone: row.time_zone }
}

/** Cycles whose results are public, the newest first. */
export function listPublicCycles(database: Database, authorityId: string) {
  return readerOf(database, authorityId)
    .selectFrom('cycle')
    .select(['id', 'name', 'year', 'state', 'publicised_until'])
    .where('authority_id', '=', authorityId)
    .where('state', 'in', publicStates)
    .orderBy('year', 'desc')
    .execute()
}

/** What the address of a public page names. */
export interface PublicAddress {
  readonly cycleId: string
  /** Null for the newest. */
  readonly revision: number | null
}

/** A cycle's published results, reduced to what the scheme lets the public see; undefined while nothing is public. */
export async function findPublicResults(
  database: Database,
  authority: PublicAuthority,
  address: PublicAddress,
  now: string,
): Promise<PublicResults | undefined> {
  const reader = readerOf(database, authority.id)
  const found = await findRevision(reader, authority, address, now)
  if (found === undefined) return undefined
  const { frozen, ...head } = found
  return { ...head, groups: await readGroups(reader, authority, head, frozen) }
}

/** One assessee's published result with its explanations; undefined where the public may not see points, as if it were not there. */
export async function findPublicAssessee(
  database: Database,
  authority: PublicAuthority,
  address: PublicAddress & { readonly assesseeId: string },
  now: string,
): Promise<PublicAssessee | undefined> {
  const reader = readerOf(database, authority.id)
  const found = await findRevision(reader, authority, address, now)
  if (found === undefined) return undefined
  const { frozen, ...head } = found
  const groups = await readGroups(reader, authority, head, frozen)
  const group = groups.find(each => each.rows.some(row => row.assesseeId === address.assesseeId))
  const row = group?.rows.find(each => each.assesseeId === address.assesseeId)
  if (group?.show !== 'points' || row === undefined) return undefined
  const stored = await findPublicationRow(reader, authority.id, head.cycle.id, head.publication.id, address.assesseeId)
  return stored === undefined ? undefined : { ...head, group, row, content: readContent(stored.detail) }
}

async function findRevision(
  reader: Reader,
  authority: PublicAuthority,
  { cycleId, revision }: PublicAddress,
  now: string,
): Promise<(PublicRevision & { readonly frozen: FrozenScheme }) | undefined> {
  const cycle = await reader
    .selectFrom('cycle')
    .select(['id', 'name', 'state', 'document_number', 'publicised_until', 'frozen'])
    .where('authority_id', '=', authority.id)
    .where('id', '=', cycleId)
    .where('state', 'in', publicStates)
    .executeTakeFirst()
  if (cycle === undefined) return undefined
  const revisions = await listPublications(reader, authority.id, cycleId)
  const publication = revision === null ? revisions.at(-1) : revisions.find(each => each.revision === revision)
  if (publication === undefined) return undefined
  const { id, name, document_number: documentNumber, publicised_until: until } = cycle
  const over = until !== null && isPastDeadline(until, dateIn(authority.timeZone, now))
  return {
    cycle: { id, name, documentNumber, until, phase: cycle.state !== 'publicised' ? 'final' : over ? 'over' : 'open' },
    publication,
    revisions,
    frozen: FrozenScheme.parse(JSON.parse(cycle.frozen)),
  }
}

async function readGroups(
  reader: Reader,
  authority: PublicAuthority,
  { cycle, publication, revisions }: PublicRevision,
  frozen: FrozenScheme,
): Promise<readonly PublicGroup[]> {
  const rows = await listPublicationRows(reader, authority.id, cycle.id, publication.id)
  const earlier = revisions.find(each => each.revision === publication.revision - 1)
  const before = earlier === undefined ? null : await listPublicationRows(reader, authority.id, cycle.id, earlier.id)
  return publicGroups(
    frozen,
    rows.map(({ assessee_id: assesseeId, group_key: groupKey, changed, name, total, rank, grade }) => ({
      assesseeId,
      groupKey,
      name,
      total,
      rank,
      grade,
      changed: changed === 1,
    })),
    before && new Map(before.map(row => [row.assessee_id, row])),
  )
}
