import type { PeopleText } from './people-text.ts'
import { cell, type Caller, type Export } from './sheet.ts'

/** Every organisation of the authority, retired ones too, in the order of the tree. Codes are text: Excel would cut their zeros. */
export async function organisationSheet(caller: Caller, text: PeopleText): Promise<Export> {
  const { organisations } = await caller.organisation.list({})
  const nameOf = new Map(organisations.map(each => [each.id, each.name]))
  const { column } = text
  const words = [
    column.name,
    column.kind,
    column.parent,
    column.stages,
    column.ownership,
    column.schoolCode,
    column.creditCode,
    column.labels,
    column.retiredOn,
  ]
  return {
    fileName: text.organisations,
    tab: text.organisations,
    columns: [
      ...words.map(title => ({ title, kind: 'text' as const })),
      { title: column.people, kind: 'number' as const },
    ],
    rows: organisations.map(each => [
      each.name,
      text.kinds[each.kind],
      each.parentId === null ? null : (nameOf.get(each.parentId) ?? null),
      each.stages.map(stage => text.stages[stage]).join(text.join) || null,
      each.ownership === null ? null : text.ownerships[each.ownership],
      each.schoolCode,
      each.creditCode,
      each.labels.join('、') || null,
      each.retiredOn,
      cell(each.accounts),
    ]),
  }
}
