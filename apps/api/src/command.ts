import { refuse, type Action, type Actor, type AuditEntry, type Subject } from '@yaodian/domain'
import { z } from 'zod'
import { appendAudit, type AuditHead } from './audit/append.ts'
import type { Context } from './context.ts'
import type { Reader, Writer } from './database/reader.ts'
import { writeForeseen } from './database/write-foreseen.ts'
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

/** What is worked out before the transaction opens: a password's hash takes 0.1 s, and nobody should wait for it. */
export type Prepare<Input, Prepared> = (input: Input, context: Context) => Promise<Prepared>

/** What a command's `foresee` gets: the authority's state, read only. */
export interface ForeseeScope<Input> {
  readonly reader: Reader
  readonly actor: Actor
  readonly input: Input
  readonly context: Context
}

/**
 * What is worked out from the authority's state before its lock is taken, where that takes long: reads in one snapshot, and answers
 * the work to be done when the snapshot is closed. `run` gets it only if nothing was written since; else it is foreseen again.
 */
export type Foresee<Input, Prepared> = (scope: ForeseeScope<Input>) => Promise<() => Promise<Prepared>>

/** Secrets of a command, kept out of what is remembered of the request. Written after `run`, whose result gives the type. */
export interface Secrets<Input, Result> {
  /** The input without the secret: only this is digested, else a short password could be guessed from the digest. */
  input?(input: Input): unknown
  /** The result without the secret: a repeated request gets this. */
  result?(result: Result): Result
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
export interface CommandDefinition<Schema extends z.ZodType<{ requestId: string }>, Result, Prepared> {
  readonly input: Schema
  /** What permission is asked for; its rule stands in domain's table. */
  readonly action: Action
  /** Whose object this is. Read inside the transaction. An object that is not there is refused as not found. */
  subject(scope: CommandScope<z.output<Schema>>): Promise<Subject> | Subject
  /** For what needs no state. */
  readonly prepare?: Prepare<z.output<Schema>, Prepared>
  /** For what follows from the state; takes the place of `prepare`. */
  readonly foresee?: Foresee<z.output<Schema>, Prepared>
  /** The rule of domain applied and stored. Results are plain JSON: a repeated request gets the stored one. */
  run(scope: CommandScope<z.output<Schema>>, prepared: Prepared): Promise<Outcome<Result>>
  readonly secrets?: Secrets<z.output<Schema>, Result>
}

/** A command's subject when its action reaches the whole authority. */
export function wholeAuthority(): Subject {
  return {}
}

/**
 * The only way to write. Order: parse → sign-in and place → may the role ever → prepare or foresee → queue and lock of the authority → repeated
 * request? → may it on this object → run → audit → remember the request → commit.
 */
export function command<Schema extends z.ZodType<{ requestId: string }>, Result, Prepared = undefined>(
  definition: CommandDefinition<Schema, Result, Prepared>,
) {
  return procedure
    .meta({ kind: 'command', action: definition.action })
    .input(definition.input)
    .mutation(async ({ ctx, input, path }): Promise<Result> => {
      const { actor, place } = await requireActor(ctx)
      permitEver(actor, definition.action)
      const { context } = ctx
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC parsed the input with this very schema
      const parsed = input as z.output<Schema>
      const act = (tx: Writer, prepared: Prepared) =>
        carryOut(definition, { tx, actor, place, input: parsed, context, now: context.now() }, prepared, path)
      const { foresee } = definition
      if (foresee !== undefined)
        return writeForeseen(
          context.database,
          actor.authorityId,
          reader => foresee({ reader, actor, input: parsed, context }),
          act,
        )
      const prepared = await prepare(definition, parsed, context)
      return write(context.database, actor.authorityId, tx => act(tx, prepared))
    })
}

/** What happens inside the lock. */
async function carryOut<Schema extends z.ZodType<{ requestId: string }>, Result, Prepared>(
  definition: CommandDefinition<Schema, Result, Prepared>,
  scope: CommandScope<z.output<Schema>>,
  prepared: Prepared,
  path: string,
): Promise<Result> {
  const { tx, actor, input } = scope
  const inputDigest = sha256(JSON.stringify([path, definition.secrets?.input?.(input) ?? input]))
  const request = { actor, requestId: input.requestId, inputDigest, now: scope.now }
  const earlier = await findRequest<Result>(tx, request)
  if (earlier !== undefined) return earlier.result
  permit(actor, definition.action, await definition.subject(scope), definition.action.split('.')[0] ?? '')
  const outcome = await definition.run(scope, prepared)
  if (outcome.audit !== null) await appendAudit(tx, actor.authorityId, actor, scope.now, outcome.audit)
  await rememberRequest(tx, request, definition.secrets?.result?.(outcome.result) ?? outcome.result)
  return outcome.result
}

async function prepare<Schema extends z.ZodType<{ requestId: string }>, Result, Prepared>(
  definition: CommandDefinition<Schema, Result, Prepared>,
  input: z.output<Schema>,
  context: Context,
): Promise<Prepared> {
  if (definition.prepare !== undefined) return definition.prepare(input, context)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a `prepare` the type is its default, undefined
  return undefined as Prepared
}

export type { AuditHead }

interface CommandRequest {
  readonly actor: Actor
  readonly requestId: string
  readonly inputDigest: string
  readonly now: string
}

const keptDays = 90

async function findRequest<Result>(
  tx: Writer,
  request: CommandRequest,
): Promise<{ readonly result: Result } | undefined> {
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
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the digest covers path and input, so this very command stored it
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
