import { changeOrganisation as change, entry, OrganisationDraft, refuse } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { getOrganisation, listOrganisations, saveOrganisation } from './organisation-store.ts'

/** Name, kind, codes, labels or place in the tree of an organisation. */
export const changeOrganisation = command({
  input: z.object({
    requestId: RequestId,
    organisationId: z.string(),
    version: z.number().int(),
    draft: OrganisationDraft,
  }),
  action: 'organisation.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const before = await getOrganisation(tx, actor.authorityId, input.organisationId)
    if (before.version !== input.version) refuse('stale_version', { noun: 'organisation' })
    const after = change(before, input.draft, await listOrganisations(tx, actor.authorityId))
    await saveOrganisation(tx, actor.authorityId, after)
    return changed(after, entry('organisation.change', 'organisation', after.id, before, after))
  },
})
