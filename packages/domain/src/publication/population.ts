import type { FrozenScheme } from '../cycle/frozen-scheme.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'

/** Who is compared: an assessee with its name and group as they stood when the cycle opened. */
export interface RankedAssessee {
  readonly id: string
  readonly name: string
  readonly groupKey: string
}

/** Everything that a cycle's results follow from. A publication stores it, so that anybody can score it again. */
export interface Population {
  readonly frozen: FrozenScheme
  readonly assessees: readonly RankedAssessee[]
  /** One for each assessee, in the same order. */
  readonly inputs: readonly AssesseeInput[]
  /** Who verified which value, and on which day (`12-20`): by assessee, by key of data item. Words only: no score follows from it. */
  readonly verifications: Readonly<
    Record<string, Readonly<Record<string, { readonly office: string; readonly on: string }>>>
  >
}
