import { canonicalJson, FrozenScheme, type Population } from '@yaodian/domain'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { snapshot } from '../database/writer.ts'
import { sha256 } from '../digest.ts'
import { computeRows } from './compute-rows.ts'
import { unpack } from './pack.ts'
import {
  getPublicationInputs,
  listPublicationDetails,
  listPublicationRows,
  listPublications,
  type PublicationHead,
} from './publication-store.ts'
import { digestOf, rowDigestOf } from './snapshot-digest.ts'

/** A published figure that scoring the stored inputs again does not give. */
export interface SnapshotDifference {
  readonly assessee: string
  readonly field: 'total' | 'rank' | 'grade' | 'explanation'
  readonly published: string
  readonly recomputed: string
}

/** The verdict on one revision. */
export interface SnapshotVerdict {
  readonly cycleId: string
  readonly cycleName: string
  readonly revision: number
  /** Whether digest, inputs and rows still fit each other. */
  readonly intact: boolean
  /** What can no longer be unpacked: of whom, or null for the inputs. Such a revision is not scored again. */
  readonly damaged: readonly (string | null)[]
  /** Null when it was not scored again. */
  readonly differences: readonly SnapshotDifference[] | null
}

/** Checks every published revision of an authority against its digest; with `recompute` also scores the stored inputs again and names every difference. */
export function verifySnapshots(
  database: Database,
  authorityId: string,
  recompute: boolean,
): Promise<readonly SnapshotVerdict[]> {
  return snapshot(database, authorityId, async reader => {
    const cycles = await reader
      .selectFrom('cycle')
      .select(['id', 'name', 'frozen'])
      .where('authority_id', '=', authorityId)
      .orderBy('year')
      .execute()
    const verdicts: SnapshotVerdict[] = []
    for (const cycle of cycles) {
      let before: Contents | null = null
      for (const head of await listPublications(reader, authorityId, cycle.id)) {
        const { contents, verdict } = await verifyRevision(reader, authorityId, cycle, { head, before }, recompute)
        verdicts.push(verdict)
        before = contents
      }
    }
    return verdicts
  })
}

/** What each row says, by assessee; null where it can no longer be read. */
type Contents = ReadonlyMap<string, string | null>

async function verifyRevision(
  reader: Reader,
  authorityId: string,
  cycle: { readonly id: string; readonly name: string; readonly frozen: string },
  { head, before }: { readonly head: PublicationHead; readonly before: Contents | null },
  recompute: boolean,
): Promise<{ readonly contents: Contents; readonly verdict: SnapshotVerdict }> {
  const inputs = unpackable((await getPublicationInputs(reader, authorityId, cycle.id, head.id)).inputs)
  const details = await listPublicationDetails(reader, authorityId, cycle.id, head.id)
  const rows = await listPublicationRows(reader, authorityId, cycle.id, head.id)
  const contents = new Map(details.map(row => [row.assessee_id, unpackable(row.detail)]))
  const damaged = [
    ...(inputs === null ? [null] : []),
    ...rows.filter(row => contents.get(row.assessee_id) === null).map(row => row.name),
  ]
  const about = { cycleId: cycle.id, cycleName: cycle.name, revision: head.revision, damaged }
  if (inputs === null || damaged.length > 0)
    return { contents, verdict: { ...about, intact: false, differences: null } }
  const { revision, kind, reason, engine_version: engineVersion, published_at: publishedAt } = head
  const publishedBy = head.published_by
  const digest = digestOf(
    {
      cycleId: cycle.id,
      revision,
      kind,
      engineVersion,
      inputsDigest: sha256(inputs),
      publishedAt,
      publishedBy,
      reason,
    },
    details.map(row => ({
      assesseeId: row.assessee_id,
      digest: rowDigestOf({
        assesseeId: row.assessee_id,
        groupKey: row.group_key,
        content: contents.get(row.assessee_id) ?? '',
      }),
    })),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `publishRevision`; the digest says whether it still is
  const population = JSON.parse(inputs) as Population
  const names = new Map(population.assessees.map(each => [each.id, each.name]))
  const intact =
    digest === head.digest &&
    schemeFits(cycle.frozen, population) &&
    rows.length === names.size &&
    rows.every(row => {
      const content = contents.get(row.assessee_id)
      const earlier = before?.get(row.assessee_id)
      // Against a row that can no longer be read nothing can be compared; its own revision is the faulty one.
      const changeFits = earlier === null || row.changed === (earlier === content ? 0 : 1)
      return row.name === names.get(row.assessee_id) && changeFits && columnsFit(row, content)
    })
  const differences = recompute ? await differencesOf(population, rows, contents) : null
  return { contents, verdict: { ...about, intact, differences } }
}

/** The text of what is stored packed, or null where the bytes are damaged: a finding of the verification, not its end. */
function unpackable(bytes: Uint8Array): string | null {
  try {
    return unpack(bytes)
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return null
    throw error
  }
}

/** Pages read groups, grades and what the public may see from the cycle, so its scheme must be the one that was published. */
function schemeFits(frozen: string, population: Population): boolean {
  return canonicalJson(FrozenScheme.parse(JSON.parse(frozen))) === canonicalJson(population.frozen)
}

type StoredRow = Awaited<ReturnType<typeof listPublicationRows>>[number]

/** Tables are drawn from the columns, so they must say what the digest guards. */
function columnsFit(row: StoredRow, content: string | null | undefined): boolean {
  if (content === undefined || content === null) return false
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `computeRows`; the digest was just checked
  const { result } = JSON.parse(content) as {
    result: { score: { total: string | null }; rank: { rank: number | null }; grade: { grade: string | null } }
  }
  return result.score.total === row.total && result.rank.rank === row.rank && result.grade.grade === row.grade
}

async function differencesOf(
  population: Population,
  rows: readonly StoredRow[],
  contents: Contents,
): Promise<SnapshotDifference[]> {
  const again = new Map((await computeRows(population)).map(row => [row.assesseeId, row]))
  return rows.flatMap((row): SnapshotDifference[] => {
    const recomputed = again.get(row.assessee_id)
    const fields = (['total', 'rank', 'grade'] as const)
      .filter(field => row[field] !== (recomputed?.[field] ?? null))
      .map(field => ({
        assessee: row.name,
        field,
        published: String(row[field] ?? '—'),
        recomputed: String(recomputed?.[field] ?? '—'),
      }))
    const explained = contents.get(row.assessee_id) === recomputed?.content
    if (fields.length > 0 || explained) return fields
    return [
      {
        assessee: row.name,
        field: 'explanation' as const,
        published: sha256(contents.get(row.assessee_id) ?? ''),
        recomputed: sha256(recomputed?.content ?? ''),
      },
    ]
  })
}
