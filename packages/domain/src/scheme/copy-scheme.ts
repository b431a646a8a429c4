import type { SchemeDefinition } from './scheme.ts'

/** A scheme taken over for another plan. */
export interface CopiedScheme {
  readonly definition: SchemeDefinition
  /** Ids of indicators that have no counterpart and so were left out. */
  readonly leftOut: readonly string[]
}

/** Takes a scheme over: `counterparts` leads from its indicators to those of the new plan; entries and vetoes without one are left out. */
export function copyScheme(definition: SchemeDefinition, counterparts: ReadonlyMap<string, string>): CopiedScheme {
  const leftOut = new Set<string>()
  const counterpart = (id: string): readonly string[] => {
    const found = counterparts.get(id)
    if (found === undefined) leftOut.add(id)
    return found === undefined ? [] : [found]
  }
  const entries = definition.entries.flatMap(entry =>
    counterpart(entry.indicatorId).map(indicatorId => ({ ...entry, indicatorId })),
  )
  const vetoes = definition.vetoes.flatMap(veto =>
    veto.effect.kind === 'zero_indicator'
      ? counterpart(veto.effect.indicatorId).map(indicatorId => ({
          ...veto,
          effect: { kind: 'zero_indicator' as const, indicatorId },
        }))
      : [veto],
  )
  return { definition: { ...definition, entries, vetoes }, leftOut: [...leftOut] }
}
