import { decide, permissions, type Action, type Decision } from '@yaodian/domain'
import { afterEach, describe, expect, test } from 'vitest'
import { appRouter } from './router.ts'
import { dialects } from './testing/dialects.ts'
import type { Example } from './testing/example.ts'
import { exampleInputs } from './testing/example-inputs.ts'
import { problemsOf } from './testing/refused.ts'
import { world, type Person, type World } from './testing/world.ts'
import type { ProcedureMeta } from './trpc.ts'

/** A procedure as the router knows it. */
interface Walked {
  readonly path: string
  readonly meta: ProcedureMeta
}

const procedures = walk()
const examples: Readonly<Record<string, (w: World, by: Person) => Promise<Example<unknown>> | Example<unknown>>> =
  exampleInputs

function walk(): readonly Walked[] {
  // The router types its procedures as a union of hundreds; what is read of each is only what `trpc.ts` put there.
  const all = appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly meta?: ProcedureMeta } }>
  >
  return Object.entries(all).map(([path, { _def }]) => {
    if (_def.meta === undefined) throw new Error(`${path} was not made by command() or query(): it has no rule`)
    return { path, meta: _def.meta }
  })
}

/** What happened to a call, as the caller sees it. */
async function verdictOf(
  w: World,
  path: string,
  by: Person,
  input: unknown,
): Promise<Decision | 'succeeded' | 'input_invalid'> {
  const problems = await problemsOf(procedureOf(w, path, by)(withRequestId(w, input)))
  const codes = problems.map(each => each.code)
  if (codes.length === 0) return 'succeeded'
  if (codes.includes('permission_denied')) return 'forbidden'
  if (codes.includes('not_found')) return 'hidden'
  return codes.includes('input_invalid') ? 'input_invalid' : 'allowed'
}

function procedureOf(w: World, path: string, by: Person): (input: unknown) => Promise<unknown> {
  // A caller is a tree of functions along the path's words.
  const tree = w.as(by) as unknown as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
  >
  const [noun = '', verb = ''] = path.split('.')
  const call = tree[noun]?.[verb]
  if (call === undefined) throw new Error(`no procedure ${path}`)
  return call
}

function withRequestId(w: World, input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'requestId' in input
    ? { ...input, requestId: w.requestId() }
    : input
}

function expected(
  by: Person,
  action: ProcedureMeta['action'],
  example: Example<unknown>,
  isStranger: boolean,
): Decision {
  if (action === 'session') return 'allowed'
  if (!isStranger) return decide(by, action, example.subject)
  const ever = decide(by, action, {})
  return example.namesObject && ever !== 'forbidden' ? 'hidden' : ever
}

test('every procedure has an example', () => {
  expect(procedures.map(each => each.path).toSorted()).toEqual(Object.keys(exampleInputs).toSorted())
})

test('every action of the table is asked for by some procedure, and every procedure asks for one of them', () => {
  const asked = new Set(procedures.map(each => each.meta.action))
  asked.delete('session')
  expect([...asked].toSorted()).toEqual((Object.keys(permissions) as Action[]).toSorted())
})

describe.each(dialects)('on %s, who may call', dialect => {
  const open: World[] = []

  afterEach(async () => {
    await Promise.all(open.splice(0).map(each => each.close()))
  })

  async function newWorld(): Promise<World> {
    const w = await world(dialect)
    open.push(w)
    return w
  }

  test.each(procedures)('$path', async ({ path, meta: { kind, action } }) => {
    const build = examples[path]
    if (build === undefined) throw new Error(`${path} has no example: add one to testing/example-inputs.ts`)
    const w = await newWorld()
    const example = await build(w, w.people.administrator)
    const everybody = {
      ...w.people,
      strangerAdministrator: w.strangers.administrator,
      strangerReviewer: w.strangers.reviewer,
      strangerHead: w.strangers.head,
    }
    const names = Object.keys(everybody) as readonly (keyof typeof everybody)[]
    const isStranger = (name: keyof typeof everybody): boolean => name.startsWith('stranger')
    const should = new Map(names.map(name => [name, expected(everybody[name], action, example, isStranger(name))]))
    const did = new Map<keyof typeof everybody, Decision>()
    const outcomes = new Set<string>()
    for (const name of names.filter(each => should.get(each) !== 'allowed')) {
      const verdict = await verdictOf(w, path, everybody[name], example.input)
      did.set(name, verdict === 'succeeded' || verdict === 'input_invalid' ? 'allowed' : verdict)
    }
    for (const name of names.filter(each => should.get(each) === 'allowed')) {
      // What one person changed would stand in the way of the next.
      const own = kind === 'command' ? await newWorld() : w
      const by = isStranger(name) ? strangerOf(own, name) : own.people[name as keyof World['people']]
      const verdict = await verdictOf(own, path, by, (await build(own, by)).input)
      outcomes.add(verdict)
      did.set(name, verdict === 'succeeded' || verdict === 'input_invalid' ? 'allowed' : verdict)
    }
    expect(Object.fromEntries(did)).toEqual(Object.fromEntries(should))
    // The example is a real one: it is carried out for somebody, and never refused for its form.
    expect([...outcomes]).toContain('succeeded')
    expect([...outcomes]).not.toContain('input_invalid')
  })
})

function strangerOf(w: World, name: string): Person {
  return name === 'strangerAdministrator'
    ? w.strangers.administrator
    : name === 'strangerReviewer'
      ? w.strangers.reviewer
      : w.strangers.head
}
