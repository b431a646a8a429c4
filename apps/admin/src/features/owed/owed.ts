import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'

export type Owed = inferProcedureOutput<AppRouter['value']['owed']>['owed'][number]

/** What of the list stands in the address. */
export interface OwedFilter {
  readonly q?: string
  readonly owner?: string
  readonly policy?: string
}

export function isPolicy(policy: string): policy is 'zero' | 'na' | 'block' {
  return policy === 'zero' || policy === 'na' || policy === 'block'
}
