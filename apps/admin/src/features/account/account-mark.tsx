import { momentOf } from '@yaodian/ui/text/date.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import type { ListedAccount } from './account-filter.ts'

/** Whether an account can be used, in shape and word. */
export function AccountMark({
  account,
}: {
  account: Pick<ListedAccount, 'retiredOn' | 'lockedUntil' | 'mustChangePassword'>
}) {
  const { state } = texts.use().account
  if (account.retiredOn !== null) return <StateMark shape="idle">{state.retired(account.retiredOn)}</StateMark>
  if (account.lockedUntil !== null)
    return <StateMark shape="late">{state.locked(momentOf(account.lockedUntil))}</StateMark>
  if (account.mustChangePassword) return <StateMark shape="active">{state.fresh}</StateMark>
  return <StateMark shape="done">{state.used}</StateMark>
}
