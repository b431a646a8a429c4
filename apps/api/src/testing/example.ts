import type { inferRouterInputs } from '@trpc/server'
import type { Subject } from '@yaodian/domain'
import type { AppRouter } from '../router.ts'
import type { Person, World } from './world.ts'

type Inputs = inferRouterInputs<AppRouter>
type Name<T> = Extract<keyof T, string>

/** The path of every procedure: `organisation.create`. */
export type ProcedurePath = { [N in keyof Inputs]: `${N}.${Name<Inputs[N]>}` }[keyof Inputs]

type InputOf<Path extends ProcedurePath> = Path extends `${infer N extends keyof Inputs}.${infer V}`
  ? V extends keyof Inputs[N]
    ? Inputs[N][V]
    : never
  : never

/** A call that would be carried out for somebody who may. */
export interface Example<Input> {
  readonly input: Input
  /** Whose object it is about, as permission asks: what the procedure's own `subject` finds. Empty where the action reaches the whole authority. */
  readonly subject: Subject
  /** Whether the input names an object of the home county, which another county's people must not find. */
  readonly namesObject: boolean
}

/**
 * Makes an example in the test county for a person who will call. It is asked again for each person who may, so it builds what it needs;
 * its objects must exist in the home county: a call that is refused as not found must be so for want of reach alone.
 * The request id is replaced for every call.
 */
export type ExampleTable = {
  readonly [Path in ProcedurePath]: (w: World, by: Person) => Promise<Example<InputOf<Path>>> | Example<InputOf<Path>>
}

/** The examples of some nouns: `ExamplesOf<'plan' | 'scheme'>`. */
export type ExamplesOf<Noun extends keyof Inputs> = Pick<ExampleTable, Extract<ProcedurePath, `${Noun}.${string}`>>

/** An example that names no object: everybody who may asks for their own authority's. */
export function general<Input>(input: Input): Example<Input> {
  return { input, subject: {}, namesObject: false }
}

/** An example about an object of the home county. */
export function about<Input>(input: Input, subject: Subject = {}): Example<Input> {
  return { input, subject, namesObject: true }
}
