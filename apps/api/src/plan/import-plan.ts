import { entry, refuse, refuseIfAny, renewPlan } from '@yaodian/domain'
import type { PlanFile as ReadPlan } from '@yaodian/documents'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { requireVersion } from '../version.ts'
import { listIndicatorsOfPlan } from '../indicator/indicator-store.ts'
import { moveQuotes, quotesOf } from './edit-measures.ts'
import { findPlanByNumber, getPlan, insertPlan, savePlan, type Plan } from './plan-store.ts'
import { PlanFile, readPlanFile } from './read-plan-file.ts'

/** What becomes of a plan of the same document number that is there already. */
const Mode = z.discriminatedUnion('kind', [
  /** Refuse to import it twice. */
  z.object({ kind: z.literal('new') }),
  /** Keep it beside the other. */
  z.object({ kind: z.literal('another') }),
  /** Put it in the place of an earlier version; `confirmed` are the doubtful matches that a person agreed to. */
  z.object({
    kind: z.literal('replace'),
    planId: z.string(),
    version: z.number().int(),
    confirmed: z.array(z.object({ previous: z.string(), next: z.string() })),
  }),
])

const Input = z.object({
  requestId: RequestId,
  ...PlanFile.shape,
  /** For plans whose title names no year. */
  year: z.number().int().min(1949).max(2200).nullable(),
  mode: Mode,
})

type Replacing = Extract<z.output<typeof Mode>, { kind: 'replace' }>
type Scope = CommandScope<z.output<typeof Input>>

/** Keeps a plan: its text as decoded, and its outline with sections, items, measures and targets. */
export const importPlan = command({
  input: Input,
  action: 'plan.manage',
  subject: wholeAuthority,
  // Reading may take a second; nobody should wait for it.
  prepare: async input => readPlanFile(input),
  async run(scope, file) {
    const { tx, actor, input } = scope
    const { mode } = input
    const before = mode.kind === 'replace' ? await getPlan(tx, actor.authorityId, mode.planId) : null
    const year = input.year ?? file.outline.year ?? before?.year ?? refuse('plan_year_missing', {}, ['year'])
    if (mode.kind === 'new') await refuseSame(scope, file, year)
    const plan =
      mode.kind === 'replace' && before !== null
        ? await replace(scope, mode, before, { ...file, year })
        : await keepNew(scope, file, year)
    const { id, title, documentNumber, encoding, version } = plan
    const kept = { id, title, documentNumber, year, encoding, version }
    return changed(
      { ...kept, warnings: file.warnings },
      entry('plan.import', 'plan', id, before === null ? null : { title: before.title, version: before.version }, {
        ...kept,
        fileName: input.fileName,
      }),
    )
  },
})

async function keepNew(
  { tx, actor, input, context, now }: Scope,
  { text, encoding, outline }: ReadPlan,
  year: number,
): Promise<Plan> {
  const { title, documentNumber } = outline
  const plan = {
    id: context.newId(),
    title,
    documentNumber,
    year,
    fileName: input.fileName,
    encoding,
    text,
    outline,
    importedAt: now,
    retiredOn: null,
    version: 1,
  }
  await insertPlan(tx, actor.authorityId, plan)
  return plan
}

/** Measures keep their identity, and indicators go along with the words they quote. */
async function replace(
  { tx, actor, input, now }: Scope,
  mode: Replacing,
  before: Plan,
  { text, encoding, outline, year }: ReadPlan & { readonly year: number },
): Promise<Plan> {
  requireVersion('plan', before.version, mode.version)
  const indicators = await listIndicatorsOfPlan(tx, actor.authorityId, before.id)
  const renewed = renewPlan(
    before,
    { text, outline },
    mode.confirmed,
    quotesOf(indicators.filter(each => each.retiredOn === null)),
  )
  refuseIfAny(renewed.problems)
  const { title, documentNumber } = outline
  const plan = {
    ...before,
    title,
    documentNumber,
    year,
    fileName: input.fileName,
    encoding,
    text,
    outline: renewed.outline,
    importedAt: now,
    version: before.version + 1,
  }
  await savePlan(tx, actor.authorityId, plan)
  await moveQuotes(tx, actor.authorityId, indicators, renewed.quotes)
  return plan
}

async function refuseSame(
  { tx, actor }: Scope,
  { outline: { documentNumber } }: ReadPlan,
  year: number,
): Promise<void> {
  if (documentNumber === null) return
  const same = await findPlanByNumber(tx, actor.authorityId, documentNumber, year)
  if (same !== undefined) refuse('plan_number_taken', { documentNumber, year, title: same.title }, ['content'])
}
