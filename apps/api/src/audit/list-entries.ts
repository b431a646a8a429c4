import { addDays } from '@yaodian/domain'
import { z } from 'zod'
import { wholeAuthority } from '../command.ts'
import { startOfDay } from '../context.ts'
import { query } from '../query.ts'
import { accountNames, listEntries as list, organisationNames } from './audit-store.ts'

const Filter = z.object({
  objectId: z.string().nullable().default(null),
  accountId: z.string().nullable().default(null),
  action: z.string().nullable().default(null),
  /** ISO dates of the authority's calendar, both included. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
})

/** The trail, newest first, by object, account, act or day; `next` is the `before` of the following page, null at the end. */
export const listEntries = query({
  input: Filter,
  action: 'audit.read',
  subject: wholeAuthority,
  async run({ reader, actor, place, input: { limit, from, to, ...filter } }) {
    const { timeZone } = place
    const days = {
      since: from === null ? null : startOfDay(timeZone, from),
      until: to === null ? null : startOfDay(timeZone, addDays(to, 1)),
    }
    const found = await list(reader, actor.authorityId, { ...filter, ...days }, limit + 1)
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
