import { FrozenScheme, publicShow, type PublicShow } from '@yaodian/domain'
import type { Database } from '../database/open.ts'
import { unwalled } from '../database/unwalled.ts'
import { readerOf } from '../database/writer.ts'
import { getPublication, listPublicationRows, listPublications, type PublicationHead } from '../publication/publication-store.ts'

/** An authority as public addresses name it. */
export interface PublicAuthority {
  readonly id: string
  readonly name: string
  readonly demo: boolean
  readonly timeZone: string
}

/** What the public may read of an assessee: fields that may not be shown are null. */
export interface PublicRow {
  readonly assesseeId: string
  readonly name: string
  readonly rank: number | null
  readonly total: string | null
  readonly grade: string | null
  readonly changed: boolean
}

/** A published cycle as the public may read it. */
export interface PublicResults {
  readonly cycle: {
    readonly id: string
    readonly name: string
    readonly documentNumber: string | null
    readonly until: string | null
    readonly open: boolean
  }
  readonly publication: PublicationHead
  readonly revisions: readonly PublicationHead[]
  readonly groups: readonly { readonly key: string; readonly name: string; readonly show: PublicShow; readonly exam: boolean; readonly rows: readonly PublicRow[] }[]
  readonly frozen: FrozenScheme
}

const publicStates = ['publicised', 'finalised', 'archived']

/** The authority of a region code, if it is here. */
export async function findPublicAuthority(database: Database, regionCode: string): Promise<PublicAuthority | undefined> {
  const row = await unwalled(database, 'public_authority')
    .selectFrom('authority')
    .select(['id', 'name', 'demo', 'time_zone'])
    .where('region_code', '=', regionCode)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, name: row.name, demo: row.demo === 1, timeZone: row.time_zone }
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

/** A cycle's published results, reduced to what the scheme lets the public see; undefined while nothing is public. */
export async function findPublicResults(
  database: Database,
  authorityId: string,
  cycleId: string,
  revision: number | null,
): Promise<PublicResults | undefined> {
  const reader = readerOf(database, authorityId)
  const cycle = await reader
    .selectFrom('cycle')
    .select(['id', 'name', 'state', 'document_number', 'publicised_until', 'frozen'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', cycleId)
    .where('state', 'in', publicStates)
    .executeTakeFirst()
  if (cycle === undefined) return undefined
  const revisions = await listPublications(reader, authorityId, cycleId)
  const wanted = revision === null ? revisions.at(-1) : revisions.find(each => each.revision === revision)
  if (wanted === undefined) return undefined
  const publication = await getPublication(reader, authorityId, cycleId, wanted.id)
  const frozen = FrozenScheme.parse(JSON.parse(cycle.frozen))
  const rows = await listPublicationRows(reader, authorityId, cycleId, publication.id)
  return {
    cycle: {
      id: cycle.id,
      name: cycle.name,
      documentNumber: cycle.document_number,
      until: cycle.publicised_until,
      open: cycle.state === 'publicised',
    },
    publication,
    revisions,
    frozen,
    groups: frozen.definition.groups.map(({ key, name }) => {
      const show = publicShow(frozen.definition, key)
      const own = rows.filter(row => row.group_key === key).map(row => publicRow(row, show, publication.revision))
      return { key, name, show, exam: show !== frozen.definition.publicShows, rows: own.toSorted(order(frozen, show)) }
    }),
  }
}

type StoredRow = Awaited<ReturnType<typeof listPublicationRows>>[number]

function publicRow(row: StoredRow, show: PublicShow, revision: number): PublicRow {
  return {
    assesseeId: row.assessee_id,
    name: row.name,
    rank: show === 'grade' ? null : row.rank,
    total: show === 'points' ? row.total : null,
    grade: row.grade,
    // In the first revision everything is new; only corrections are worth a mark.
    changed: revision > 1 && row.changed === 1,
  }
}

/** By place where places are public, else by grade and name: the order must not give away what is not shown. */
function order(frozen: FrozenScheme, show: PublicShow): (a: PublicRow, b: PublicRow) => number {
  const grades = frozen.definition.grades.map(each => each.grade)
  const gradeOf = (row: PublicRow): number => (row.grade === null ? grades.length : grades.indexOf(row.grade))
  const byName = (a: PublicRow, b: PublicRow): number => a.name.localeCompare(b.name, 'zh-CN')
  return show === 'grade'
    ? (a, b) => gradeOf(a) - gradeOf(b) || byName(a, b)
    : (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byName(a, b)
}
