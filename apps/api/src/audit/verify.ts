import { chainStart, verifyNext, type ChainFault, type ChainPosition } from '@yaodian/domain'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { snapshot } from '../database/writer.ts'
import { sha256 } from '../digest.ts'
import { auditHead } from './append.ts'

/** The outcome for one authority: how many entries fit, and the first that does not. */
export interface ChainVerdict {
  readonly entries: number
  readonly fault: { readonly number: number; readonly kind: ChainFault } | null
}

const batch = 1000

/** Verifies an authority's chain from its first entry to its head, in one snapshot, also while the server writes. */
export function verifyAudit(database: Database, authorityId: string): Promise<ChainVerdict> {
  return snapshot(database, authorityId, async reader => {
    const head = await auditHead(reader, authorityId)
    let position: ChainPosition = { number: 0, digest: chainStart }
    for (;;) {
      const entries = await entriesAfter(reader, authorityId, position.number)
      for (const next of entries) {
        const outcome = verifyNext(sha256, position, next)
        if (typeof outcome === 'string') return { entries: position.number, fault: { number: position.number + 1, kind: outcome } }
        position = outcome
      }
      if (entries.length < batch) break
    }
    const fits = head.number === position.number && head.digest === position.digest
    return { entries: position.number, fault: fits ? null : { number: position.number + 1, kind: 'head_differs' } }
  })
}

function entriesAfter(reader: Reader, authorityId: string, number: number) {
  return reader
    .selectFrom('audit_entry')
    .select(['number', 'at', 'payload', 'salt', 'payload_digest as payloadDigest', 'digest'])
    .where('authority_id', '=', authorityId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(batch)
    .execute()
}
