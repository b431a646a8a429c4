import { entry, refuse, type PlanOutline } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { findPlanByNumber, insertPlan } from './plan-store.ts'
import { PlanFile, readPlanFile } from './read-plan-file.ts'

const Input = z.object({
  requestId: RequestId,
  ...PlanFile.shape,
  /** For plans whose title names no year. */
  year: z.number().int().min(1949).max(2200).nullable(),
  /** Keep it beside the plan of the same document number and year. */
  asAnother: z.boolean(),
})

/** Keeps a plan: its text as decoded, and its outline with sections, items, measures and targets. */
export const importPlan = command({
  input: Input,
  action: 'plan.manage',
  subject: wholeAuthority,
  // Reading may take a second; nobody should wait for it.
  prepare: async input => readPlanFile(input),
  async run(scope, { text, encoding, outline, warnings }) {
    const { tx, actor, input, context, now } = scope
    const year = input.year ?? outline.year ?? refuse('plan_year_missing', {}, ['year'])
    if (!input.asAnother) await refuseSame(scope, outline, year)
    const id = context.newId()
    const { title, documentNumber } = outline
    const plan = { id, title, documentNumber, year, fileName: input.fileName, encoding, text, outline, importedAt: now, retiredOn: null, version: 1 }
    await insertPlan(tx, actor.authorityId, plan)
    return changed({ id, title, documentNumber, year, encoding, warnings, version: 1 }, entry('plan.import', 'plan', id, null, { title, documentNumber, year, encoding, fileName: input.fileName }))
  },
})

async function refuseSame({ tx, actor }: CommandScope<unknown>, { documentNumber }: PlanOutline, year: number): Promise<void> {
  if (documentNumber === null) return
  const same = await findPlanByNumber(tx, actor.authorityId, documentNumber, year)
  if (same !== undefined) refuse('plan_number_taken', { documentNumber, year, title: same.title }, ['content'])
}
