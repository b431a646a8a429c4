import type { PlanOutline } from '@yaodian/domain'

/** What is read of a plan side by side. */
export interface ReadPlan {
  /** As decoded; offsets lead into it. */
  readonly text: string
  readonly outline: PlanOutline
}

/** How much a plan holds. */
export interface PlanCounts {
  readonly sections: number
  readonly items: number
  readonly measures: number
  readonly targets: number
}

export function countPlan({ sections }: PlanOutline): PlanCounts {
  const items = sections.flatMap(section => section.items)
  return {
    sections: sections.length,
    items: items.length,
    measures: items.flatMap(item => item.measures).length,
    targets: items.flatMap(item => item.targets).length,
  }
}
