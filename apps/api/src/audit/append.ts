import { linkDigest, payloadDigest, type Actor, type AuditEntry } from '@yaodian/domain'
import type { Reader, Writer } from '../database/reader.ts'
import { randomSalt, sha256 } from '../digest.ts'

/** Who did it, as far as known: a log-in that failed has no place. */
export interface Doer {
  readonly accountId: string | null
  readonly organisationId: string | null
}

/** The chain's head after the last entry. */
export interface AuditHead {
  readonly number: number
  readonly digest: string
}

/** Where an authority's chain stands. @throws when the authority has no chain */
export async function auditHead(tx: Pick<Reader, 'selectFrom'>, authorityId: string): Promise<AuditHead> {
  return tx
    .selectFrom('audit_head')
    .select(['number', 'digest'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
}

/** Links entries to the authority's chain, inside the transaction that holds its lock, and moves the head. */
export async function appendAudit(
  tx: Writer,
  authorityId: string,
  doer: Doer | Actor,
  at: string,
  entries: readonly AuditEntry[],
): Promise<AuditHead> {
  let head = await auditHead(tx, authorityId)
  for (const each of entries) {
    const salt = randomSalt()
    const payload = JSON.stringify({ ...each, at, accountId: doer.accountId, organisationId: doer.organisationId })
    const link = { number: head.number + 1, at, payloadDigest: payloadDigest(sha256, salt, payload) }
    const digest = linkDigest(sha256, head.digest, link)
    await tx
      .insertInto('audit_entry')
      .values({
        authority_id: authorityId,
        number: link.number,
        at,
        account_id: doer.accountId,
        organisation_id: doer.organisationId,
        action: each.action,
        noun: each.noun,
        object_id: each.objectId,
        payload,
        salt,
        payload_digest: link.payloadDigest,
        digest,
      })
      .execute()
    head = { number: link.number, digest }
  }
  await tx.updateTable('audit_head').set(head).where('authority_id', '=', authorityId).execute()
  return head
}
