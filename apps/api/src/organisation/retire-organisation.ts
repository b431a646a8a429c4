import { entry, refuse, retireOrganisation as retire } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getOrganisation, listOrganisations, saveOrganisation } from './organisation-store.ts'

/** An organisation is no longer used from a date on; what it did stays. Nobody enters it from that day. */
export const retireOrganisation = command({
  input: z.object({ requestId: RequestId, organisationId: z.string(), version: z.number().int(), date: z.string() }),
  action: 'organisation.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const before = await getOrganisation(tx, actor.authorityId, input.organisationId)
    if (before.version !== input.version) refuse('stale_version', { noun: 'organisation' })
    const after = retire(before, input.date, await listOrganisations(tx, actor.authorityId))
    await saveOrganisation(tx, actor.authorityId, after)
    return changed(after, entry('organisation.retire', 'organisation', after.id, before, after))
  },
})
