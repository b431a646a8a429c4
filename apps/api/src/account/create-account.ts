import { appoint, checkAccountName, entry, normaliseAccountName, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getOrganisation } from '../organisation/organisation-store.ts'
import { insertAppointment, RoleName } from './appointment-store.ts'
import { InitialPassword, initialPassword } from './initial-password.ts'
import { insertAccount } from './insert-account.ts'

const FirstAppointment = z.object({
  organisationId: z.string(),
  role: RoleName,
  from: z.string(),
  to: z.string().nullable(),
})

/** What an administrator gets back; the password is told this once and kept nowhere. */
export interface CreatedAccount {
  readonly accountId: string
  readonly username: string
  readonly initialPassword: string | null
}

/** A log-in made by an administrator, with what it may be where; its holder must change the password at the first log-in. */
export const createAccount = command({
  input: z.object({
    requestId: RequestId,
    username: z.string().max(100),
    name: z.string().trim().min(1).max(50),
    initialPassword: InitialPassword,
    appointments: z.array(FirstAppointment).max(20),
  }),
  action: 'account.manage',
  subject: wholeAuthority,
  prepare: input => {
    refuseIfAny(checkAccountName(input.username))
    return initialPassword(input.initialPassword)
  },
  async run({ tx, actor, context, input, now }, { password, hash }) {
    const accountId = context.newId()
    const username = normaliseAccountName(input.username)
    await insertAccount(tx, {
      id: accountId,
      credentialId: context.newId(),
      username,
      name: input.name,
      homeAuthorityId: actor.authorityId,
      passwordHash: hash,
      mustChangePassword: true,
      now,
    })
    const appointments = []
    for (const each of input.appointments) {
      const organisation = await getOrganisation(tx, actor.authorityId, each.organisationId)
      const appointment = appoint({ ...each, id: context.newId(), accountId }, organisation, appointments)
      await insertAppointment(tx, actor.authorityId, appointment)
      appointments.push(appointment)
    }
    return changed<CreatedAccount>(
      { accountId, username, initialPassword: password },
      entry('account.create', 'account', accountId, null, { username, name: input.name }),
      ...appointments.map(each => entry('appointment.create', 'appointment', each.id, null, each)),
    )
  },
  secrets: {
    input: each => ({ ...each, initialPassword: null }),
    result: each => ({ ...each, initialPassword: null }),
  },
})
