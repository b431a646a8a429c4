import { evaluateFormula, type FormulaValue } from '../../indicator/evaluate-formula.ts'
import type { FormulaTree } from '../../indicator/formula.ts'
import { ZERO } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { definitionOf } from '../../rule/table.ts'
import { ended, type LineFacts, type LineWork, withStep } from '../line-work.ts'
import type { TraceStep } from '../trace.ts'

/** Denominator 0: not applicable, full marks (nothing of the kind this year) or nothing, as the entry says. */
export function zeroDenominator(work: LineWork, { compiled, fullMarks }: LineFacts): LineWork {
  const policy = compiled.entry.zeroDenominator
  if (policy === 'na') return ended(work, { kind: 'zero_denominator', policy, points: '0' }, 'not_applicable', null)
  const points = policy === 'full' ? fullMarks : ZERO
  return withStep(work, { kind: 'zero_denominator', policy, points: toFigure(points) }, { points })
}

/** No base period: not applicable, never nothing (R6). */
export function noBase(work: LineWork, facts: LineFacts, keys: readonly string[]): LineWork {
  return ended(
    work,
    { kind: 'no_base', items: keys.map(key => facts.scheme.items.get(key)?.name ?? key) },
    'not_applicable',
    null,
  )
}

function valueStep(tree: FormulaTree, value: FormulaValue): TraceStep {
  const isNumber = typeof value === 'object'
  return { kind: 'value', tree, value: isNumber ? toFigure(value) : null, text: isNumber ? null : String(value) }
}

/** The indicator's value by its formula. */
export function formulaValue(work: LineWork, facts: LineFacts): LineWork {
  if (work.settled) return work
  const { compiled, scope } = facts
  const outcome = evaluateFormula(compiled.tree, scope)
  if (outcome.kind === 'value') return withStep(work, valueStep(compiled.tree, outcome.value), { value: outcome.value })
  if (!definitionOf(compiled.entry.rule).readsValue) return work
  return outcome.kind === 'zero_denominator' ? zeroDenominator(work, facts) : noBase(work, facts, [outcome.item])
}
