import { failureOf, type Failure } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { client } from '../../session/api.ts'
import { newInitialPassword } from './initial-password.ts'
import type { SheetAccount } from './read-sheet.ts'

/** One account of a run: what is sent is fixed before the first try, so that sending it again does it once. */
export interface PlannedAccount extends SheetAccount {
  readonly requestId: string
  readonly password: string
  readonly state: 'waiting' | 'created' | 'failed'
  readonly failure: Failure | null
}

/** Fixes password and request id of each account. */
export function planAccounts(accounts: readonly SheetAccount[]): readonly PlannedAccount[] {
  return accounts.map(each => ({
    ...each,
    requestId: newRequestId(),
    password: newInitialPassword(),
    state: 'waiting',
    failure: null,
  }))
}

/** Creates one account and says how it went; never throws. */
export async function createPlanned(account: PlannedAccount): Promise<PlannedAccount> {
  const { username, name, appointments, requestId, password } = account
  try {
    await client.account.create.mutate({
      username,
      name,
      appointments: [...appointments],
      requestId,
      initialPassword: password,
    })
    return { ...account, state: 'created', failure: null }
  } catch (error) {
    return { ...account, state: 'failed', failure: failureOf(error) }
  }
}

/** The list of initial passwords as Excel opens it: UTF-8 with its mark, so that Chinese is read as Chinese. */
export function passwordSheet(head: readonly string[], rows: readonly (readonly string[])[]): Blob {
  const line = (cells: readonly string[]): string => cells.map(quote).join(',')
  return new Blob(['\uFEFF', [head, ...rows].map(line).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' })
}

// A cell that begins like a formula would be run by Excel: names come from a pasted sheet.
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
