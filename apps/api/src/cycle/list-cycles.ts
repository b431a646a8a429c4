import { z } from 'zod'
import { query } from '../query.ts'
import { cyclesOfAssessee } from './cycle-assessee-store.ts'
import { listCycleHeads } from './cycle-store.ts'

/** Every cycle, the newest year first; `assessed` says whether the actor's own organisation is assessed in it. */
export const listCycles = query({
  input: z.object({}),
  action: 'cycle.read',
  subject: () => ({}),
  async run({ reader, actor }) {
    const heads = await listCycleHeads(reader, actor.authorityId)
    const own = await cyclesOfAssessee(reader, actor.authorityId, actor.organisationId)
    return heads.map(head => ({ ...head, assessed: own.has(head.id) }))
  },
})
