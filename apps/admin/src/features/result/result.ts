import type { inferRouterOutputs } from '@trpc/server'
import type { ExplanationLines, LineState, TotalChange } from '@yaodian/domain'
import type { AppRouter } from '@yaodian/api/router'

type Answers = inferRouterOutputs<AppRouter>

/** Ranking as it would be now, and what stands in the way of approving it. */
export type Preview = Answers['result']['preview']

/** A line of a ranking, live or published. */
export interface RankedRow {
  readonly assesseeId: string
  readonly name: string
  readonly total: string | null
  readonly rank: number | null
  readonly shared: boolean
  readonly grade: string | null
  readonly blocked: number
  readonly vetoes: readonly { readonly code: string; readonly documentNumber: string }[]
  /** Differs from the revision before; always false live. */
  readonly changed: boolean
}

/** A ranking group. */
export interface RankedGroup {
  readonly key: string
  readonly name: string
  readonly rows: readonly RankedRow[]
}

/** One score of an organisation, with its explanation in the reader's language. */
export interface ShownLine {
  readonly indicatorId: string
  readonly code: string
  readonly name: string
  readonly category: string
  readonly points: string | null
  readonly fullMarks: string
  readonly state: LineState
  readonly explanation: ExplanationLines | null
}

/** An organisation's result, live or published: the page does not tell them apart. */
export interface ShownResult {
  readonly name: string
  readonly groupName: string
  readonly groupSize: number
  readonly total: string | null
  readonly rank: number | null
  readonly shared: boolean
  readonly grade: string | null
  readonly vetoes: readonly { readonly code: string; readonly documentNumber: string }[]
  readonly previous: {
    readonly year: number
    readonly total: string | null
    readonly rank: number | null
    readonly grade: string | null
  } | null
  readonly categories: Answers['publication']['result']['categories']
  /** What stands between the categories and the total; null where they add up to it. */
  readonly change: TotalChange | null
  readonly lines: readonly ShownLine[]
  /** How total and grade came about. */
  readonly steps: readonly string[]
}
