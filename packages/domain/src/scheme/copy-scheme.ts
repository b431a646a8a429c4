import type { TieBreakKey } from './policy.ts'
import type { SchemeDefinition, SchemeEntry } from './scheme.ts'

/** A scheme taken over for another plan. */
export interface CopiedScheme {
  readonly definition: SchemeDefinition
  /** Ids of indicators that have no counterpart and so were left out. */
  readonly leftOut: readonly string[]
}

/** Takes a scheme over: `counterparts` leads from its indicators to those of the new plan; entries, vetoes and keys that break ties are left out without one. */
export function copyScheme(definition: SchemeDefinition, counterparts: ReadonlyMap<string, string>): CopiedScheme {
  const leftOut = new Set<string>()
  const counterpart = (id: string): readonly string[] => {
    const found = counterparts.get(id)
    if (found === undefined) leftOut.add(id)
    return found === undefined ? [] : [found]
  }
  const entries = definition.entries.flatMap(entry =>
    counterpart(entry.indicatorId).map(indicatorId => withSubstitute({ ...entry, indicatorId }, counterparts)),
  )
  const tieBreak = definition.tieBreak.flatMap((key): TieBreakKey[] =>
    key.startsWith('indicator:')
      ? counterpart(key.slice('indicator:'.length)).map(id => `indicator:${id}` as const)
      : [key],
  )
  const vetoes = definition.vetoes.flatMap(veto =>
    veto.effect.kind === 'zero_indicator'
      ? counterpart(veto.effect.indicatorId).map(indicatorId => ({
          ...veto,
          effect: { kind: 'zero_indicator' as const, indicatorId },
        }))
      : [veto],
  )
  return { definition: { ...definition, entries, vetoes, tieBreak }, leftOut: [...leftOut] }
}

/** The indicator that stands in where this one does not apply is led over too; without a counterpart the category is scaled up. */
function withSubstitute(entry: SchemeEntry, counterparts: ReadonlyMap<string, string>): SchemeEntry {
  if (entry.notApplicable?.kind !== 'substitute') return entry
  const { notApplicable, ...rest } = entry
  const indicatorId = counterparts.get(notApplicable.indicatorId)
  return indicatorId === undefined ? rest : { ...rest, notApplicable: { kind: 'substitute', indicatorId } }
}
