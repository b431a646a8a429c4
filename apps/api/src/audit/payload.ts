import { z } from 'zod'

/** What an entry's payload says: written by `append.ts`, covered by the chain. */
export const AuditPayload = z.object({
  action: z.string(),
  noun: z.string(),
  objectId: z.string(),
  before: z.json(),
  after: z.json(),
  at: z.string(),
  accountId: z.string().nullable(),
  organisationId: z.string().nullable(),
})
export type AuditPayload = z.infer<typeof AuditPayload>
