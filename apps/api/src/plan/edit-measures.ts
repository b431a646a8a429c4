import type { EditedPlan, Quote } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import { listIndicatorsOfPlan, saveIndicatorRow } from '../indicator/indicator-store.ts'
import { requireVersion } from '../version.ts'
import { getPlan, saveOutline, type Plan } from './plan-store.ts'

/** Carries out an edit of a plan's measures: indicators go along with the words they quote. Gives the plan before and after. */
export async function editMeasures(
  { tx, actor, input }: CommandScope<{ readonly planId: string; readonly version: number }>,
  edit: (plan: Plan, quotes: readonly Quote[]) => EditedPlan,
): Promise<{ readonly plan: Plan; readonly edited: EditedPlan; readonly version: number }> {
  const plan = await getPlan(tx, actor.authorityId, input.planId)
  requireVersion('plan', plan.version, input.version)
  const indicators = await listIndicatorsOfPlan(tx, actor.authorityId, plan.id)
  const quotes = indicators.map(({ indicator: { id, code, measureId, start, end } }) => ({ indicatorId: id, code, measureId, start, end }))
  const edited = edit(plan, quotes)
  const version = plan.version + 1
  await saveOutline(tx, actor.authorityId, { id: plan.id, outline: edited.outline, version })
  for (const { indicatorId, measureId } of edited.moved) {
    const kept = indicators.find(each => each.indicator.id === indicatorId)
    if (kept === undefined) continue
    await saveIndicatorRow(tx, actor.authorityId, { ...kept, indicator: { ...kept.indicator, measureId, version: kept.indicator.version + 1 } })
  }
  return { plan, edited, version }
}
