import { refuse, type Action, type Actor, type AuditEntry, type Subject } from '@yaodian/domain'
import { z } from 'zod'
import { appendAudit, type AuditHead } from './audit/append.ts'
import type { Context } from './context.ts'
import type { Writer } from './database/reader.ts'
import { write } from './database/writer.ts'
import { sha256 } from './digest.ts'
import { permit, permitEver } from './permit.ts'
import { requireActor } from './session/actor.ts'
import type { Place } from './session/place.ts'
import { procedure } from './trpc.ts'

/** Made by the client for each act, UUIDv7: the same act sent twice is carried out once. Every command's input has it. */
export const RequestId = z.uuid({ version: 'v7' })

/** What a command's `run` gets. */
export interface CommandScope<Input> {
  readonly tx: Writer
  readonly actor: Actor
  readonly place: Place
  readonly input: Input
  readonly context: Context
  /** ISO instant of the act. */
  readonly now: string
}

/** What a command's `run` answers: the result for the client, and at least one entry for the audit trail unless nothing changed. */
export type Outcome<Result> =
  | { readonly result: Result; readonly audit: readonly [AuditEntry, ...AuditEntry[]] }
  | { readonly result: Result; readonly audit: null; readonly unchanged: true }

/** A change, with what the audit trail says of it. */
export function changed<Result>(result: Result, ...audit: readonly [AuditEntry, ...AuditEntry[]]): Outcome<Result> {
  return { result, audit }
}

/** Nothing to change: the state asked for is the state there is. */
export function unchanged<Result>(result: Result): Outcome<Result> {
  return { result, audit: null, unchanged: true }
}

/** A write, as data and one function; `command` does the rest, always in the same order. */
export interface CommandDefinition<Schema extends z.ZodType<{ requestId: string }>, Result> {
  readonly input: Schema
  /** What permission is asked for; its rule stands in domain's table. */
  readonly action: Action
  /** Whose object this is. Read inside the transaction. An object that is not there is refused as not found. */
  subject(scope: CommandScope<z.output<Schema>>): Promise<Subject> | Subject
  /** The rule of domain applied and stored. Results are plain JSON: a repeated request gets the stored one. */
  run(scope: CommandScope<z.output<Schema>>): Promise<Outcome<Result>>
}

/** A command's subject when its action reaches the whole authority. */
export function wholeAuthority(): Subject {
  return {}
}

/**
 * The only way to write. Order: parse → sign-in and place → may the role ever → queue and lock of the authority → repeated request? →
 * may it on this object → run → audit → remember the request → commit.
 */
export function command<Schema extends z.ZodType<{ requestId: string }>, Result>(definition: CommandDefinition<Schema, Result>) {
  return procedure
    .meta({ kind: 'command', action: definition.action })
    .input(definition.input)
    .mutation(async ({ ctx, input }): Promise<Result> => {
      const { actor, place } = await requireActor(ctx)
      permitEver(actor, definition.action)
      const { context } = ctx
      // tRPC parsed the input with this very schema.
      const parsed = input as z.output<Schema>
      return write(context.database, actor.authorityId, async tx => {
        const scope = { tx, actor, place, input: parsed, context, now: context.now() }
        const request = { actor, requestId: parsed.requestId, inputDigest: sha256(JSON.stringify(parsed)), now: scope.now }
        const earlier = await findRequest<Result>(tx, request)
        if (earlier !== undefined) return earlier.result
        permit(actor, definition.action, await definition.subject(scope), definition.action.split('.')[0] ?? '')
        const outcome = await definition.run(scope)
        if (outcome.audit !== null) await appendAudit(tx, actor.authorityId, actor, scope.now, outcome.audit)
        await rememberRequest(tx, request, outcome.result)
        return outcome.result
      })
    })
}

export type { AuditHead }

interface CommandRequest {
  readonly actor: Actor
  readonly requestId: string
  readonly inputDigest: string
  readonly now: string
}

const keptDays = 90

async function findRequest<Result>(tx: Writer, request: CommandRequest): Promise<{ readonly result: Result } | undefined> {
  const { actor, requestId, inputDigest, now } = request
  if (Date.parse(now) - madeAt(requestId) > keptDays * 86_400_000) return refuse('request_too_old', { requestId })
  const row = await tx
    .selectFrom('command_request')
    .select(['input_digest', 'result'])
    .where('authority_id', '=', actor.authorityId)
    .where('account_id', '=', actor.accountId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.input_digest !== inputDigest) return refuse('request_id_reused', { requestId })
  // Written by `rememberRequest` for this very command: the digest covers the input, so the result has the command's type.
  return JSON.parse(row.result) as { readonly result: Result }
}

async function rememberRequest(tx: Writer, request: CommandRequest, result: unknown): Promise<void> {
  await tx
    .insertInto('command_request')
    .values({
      authority_id: request.actor.authorityId,
      account_id: request.actor.accountId,
      request_id: request.requestId,
      input_digest: request.inputDigest,
      result: JSON.stringify({ result }),
      at: request.now,
    })
    .execute()
}

/** The instant that a UUIDv7 carries in its first 48 bits, in milliseconds. */
function madeAt(requestId: string): number {
  return Number.parseInt(requestId.replaceAll('-', '').slice(0, 12), 16)
}
