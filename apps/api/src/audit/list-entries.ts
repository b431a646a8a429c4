import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { query } from '../query.ts'
import { accountNames, listEntries as list, organisationNames } from './audit-store.ts'

const Filter = z.object({
  objectId: z.string().nullable().default(null),
  accountId: z.string().nullable().default(null),
  action: z.string().nullable().default(null),
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
})

/** The trail, newest first, by object, account or act; `next` is the `before` of the following page, null at the end. */
export const listEntries = query({
  input: Filter,
  action: 'audit.read',
  subject: wholeAuthority,
  async run({ reader, actor, input: { limit, ...filter } }) {
    const found = await list(reader, actor.authorityId, filter, limit + 1)
    const page = found.slice(0, limit)
    const ids = (of: 'accountId' | 'organisationId') => [...new Set(page.flatMap(each => each.payload?.[of] ?? []))]
    const accounts = await accountNames(reader, ids('accountId'))
    const places = await organisationNames(reader, actor.authorityId, ids('organisationId'))
    const entries = page.map(({ number, at, payload }) => {
      if (payload === null) return { number, at, erased: true as const }
      const { accountId, organisationId, ...act } = payload
      const account =
        accountId === null ? null : { id: accountId, ...(accounts.get(accountId) ?? { username: '', name: '' }) }
      const place = organisationId === null ? null : { id: organisationId, name: places.get(organisationId) ?? '' }
      return { number, erased: false as const, account, place, ...act }
    })
    return { entries, next: found.length > limit ? (page.at(-1)?.number ?? null) : null }
  },
})
