import { ZERO } from '../../number/rational.ts'
import { ended, type LineFacts, type LineWork } from '../line-work.ts'
import { countedValue } from '../score-input.ts'

const states = { zero: 'missing', na: 'not_applicable', block: 'blocked' } as const

/** A value that nobody supplied: nothing marked 未报, not applicable, or the approval stops. Never a value of 0. */
export function missingValue(work: LineWork, { compiled, input, scheme }: LineFacts): LineWork {
  const without = compiled.required.filter(key => countedValue(input, key) === null)
  if (without.length === 0) return work
  const policy = compiled.entry.missing
  const items = without.map(key => scheme.items.get(key)?.name ?? key)
  return ended(work, { kind: 'missing', items, policy }, states[policy], policy === 'zero' ? ZERO : null)
}
