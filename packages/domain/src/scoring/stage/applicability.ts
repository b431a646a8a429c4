import { evaluateFormula } from '../../indicator/evaluate-formula.ts'
import { treeOf } from '../compile-scheme.ts'
import { ended, type LineFacts, type LineWork } from '../line-work.ts'

function conditionHolds({ compiled, scheme, scope }: LineFacts): boolean {
  const when = compiled.entry.notApplicableWhen
  if (when === undefined) return false
  const outcome = evaluateFormula(treeOf(scheme.trees, when), scope)
  return outcome.kind === 'value' && outcome.value === true
}

/** 不适用 (R22): declared by an office, or by the entry's condition; never by the assessee. */
export function applicability(work: LineWork, facts: LineFacts): LineWork {
  if (facts.input.notApplicable.includes(facts.compiled.indicator.id))
    return ended(work, { kind: 'not_applicable', why: 'declared' }, 'not_applicable', null)
  return conditionHolds(facts)
    ? ended(work, { kind: 'not_applicable', why: 'condition' }, 'not_applicable', null)
    : work
}
