import type { ProblemPath } from '../problem.ts'
import type { SchemeDefinition } from './scheme.ts'

/** One number of a definition written anew: a weight, a target, a quota, a line. */
export interface NumberChange {
  /** `['groups', 0, 'weights', 'c']` */
  readonly path: ProblemPath
  /** What stood there when it was changed: canonical decimal, null for none. */
  readonly from: string | null
  /** What is to stand there; null only where the definition allows none. */
  readonly to: string | null
}

type Part = Readonly<Record<string | number, unknown>>

function partOf(value: unknown): Part | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object or list can be read by key
  return typeof value === 'object' && value !== null ? (value as Part) : null
}

/** The number at a place as text; null for none, undefined where nothing stands there. */
export function numberAt(definition: unknown, path: ProblemPath): string | null | undefined {
  const found = path.reduce<unknown>((part, key) => partOf(part)?.[key], definition)
  if (typeof found === 'string' || found === null) return found
  return typeof found === 'number' ? String(found) : undefined
}

function withNumber(part: unknown, [key, ...rest]: ProblemPath, to: string | null): unknown {
  if (key === undefined) return typeof part === 'number' ? Number(to) : to
  const next = withNumber(partOf(part)?.[key], rest, to)
  if (Array.isArray(part)) return part.map((each: unknown, at) => (at === Number(key) ? next : each))
  return { ...partOf(part), [key]: next }
}

/**
 * The definition with numbers written anew. A change whose place holds another number by now is left out: the definition went on
 * without it.
 */
export function changeNumbers(definition: SchemeDefinition, changes: readonly NumberChange[]): SchemeDefinition {
  const changed = changes.reduce<unknown>(
    (so, { path, from, to }) => (numberAt(so, path) === from ? withNumber(so, path, to) : so),
    definition,
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only numbers that stood there are written, as the same kind of text
  return changed as SchemeDefinition
}
