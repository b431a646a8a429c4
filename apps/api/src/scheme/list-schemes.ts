import { z } from 'zod'
import { query } from '../query.ts'
import { listAllSchemes } from './scheme-store.ts'

/** Every scheme, the newest year first, without its definition. */
export const listSchemes = query({
  input: z.object({}),
  action: 'scheme.read',
  subject: () => ({}),
  async run({ reader, actor }) {
    const schemes = await listAllSchemes(reader, actor.authorityId)
    return schemes.map(({ definition, ...scheme }) => ({
      ...scheme,
      groups: definition.groups.map(({ key, name }) => ({ key, name })),
      entries: definition.entries.length,
    }))
  },
})
