import type { Organisation, OrganisationColumn, Problem } from '@yaodian/domain'
import type { Text } from '../../text/zh-CN.ts'
import { organisationFacts } from './organisation-words.ts'
import type { OrganisationImport } from './import-organisations.tsx'

/** One row of a sheet, and what it comes to. */
export type ImportedLine = OrganisationImport['lines'][number]

/** A column of a sheet and the field's name in the interface. */
export const columnField = {
  name: 'name',
  kind: 'kind',
  parent: 'parent',
  stages: 'stages',
  ownership: 'ownership',
  schoolCode: 'schoolCode',
  creditCode: 'creditCode',
  labels: 'labels',
} as const satisfies Readonly<Record<OrganisationColumn, keyof Text['organisation']['field']>>

/** Names by id: of what is there, and of what the sheet would make. */
export function namesOf(
  organisations: readonly Organisation[],
  lines: readonly ImportedLine[],
): ReadonlyMap<string, string> {
  return new Map([
    ...lines.map(each => [each.id, each.name] as const),
    ...organisations.map(each => [each.id, each.name] as const),
  ])
}

/** What an update would change, in words. */
export function differencesOf(
  { before, draft }: ImportedLine,
  text: Text['organisation'],
  nameOf: ReadonlyMap<string, string>,
): readonly { readonly label: string; readonly before: string; readonly after: string }[] {
  if (before === null || draft === null) return []
  const now = organisationFacts(before, text, nameOf)
  return organisationFacts(draft, text, nameOf).flatMap(({ label, value }, index) => {
    const stands = now[index]?.value ?? ''
    return stands === value ? [] : [{ label, before: stands, after: value }]
  })
}

/** The head of the column that a problem is about, as the sheet writes it. */
export function headOf({ path }: Problem, heads: OrganisationImport['heads'], text: Text['organisation']): string {
  const column = Object.entries(heads).find(([key]) => key === path[1])
  const field = Object.entries(columnField).find(([key]) => key === path[1])
  return column?.[1] ?? (field === undefined ? '' : text.field[field[1]])
}

/** The heads of the columns in which a line is faulty. */
export function faultyHeads(
  { problems }: ImportedLine,
  heads: OrganisationImport['heads'],
  text: Text['organisation'],
): string {
  return [...new Set(problems.map(each => headOf(each, heads, text)))].join(text.join)
}
