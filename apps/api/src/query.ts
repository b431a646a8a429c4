import type { Action, Actor, Subject } from '@yaodian/domain'
import type { z } from 'zod'
import type { Context } from './context.ts'
import type { Reader } from './database/reader.ts'
import { readerOf } from './database/writer.ts'
import { permit, permitEver } from './permit.ts'
import { requireActor } from './session/actor.ts'
import type { Place } from './session/place.ts'
import { procedure, type RequestContext } from './trpc.ts'

/** What a query's `run` gets: a reader that cannot write and sees its own authority only. */
export interface QueryScope<Input> {
  readonly reader: Reader
  readonly actor: Actor
  readonly place: Place
  /** The log-in that asks. */
  readonly sessionId: string
  readonly input: Input
  readonly context: Context
  readonly now: string
}

/** A read, as data and one function. */
export interface QueryDefinition<Schema extends z.ZodType, Result> {
  readonly input: Schema
  readonly action: Action
  subject(scope: QueryScope<z.output<Schema>>): Promise<Subject> | Subject
  run(scope: QueryScope<z.output<Schema>>): Promise<Result>
}

/** The only way to read: parse → sign-in and place → may the role ever → may it see this object → run. */
export function query<Schema extends z.ZodType, Result>(definition: QueryDefinition<Schema, Result>) {
  return procedure
    .meta({ kind: 'query', action: definition.action })
    .input(definition.input)
    .query(({ ctx, input }): Promise<Result> => answer(definition, ctx, input))
}

/** A read whose input is too large for an address, such as a file to look at: sent like a command, it still cannot write. */
export function queryByPost<Schema extends z.ZodType, Result>(definition: QueryDefinition<Schema, Result>) {
  return procedure
    .meta({ kind: 'query', action: definition.action })
    .input(definition.input)
    .mutation(({ ctx, input }): Promise<Result> => answer(definition, ctx, input))
}

async function answer<Schema extends z.ZodType, Result>(
  definition: QueryDefinition<Schema, Result>,
  ctx: RequestContext,
  input: unknown,
): Promise<Result> {
  const { actor, place, sessionId } = await requireActor(ctx)
  permitEver(actor, definition.action)
  const { context } = ctx
  const scope: QueryScope<z.output<Schema>> = {
    reader: readerOf(context.database, actor.authorityId),
    actor,
    place,
    sessionId,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC parsed the input with this very schema
    input: input as z.output<Schema>,
    context,
    now: context.now(),
  }
  permit(actor, definition.action, await definition.subject(scope), definition.action.split('.')[0] ?? '')
  return definition.run(scope)
}
