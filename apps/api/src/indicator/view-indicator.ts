import { findMeasure, type PlanOutline } from '@yaodian/domain'
import type { Scheme } from '@yaodian/domain'
import type { KeptIndicator } from './indicator-store.ts'

/** What the words around an indicator are read from. */
export interface IndicatorSources {
  readonly plan: {
    readonly title: string
    readonly documentNumber: string | null
    readonly text: string
    readonly outline: PlanOutline
  }
  readonly officeNames: Readonly<Record<string, string>>
  readonly schemes: readonly Scheme[]
}

/** An indicator as pages show it: with its measure and item of the plan, its office by name, and the schemes that use it. */
export function viewIndicator(
  { indicator, tree, retiredOn }: KeptIndicator,
  { plan, officeNames, schemes }: IndicatorSources,
) {
  const placed = findMeasure(plan.outline, indicator.measureId)
  return {
    ...indicator,
    tree,
    retiredOn,
    officeName: officeNames[indicator.officeId] ?? '',
    section: placed === undefined ? null : { label: placed.section.label, title: placed.section.title },
    item: placed === undefined ? null : { label: placed.item.label, title: placed.item.title },
    measure: placed?.measure ?? null,
    schemes: schemes
      .filter(each => usesIndicator(each, indicator.id))
      .map(({ id, name, year, state }) => ({ id, name, year, state })),
  }
}

/** Whether a scheme names an indicator. */
export function usesIndicator(scheme: Scheme, indicatorId: string): boolean {
  const { entries, vetoes } = scheme.definition
  return (
    entries.some(each => each.indicatorId === indicatorId) ||
    vetoes.some(({ effect }) => effect.kind === 'zero_indicator' && effect.indicatorId === indicatorId)
  )
}
