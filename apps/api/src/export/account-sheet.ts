import type { PeopleText } from './people-text.ts'
import type { Caller, Export } from './sheet.ts'

/** Every account with its appointments, ended ones too: a row for each appointment, one for an account without any. */
export async function accountSheet(caller: Caller, text: PeopleText): Promise<Export> {
  const { accounts } = await caller.account.list({})
  const { column } = text
  const titles = [
    column.organisation,
    column.username,
    column.person,
    column.role,
    column.from,
    column.to,
    column.retiredOn,
  ]
  return {
    fileName: text.accounts,
    tab: text.accounts,
    columns: titles.map(title => ({ title, kind: 'text' as const })),
    rows: accounts.flatMap(({ username, name, retiredOn, appointments }) =>
      appointments.length === 0
        ? [[null, username, name, null, null, null, retiredOn]]
        : appointments.map(each => [
            each.organisationName,
            username,
            name,
            text.roles[each.role],
            each.from,
            each.to,
            retiredOn,
          ]),
    ),
  }
}
