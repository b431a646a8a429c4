import { createOrganisation as make, entry, OrganisationDraft } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority } from '../command.ts'
import { insertOrganisation, listOrganisations } from './organisation-store.ts'

/** A new organisation below another. */
export const createOrganisation = command({
  input: z.object({ requestId: RequestId, draft: OrganisationDraft }),
  action: 'organisation.manage',
  subject: wholeAuthority,
  async run({ tx, actor, context, input }) {
    const made = make(input.draft, context.newId(), await listOrganisations(tx, actor.authorityId))
    await insertOrganisation(tx, actor.authorityId, made)
    return changed(made, entry('organisation.create', 'organisation', made.id, null, made))
  },
})
