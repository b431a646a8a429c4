import { z } from 'zod'
import { query } from '../query.ts'
import { getEvidenceById } from './evidence-store.ts'

/** What the download route needs of a file that the reader may see. */
export const openEvidence = query({
  input: z.object({ cycleId: z.string(), evidenceId: z.string() }),
  action: 'evidence.read',
  subject: async ({ reader, actor, input }) => ({
    assesseeId: (await getEvidenceById(reader, actor.authorityId, input.cycleId, input.evidenceId)).assesseeId,
  }),
  async run({ reader, actor, input }) {
    const { name, mediaType, size, digest } = await getEvidenceById(
      reader,
      actor.authorityId,
      input.cycleId,
      input.evidenceId,
    )
    return { authorityId: actor.authorityId, name, mediaType, size, digest }
  },
})
