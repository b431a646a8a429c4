import { checkIndicator, entry, Indicator, refuse, refuseIfAny } from '@yaodian/domain'
import { parseFormula } from '@yaodian/domain/formula-parser'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority, type CommandScope } from '../command.ts'
import { listDataItems } from '../data-item/data-item-store.ts'
import { listOrganisations } from '../organisation/organisation-store.ts'
import { getPlan } from '../plan/plan-store.ts'
import { requireVersion } from '../version.ts'
import {
  getIndicatorById,
  insertIndicator,
  listIndicatorsOfPlan,
  saveIndicatorRow,
  type KeptIndicator,
} from './indicator-store.ts'

const Input = z.object({
  requestId: RequestId,
  /** Null for a new one; else the id and the version that was seen. */
  existing: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  indicator: Indicator.omit({ id: true, version: true }),
})

type Scope = CommandScope<z.output<typeof Input>>

/** Creates or changes an indicator: tied to a measure and a span inside it, its formula read into a tree. Running cycles keep the one they were opened with. */
export const saveIndicator = command({
  input: Input,
  action: 'indicator.manage',
  subject: wholeAuthority,
  async run(scope) {
    const { tx, actor, input, context } = scope
    const before = await readExisting(scope)
    const version = before?.indicator.version ?? 0
    const indicator = { ...input.indicator, id: before?.indicator.id ?? context.newId(), version: version + 1 }
    const tree = await readChecked(scope, indicator)
    const result = { id: indicator.id, code: indicator.code, version: indicator.version }
    if (before !== null && JSON.stringify(before.indicator) === JSON.stringify({ ...indicator, version }))
      return unchanged({ ...result, version })
    await (before === null ? insertIndicator : saveIndicatorRow)(tx, actor.authorityId, {
      indicator,
      tree,
      retiredOn: null,
    })
    const act = before === null ? 'indicator.create' : 'indicator.change'
    return changed(result, entry(act, 'indicator', indicator.id, before?.indicator ?? null, indicator))
  },
})

async function readExisting({ tx, actor, input }: Scope): Promise<KeptIndicator | null> {
  if (input.existing === null) return null
  const kept = await getIndicatorById(tx, actor.authorityId, input.existing.id)
  requireVersion('indicator', kept.indicator.version, input.existing.version)
  if (kept.retiredOn !== null) refuse('indicator_retired', { code: kept.indicator.code })
  // An indicator stays with its plan: schemes and other years lean on it.
  if (kept.indicator.planId !== input.indicator.planId) refuse('not_found', { noun: 'plan' }, ['planId'])
  return kept
}

/** Gives the formula's tree, once everything holds. */
async function readChecked({ tx, actor, place }: Scope, indicator: Indicator) {
  const plan = await getPlan(tx, actor.authorityId, indicator.planId)
  const others = (await listIndicatorsOfPlan(tx, actor.authorityId, plan.id)).map(each => each.indicator)
  const dataItems = (await listDataItems(tx, actor.authorityId)).map(each => each.item)
  const organisations = await listOrganisations(tx, actor.authorityId)
  const parsed = parseFormula(indicator.formula, ['formula'])
  const tree = parsed.ok ? parsed.tree : null
  const problems = checkIndicator(indicator, {
    outline: plan.outline,
    tree,
    dataItems,
    others,
    organisations,
    today: place.today,
  })
  refuseIfAny(parsed.ok ? problems : [...problems, ...parsed.problems])
  return tree ?? refuse('formula_unread', { formula: indicator.formula }, ['formula'])
}
