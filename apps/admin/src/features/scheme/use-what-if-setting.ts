import { useQuery } from '@tanstack/react-query'
import type { FormulaTrees, SchemeDefinition } from '@yaodian/domain'
import { failureOf, type Failure } from '@yaodian/ui/api/failure.ts'
import { useMemo } from 'react'
import { trpc } from '../../session/api.ts'
import type { KeptScheme } from './scheme-shape.ts'
import type { WhatIfSetting } from './what-if-score.ts'

export interface WhatIfChoice {
  readonly scheme: KeptScheme
  readonly definition: SchemeDefinition
  readonly trees: FormulaTrees
  readonly cycle: { readonly id: string; readonly schemeId: string }
  readonly base: 'saved' | 'frozen'
}

export interface LoadedSetting {
  /** Null while it is fetched. */
  readonly setting: WhatIfSetting | null
  readonly failure: Failure | null
  readonly retry: () => void
}

/** Fetches the values of the cycle, and its frozen scheme where that is what is compared with. */
export function useWhatIfSetting({ scheme, definition, trees, cycle, base }: WhatIfChoice): LoadedSetting {
  const cycleId = cycle.id
  // Values of a while ago will do: what is tried is the scheme.
  const values = useQuery({ ...trpc.scheme.population.queryOptions({ cycleId }), staleTime: 300_000 })
  const frozen = useQuery({
    ...trpc.scheme.frozen.queryOptions({ cycleId }),
    staleTime: Infinity,
    enabled: base === 'frozen',
  })
  const setting = useMemo((): WhatIfSetting | null => {
    if (!values.data || (base === 'frozen' && !frozen.data)) return null
    const { population, calendar, settled } = values.data
    return {
      scheme: { definition, indicators: scheme.indicators, dataItems: scheme.dataItems, trees },
      before: base === 'frozen' ? (frozen.data ?? null) : null,
      grouping: cycle.schemeId === scheme.id ? 'cycle' : 'kind',
      population,
      calendar,
      settled,
    }
  }, [
    values.data,
    frozen.data,
    base,
    definition,
    trees,
    scheme.id,
    scheme.indicators,
    scheme.dataItems,
    cycle.schemeId,
  ])
  const failed = values.isError ? values : frozen.isError && base === 'frozen' ? frozen : null
  return {
    setting,
    failure: failed === null ? null : failureOf(failed.error),
    retry: () => void failed?.refetch(),
  }
}
