import type { EditedPlan, Quote } from '@yaodian/domain'
import type { CommandScope } from '../command.ts'
import type { Writer } from '../database/reader.ts'
import { listIndicatorsOfPlan, saveIndicatorRow, type KeptIndicator } from '../indicator/indicator-store.ts'
import { requireVersion } from '../version.ts'
import { getPlan, savePlan, type Plan } from './plan-store.ts'

/** Carries out an edit of a plan's measures: indicators go along with the words they quote. Gives the plan before and after. */
export async function editMeasures(
  { tx, actor, input }: CommandScope<{ readonly planId: string; readonly version: number }>,
  edit: (plan: Plan, quotes: readonly Quote[]) => EditedPlan,
): Promise<{ readonly plan: Plan; readonly edited: EditedPlan; readonly version: number }> {
  const plan = await getPlan(tx, actor.authorityId, input.planId)
  requireVersion('plan', plan.version, input.version)
  const indicators = await listIndicatorsOfPlan(tx, actor.authorityId, plan.id)
  const edited = edit(plan, quotesOf(indicators))
  const version = plan.version + 1
  await savePlan(tx, actor.authorityId, { ...plan, outline: edited.outline, version })
  await moveQuotes(tx, actor.authorityId, indicators, edited.moved)
  return { plan, edited, version }
}

/** What indicators quote of their plan. */
export function quotesOf(indicators: readonly KeptIndicator[]): readonly Quote[] {
  return indicators.map(({ indicator: { id, code, measureId, start, end } }) => ({
    indicatorId: id,
    code,
    measureId,
    start,
    end,
  }))
}

/** Ties indicators to where their words stand now. */
export async function moveQuotes(
  tx: Writer,
  authorityId: string,
  indicators: readonly KeptIndicator[],
  moved: readonly Quote[],
): Promise<void> {
  for (const { indicatorId, measureId, start, end } of moved) {
    const kept = indicators.find(each => each.indicator.id === indicatorId)
    if (kept === undefined) continue
    const { indicator } = kept
    if (indicator.measureId === measureId && indicator.start === start && indicator.end === end) continue
    await saveIndicatorRow(tx, authorityId, {
      ...kept,
      indicator: { ...indicator, measureId, start, end, version: indicator.version + 1 },
    })
  }
}
