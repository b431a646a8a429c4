import { matchMeasures } from '@yaodian/domain'
import { queryByPost } from '../query.ts'
import { findPlanByNumber, getPlan } from './plan-store.ts'
import { PlanFile, readPlanFile } from './read-plan-file.ts'

/**
 * What importing a file would give: outline, text, encoding, what a person should look at. Where the same document was imported before, `same`
 * is that plan, with what became of its measures. Keeps nothing.
 */
export const previewPlan = queryByPost({
  input: PlanFile,
  action: 'plan.manage',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { text, encoding, outline, warnings } = readPlanFile(input)
    const { documentNumber, year } = outline
    const head =
      documentNumber === null || year === null
        ? undefined
        : await findPlanByNumber(reader, actor.authorityId, documentNumber, year)
    const before = head === undefined ? null : await getPlan(reader, actor.authorityId, head.id)
    const same =
      before === null
        ? null
        : {
            id: before.id,
            title: before.title,
            importedAt: before.importedAt,
            version: before.version,
            matches: matchMeasures(before.outline, outline),
          }
    return { fileName: input.fileName, text, encoding, outline, warnings, same }
  },
})
