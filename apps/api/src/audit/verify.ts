import { chainStart, verifyNext, type ChainEntry, type ChainFault, type ChainPosition } from '@yaodian/domain'
import type { Database } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { snapshot } from '../database/writer.ts'
import { sha256 } from '../digest.ts'

/** The outcome for one authority: how many entries fit, how many of them had their payload erased, and the first that does not fit. */
export interface ChainVerdict {
  readonly entries: number
  readonly erased: number
  readonly fault: { readonly number: number; readonly kind: ChainFault } | null
}

const batch = 1000

/** Verifies an authority's chain from its first entry to its head, in one snapshot, also while the server writes. */
export function verifyAudit(database: Database, authorityId: string): Promise<ChainVerdict> {
  return snapshot(database, authorityId, async reader => {
    const head = await findHead(reader, authorityId)
    let position: ChainPosition = { number: 0, digest: chainStart }
    let erased = 0
    const verdict = (kind: ChainFault): ChainVerdict => ({
      entries: position.number,
      erased,
      fault: { number: position.number + 1, kind },
    })
    for (;;) {
      const rows = await rowsAfter(reader, authorityId, position.number)
      for (const row of rows) {
        const outcome = verifyNext(sha256, position, toEntry(row))
        if (typeof outcome === 'string') return verdict(outcome)
        position = outcome
        if (row.payload === null || row.salt === null) erased += 1
      }
      if (rows.length < batch) break
    }
    if (head?.number !== position.number || head.digest !== position.digest) return verdict('head_differs')
    return { entries: position.number, erased, fault: null }
  })
}

function findHead(reader: Reader, authorityId: string) {
  return reader
    .selectFrom('audit_head')
    .select(['number', 'digest'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
}

type AuditRow = Awaited<ReturnType<typeof rowsAfter>>[number]

function toEntry(row: AuditRow): ChainEntry {
  const { number, at, payload, salt, payloadDigest, digest, accountId, organisationId, action, noun, objectId } = row
  return {
    number,
    at,
    payload,
    salt,
    payloadDigest,
    digest,
    columns: { accountId, organisationId, action, noun, objectId },
  }
}

function rowsAfter(reader: Reader, authorityId: string, number: number) {
  return reader
    .selectFrom('audit_entry')
    .select([
      'number',
      'at',
      'payload',
      'salt',
      'payload_digest as payloadDigest',
      'digest',
      'account_id as accountId',
      'organisation_id as organisationId',
      'action',
      'noun',
      'object_id as objectId',
    ])
    .where('authority_id', '=', authorityId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(batch)
    .execute()
}
