import { decimal, ONE } from '../number/rational.ts'
import type { GroupMember } from '../rule/rule-definition.ts'
import type { CompiledScheme } from './compile-scheme.ts'
import { gatherGroup, type GroupFacts } from './group.ts'
import type { AssesseeInput } from './score-input.ts'

function sampleMember(text: string, at: number): GroupMember {
  const value = decimal(text)
  const nothing = (): null => null
  const parts = { value, numerator: value, denominator: ONE, baseValue: value }
  return { assesseeId: `sample ${at + 1}`, ...parts, item: nothing, base: nothing }
}

/** A ranking group of one input and made-up values of the indicator, unchanged since last year: for trying a rule out. Values are canonical decimals. */
export function sampleGroup(scheme: CompiledScheme, input: AssesseeInput, others: readonly string[]): GroupFacts {
  const members = others.map(sampleMember)
  return new Map([...gatherGroup(scheme, [input])].map(([entry, own]) => [entry, [...own, ...members]]))
}
