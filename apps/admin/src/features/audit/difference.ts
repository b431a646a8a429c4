import type { JsonValue } from '@yaodian/domain'

/** One field that an act set or changed; null stands for nothing. */
export interface Difference {
  /** Names from the outside in, as the entry keeps them. */
  readonly path: readonly string[]
  readonly before: JsonValue
  readonly after: JsonValue
}

/** Kept of every object, and no news to a reader. */
const silent: ReadonlySet<string> = new Set(['id', 'version', 'authorityId', 'noteVersion'])

/** What an act set or changed, field by field. Without a state before, everything that was set; what stayed alike is left out. */
export function differences(before: JsonValue, after: JsonValue): readonly Difference[] {
  const [old, now] = [new Map(leaves(before, [])), new Map(leaves(after, []))]
  // An act that says only what it did to something, such as an end, has no state after.
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names.flatMap(name => {
    const [was, is] = [old.get(name) ?? null, now.get(name) ?? null]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ path: name.split(separator), before: was, after: is }]
  })
}

const separator = '\u0000'

function leaves(value: JsonValue, path: readonly string[]): readonly (readonly [string, JsonValue])[] {
  if (isList(value)) {
    if (value.every(each => !isObject(each) && !isList(each))) return [[path.join(separator), value]]
    return value.flatMap((each, index) => leaves(each, [...path, nameOf(each) ?? String(index + 1)]))
  }
  if (!isObject(value)) return value === null ? [] : [[path.join(separator), value]]
  return Object.entries(value).flatMap(([key, each]) =>
    silent.has(key) ? [] : leaves(each, [...path, camelCase(key)]),
  )
}

/** What an element of a list is called, so that lists are compared by it and not by place. */
function nameOf(value: JsonValue): string | null {
  if (!isObject(value)) return null
  const name = value['code'] ?? value['key'] ?? value['dataItemId'] ?? value['id'] ?? value['name']
  return typeof name === 'string' ? name : null
}

function camelCase(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
