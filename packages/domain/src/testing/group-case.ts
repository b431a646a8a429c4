import type { AssesseeInput } from '../scoring/score-input.ts'
import { anInput, verified } from './scheme.ts'

/** Another of the ranking group: its value, or its value with data. */
export type OtherCase =
  | string
  | {
      readonly value: string | null
      readonly data?: Readonly<Record<string, string | null>>
      readonly baselines?: Readonly<Record<string, string | null>>
    }

/** The others' inputs, named `other 1`, `other 2` and so on. */
export function otherInputs(others: readonly OtherCase[]): readonly AssesseeInput[] {
  return others.map((each, at) => {
    const { value, data = {}, baselines = {} } = typeof each === 'string' ? { value: each } : each
    return anInput(verified(value === null ? data : { ...data, v: value }, baselines), {
      assesseeId: `other ${at + 1}`,
    })
  })
}
