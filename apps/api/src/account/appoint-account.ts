import { appoint, entry } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getOrganisation } from '../organisation/organisation-store.ts'
import { getAccountInUse } from './account-store.ts'
import { insertAppointment, listAppointmentsOf, RoleName } from './appointment-store.ts'

/** What an account may be at a place, from a day on, with or without an end. */
export const appointAccount = command({
  input: z.object({
    requestId: RequestId,
    accountId: z.string(),
    organisationId: z.string(),
    role: RoleName,
    from: z.string(),
    to: z.string().nullable(),
  }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, context, input: { accountId, organisationId, role, from, to } }) {
    await getAccountInUse(tx, actor.authorityId, accountId)
    const organisation = await getOrganisation(tx, actor.authorityId, organisationId)
    const held = await listAppointmentsOf(tx, actor.authorityId, accountId)
    const appointment = appoint({ id: context.newId(), accountId, organisationId, role, from, to }, organisation, held)
    await insertAppointment(tx, actor.authorityId, appointment)
    return changed(appointment, entry('appointment.create', 'appointment', appointment.id, null, appointment))
  },
})
