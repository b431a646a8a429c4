import { router } from '../trpc.ts'
import { appointAccount } from './appoint-account.ts'
import { changeAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { endAppointment } from './end-appointment.ts'
import { listAccountSessions } from './list-account-sessions.ts'
import { listAccounts } from './list-accounts.ts'
import { resetPassword } from './reset-password.ts'
import { retireAccount } from './retire-account.ts'
import { revokeAccountSessions } from './revoke-account-sessions.ts'
import { unlockAccount } from './unlock-account.ts'

export const accountRouter = router({
  list: listAccounts,
  create: createAccount,
  change: changeAccount,
  resetPassword,
  retire: retireAccount,
  unlock: unlockAccount,
  sessions: listAccountSessions,
  revokeSessions: revokeAccountSessions,
  appoint: appointAccount,
  endAppointment,
})
