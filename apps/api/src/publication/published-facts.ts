import type { AssesseeResult } from '@yaodian/domain'
import type { Reader } from '../database/reader.ts'
import { listPublicationDetails } from './publication-store.ts'
import { readContent } from './published-content.ts'

/** What a ranking shows of a result beside the columns of its row. */
export interface PublishedFacts {
  readonly shared: boolean
  readonly blocked: number
  readonly vetoes: AssesseeResult['vetoes']
}

// A revision never changes, and reading megabytes of traces for three figures a row takes a tenth of a second.
const kept = new Map<string, ReadonlyMap<string, PublishedFacts>>()
const keptAtMost = 32

/** The facts of a revision by assessee. */
export async function publishedFacts(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  publicationId: string,
): Promise<ReadonlyMap<string, PublishedFacts>> {
  const key = `${authorityId}/${cycleId}/${publicationId}`
  const found = kept.get(key)
  if (found !== undefined) return found
  const details = await listPublicationDetails(reader, authorityId, cycleId, publicationId)
  const facts = new Map(details.map(row => [row.assessee_id, factsOf(readContent(row.detail).result)]))
  const oldest = kept.keys().next().value
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest)
  kept.set(key, facts)
  return facts
}

function factsOf({ rank, score, vetoes }: AssesseeResult): PublishedFacts {
  return { shared: rank.shared > 1, blocked: score.blocked.length, vetoes }
}
