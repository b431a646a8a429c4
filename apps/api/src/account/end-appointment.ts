import { checkAdministratorRemains, endAppointment as end, entry, refuse, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getAppointment, listAdministrators, saveAppointment } from './appointment-store.ts'

/** The last day of an appointment. */
export const endAppointment = command({
  input: z.object({ requestId: RequestId, appointmentId: z.string(), version: z.number().int(), to: z.string() }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, place, input }) {
    const before = await getAppointment(tx, actor.authorityId, input.appointmentId)
    if (before.version !== input.version) refuse('stale_version', { noun: 'appointment' })
    const after = end(before, input.to, place.today)
    if (before.role === 'administrator') {
      const administrators = await listAdministrators(tx, actor.authorityId)
      refuseIfAny(
        checkAdministratorRemains(
          administrators.map(each => (each.id === after.id ? after : each)),
          place.today,
        ),
      )
    }
    await saveAppointment(tx, actor.authorityId, after)
    return changed(after, entry('appointment.end', 'appointment', after.id, before, after))
  },
})
