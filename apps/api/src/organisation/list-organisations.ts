import { treeOrder } from '@yaodian/domain'
import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { query } from '../query.ts'
import { countAccounts, listOrganisations as list } from './organisation-store.ts'

/** The authority's organisations in the order of their tree, each with its depth, how many in use stand below it and how many accounts serve there today. */
export const listOrganisations = query({
  input: z.object({}),
  action: 'organisation.read',
  subject: wholeAuthority,
  async run({ reader, actor, place }) {
    const organisations = await list(reader, actor.authorityId)
    const accounts = await countAccounts(reader, actor.authorityId, place.today)
    return {
      organisations: treeOrder(organisations).map(({ organisation, depth, below }) => ({
        ...organisation,
        depth,
        below,
        accounts: accounts.get(organisation.id) ?? 0,
      })),
    }
  },
})
