import { query } from '../query.ts'
import { readAccountNames } from '../response/account-name.ts'
import { At } from '../response/get-response.ts'
import { getResponseAt } from '../response/response-store.ts'
import { listEvidenceOf } from './evidence-store.ts'
import { viewEvidence } from './view-evidence.ts'

/** The files attached to a response. */
export const listEvidence = query({
  input: At,
  action: 'evidence.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, input }) {
    await getResponseAt(reader, actor.authorityId, input)
    const files = (await listEvidenceOf(reader, actor.authorityId, input.cycleId, input.assesseeId)).filter(
      each => each.indicatorId === input.indicatorId,
    )
    const name = await readAccountNames(
      reader,
      files.map(each => each.attachedBy),
    )
    return { files: files.map(each => viewEvidence(each, actor.organisationId, name)) }
  },
})
