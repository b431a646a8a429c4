import { checkAdministratorRemains, entry, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { endSessions, getAccount, saveRetired } from './account-store.ts'
import { listAdministrators, listAppointmentsOf, saveAppointment } from './appointment-store.ts'

/** An account is not used any more, from this moment: it cannot log in, its log-ins end, its appointments end today. What it did keeps its name. */
export const retireAccount = command({
  input: z.object({ requestId: RequestId, accountId: z.string() }),
  action: 'account.manage',
  subject: wholeAuthority,
  async run({ tx, actor, place: { today }, input, now }) {
    const before = await getAccount(tx, actor.authorityId, input.accountId)
    if (before.retiredOn !== null) return unchanged({ accountId: before.id, retiredOn: before.retiredOn })
    const administrators = await listAdministrators(tx, actor.authorityId)
    if (administrators.some(each => each.accountId === before.id)) {
      const others = administrators.filter(each => each.accountId !== before.id)
      refuseIfAny(checkAdministratorRemains(others, today))
    }
    const open = (await listAppointmentsOf(tx, actor.authorityId, before.id)).filter(
      each => each.to === null || each.to > today,
    )
    for (const each of open)
      await saveAppointment(tx, actor.authorityId, { ...each, to: today, version: each.version + 1 })
    await saveRetired(tx, before.id, today, now)
    const endedSessions = await endSessions(tx, before.id, null)
    const after = { ...before, retiredOn: today, endedSessions, endedAppointments: open.map(each => each.id) }
    return changed(
      { accountId: before.id, retiredOn: today },
      entry('account.retire', 'account', before.id, before, after),
    )
  },
})
