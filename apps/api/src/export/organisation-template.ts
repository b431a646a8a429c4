import { organisationColumns } from '@yaodian/domain'
import type { PeopleText } from './people-text.ts'
import type { Caller, Export } from './sheet.ts'

/** An empty sheet for the import of organisations, with examples that the import leaves out. Who may not see organisations has no use for it. */
export async function organisationTemplate(caller: Caller, text: PeopleText): Promise<Export> {
  await caller.organisation.list({})
  return {
    fileName: text.template,
    tab: text.organisations,
    columns: organisationColumns.map(each => ({
      title: text.column[each],
      kind: 'text',
      width: each === 'name' ? 36 : 20,
    })),
    rows: text.examples.map(example => organisationColumns.map(each => example[each] ?? null)),
  }
}
