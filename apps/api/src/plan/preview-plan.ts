import { queryByPost } from '../query.ts'
import { findPlanByNumber } from './plan-store.ts'
import { PlanFile, readPlanFile } from './read-plan-file.ts'

/** What importing a file would give: outline, text, encoding, what a person should look at, and the plan it may repeat. Keeps nothing. */
export const previewPlan = queryByPost({
  input: PlanFile,
  action: 'plan.manage',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const { text, encoding, outline, warnings } = readPlanFile(input)
    const { documentNumber, year } = outline
    const same = documentNumber === null || year === null ? undefined : await findPlanByNumber(reader, actor.authorityId, documentNumber, year)
    return { fileName: input.fileName, text, encoding, outline, warnings, same: same === undefined ? null : { id: same.id, title: same.title, importedAt: same.importedAt } }
  },
})
