import {
  appoint,
  checkAccountName,
  entry,
  isRegionCode,
  normaliseAccountName,
  problem,
  refuseIfAny,
} from '@yaodian/domain'
import { insertAppointment } from '../account/appointment-store.ts'
import { initialPassword } from '../account/initial-password.ts'
import { insertAccount } from '../account/insert-account.ts'
import { dateIn, type Context } from '../context.ts'
import { foundAuthority } from './found-authority.ts'

/** What a bureau needs to begin. */
export interface Opening {
  readonly name: string
  /** GB/T 2260, six digits. */
  readonly regionCode: string
  /** The first administrator's log-in name. */
  readonly username: string
}

/** The first administrator's log-in; the password is told this once. */
export interface FirstLogIn {
  readonly username: string
  readonly password: string
}

/**
 * Founds an authority for real use with its first administrator, who must change the password: both or nothing.
 * @throws DomainError region_code_invalid, account_name_invalid
 */
export async function openAuthority(
  context: Context,
  { name, regionCode, username: given }: Opening,
): Promise<FirstLogIn> {
  const region = isRegionCode(regionCode) ? [] : [problem('region_code_invalid', { code: regionCode }, ['region'])]
  refuseIfAny([...region, ...checkAccountName(given)])
  const username = normaliseAccountName(given)
  const { password, hash } = await initialPassword(null)
  await foundAuthority(context, { name, regionCode, demo: false }, async (tx, { authorityId, bureauId, timeZone }) => {
    const now = context.now()
    const accountId = context.newId()
    await insertAccount(tx, {
      id: accountId,
      credentialId: context.newId(),
      username,
      name: username,
      homeAuthorityId: authorityId,
      passwordHash: hash,
      mustChangePassword: true,
      now,
    })
    const bureau = { kind: 'bureau', name, retiredOn: null } as const
    const from = dateIn(timeZone, now)
    const appointment = appoint(
      { id: context.newId(), accountId, organisationId: bureauId, role: 'administrator', from, to: null },
      bureau,
      [],
    )
    await insertAppointment(tx, authorityId, appointment)
    return [
      entry('account.create', 'account', accountId, null, { username, name: username }),
      entry('appointment.create', 'appointment', appointment.id, null, appointment),
    ]
  })
  return { username, password }
}
