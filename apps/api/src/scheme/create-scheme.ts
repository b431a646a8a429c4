import { copyScheme, entry, starterScheme, type CopiedScheme } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, wholeAuthority, type CommandScope } from '../command.ts'
import { listIndicatorsOfPlan } from '../indicator/indicator-store.ts'
import { listOrganisations } from '../organisation/organisation-store.ts'
import { getPlan, type Plan } from '../plan/plan-store.ts'
import { getSchemeById, insertScheme } from './scheme-store.ts'

const Input = z.object({
  requestId: RequestId,
  planId: z.string(),
  name: z.string().trim().min(1).max(100),
  year: z.number().int().min(1949).max(2200),
  /** The scheme to begin with; null for a fresh one. */
  copyOf: z.string().nullable(),
})

type Scope = CommandScope<z.output<typeof Input>>

/** Makes a draft scheme for a plan: fresh, or taken over from another; indicators of another plan are found again by their code. */
export const createScheme = command({
  input: Input,
  action: 'scheme.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, input, context } = scope
    const plan = await getPlan(tx, actor.authorityId, input.planId)
    const { definition, leftOut } =
      input.copyOf === null ? await freshScheme(scope, plan) : await copiedScheme(scope, plan, input.copyOf)
    const scheme = {
      id: context.newId(),
      planId: plan.id,
      name: input.name,
      year: input.year,
      state: 'draft' as const,
      definition,
      version: 1,
    }
    await insertScheme(tx, actor.authorityId, scheme)
    return changed(
      { id: scheme.id, version: 1, leftOut },
      entry('scheme.create', 'scheme', scheme.id, null, { ...scheme, copyOf: input.copyOf }),
    )
  },
})

async function freshScheme({ tx, actor }: Scope, plan: Plan): Promise<CopiedScheme> {
  const organisations = await listOrganisations(tx, actor.authorityId)
  return { definition: starterScheme(plan.outline, new Set(organisations.map(each => each.kind))), leftOut: [] }
}

/** `leftOut` names the indicators without a counterpart by their code. */
async function copiedScheme({ tx, actor }: Scope, plan: Plan, copyOf: string): Promise<CopiedScheme> {
  const source = await getSchemeById(tx, actor.authorityId, copyOf)
  const before = (await listIndicatorsOfPlan(tx, actor.authorityId, source.planId)).map(each => each.indicator)
  const after = (await listIndicatorsOfPlan(tx, actor.authorityId, plan.id)).filter(each => each.retiredOn === null)
  const byCode = new Map(after.map(({ indicator }) => [indicator.code, indicator.id]))
  const counterparts = before.flatMap(({ id, code }) => {
    const found = byCode.get(code)
    return found === undefined ? [] : [[id, found] as const]
  })
  const { definition, leftOut } = copyScheme(source.definition, new Map(counterparts))
  return { definition, leftOut: leftOut.map(id => before.find(each => each.id === id)?.code ?? id) }
}
