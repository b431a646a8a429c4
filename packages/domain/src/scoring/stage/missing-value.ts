import { ZERO } from '../../number/rational.ts'
import { selectOccurrences } from '../../occurrence/select-occurrence.ts'
import { ended, type LineFacts, type LineWork } from '../line-work.ts'
import { countedValue } from '../score-input.ts'

const states = { zero: 'missing', na: 'not_applicable', block: 'blocked' } as const

/** The line without what these items should have given, by the entry's policy. `items` are names for people. */
export function without(work: LineWork, { compiled }: LineFacts, items: readonly string[]): LineWork {
  const policy = compiled.entry.missing
  return ended(work, { kind: 'missing', items, policy }, states[policy], policy === 'zero' ? ZERO : null)
}

/** A value that nobody supplied: nothing marked 未报, not applicable, or the approval stops. Never a value of 0. */
export function missingValue(work: LineWork, facts: LineFacts): LineWork {
  const { compiled, input, scheme } = facts
  const unless = compiled.requiredUnlessOccurred
    .filter(({ filter }) => selectOccurrences(input.occurrences ?? [], filter).length === 0)
    .flatMap(({ keys }) => keys)
  const needed = unless.length === 0 ? compiled.required : [...new Set([...compiled.required, ...unless])]
  const absent = needed.filter(key => countedValue(input, key) === null)
  if (absent.length === 0) return work
  return without(
    work,
    facts,
    absent.map(key => scheme.items.get(key)?.name ?? key),
  )
}
