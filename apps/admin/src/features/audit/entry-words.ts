import type { JsonValue } from '@yaodian/domain'
import { fullMoment } from '@yaodian/ui/text/date.ts'
import type { Text } from '../../text/zh-CN.ts'

/** What turns the contents of an entry into words. */
export interface EntryWords {
  readonly text: Text
  /** Names by id, of everything that has one: organisations and accounts. */
  readonly names: ReadonlyMap<string, string>
}

/** The word for an act. */
export function sayAction(action: string, { text }: EntryWords): string {
  return lookUp(text.audit.actions, action) ?? text.audit.unknownAction
}

/** One step of a field's name, from the outside in; `written` when people wrote it, as the name of an organisation. */
export function sayStep(
  step: string,
  { text, names }: EntryWords,
): { readonly said: string; readonly written: boolean } {
  const key = lookUp(text.audit.keys, step)
  if (key !== undefined) return { said: key, written: false }
  const name = names.get(step)
  return name === undefined ? { said: shortId(step), written: false } : { said: name, written: true }
}

const longest = 8

/** A field's value: names for ids, words for kinds, roles and states, the bureau's clock for instants. */
export function sayValue(value: JsonValue, path: readonly string[], words: EntryWords): string {
  const { audit, organisation } = words.text
  if (value === null || value === '') return audit.none
  if (typeof value === 'boolean') return value ? audit.yes : audit.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return sayText(value, path.at(-1) ?? '', words)
  if (!Array.isArray(value)) return JSON.stringify(value)
  const items: readonly JsonValue[] = value
  if (items.length === 0) return audit.none
  const said = items.slice(0, longest).map(each => sayValue(each, path, words))
  return said.join(organisation.join) + (items.length > longest ? audit.itemsMore(items.length) : '')
}

function sayText(value: string, key: string, { text, names }: EntryWords): string {
  const { organisation, calendar, audit, shell } = text
  if (key === 'role') return shell.roles([value])
  if (key === 'state') return lookUp(audit.states, value) ?? value
  if (key === 'kind' || key === 'kinds')
    return lookUp(organisation.kinds, value) ?? lookUp(calendar.kinds, value) ?? value
  if (key === 'stages') return lookUp(organisation.stages, value) ?? value
  if (key === 'ownership') return lookUp(organisation.ownerships, value) ?? value
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return fullMoment(value)
  return names.get(value) ?? shortId(value)
}

/** An id without a name says nothing to people; its end is enough to tell two apart. */
function shortId(value: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? `…${value.slice(-6)}` : value
}

/** What an entry is about: its noun, and its name when entry or list know one. */
export function sayObject(
  entry: { readonly noun: string; readonly objectId: string; readonly before: JsonValue; readonly after: JsonValue },
  words: EntryWords,
): { readonly noun: string; readonly name: string } {
  const noun = lookUp(words.text.audit.nouns, entry.noun) ?? entry.noun
  const name =
    words.names.get(entry.objectId) ?? nameIn(entry.after) ?? nameIn(entry.before) ?? holderIn(entry.after, words)
  return { noun, name: name ?? (entry.noun === 'calendar' ? entry.objectId : '') }
}

function nameIn(value: JsonValue): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const found = field(value, 'name') ?? field(value, 'title') ?? field(value, 'code')
  return typeof found === 'string' ? found : undefined
}

/** Whose it is: an appointment's person, a response's assessee. */
function holderIn(value: JsonValue, { names }: EntryWords): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const id = field(value, 'accountId') ?? field(value, 'assesseeId') ?? field(value, 'assessee_id')
  return typeof id === 'string' ? names.get(id) : undefined
}

function field(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
