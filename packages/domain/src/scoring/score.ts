import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import { compare, decimal, fromExactText, type Rational, toExactText, total } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { refuse } from '../problem.ts'
import { definitionOf } from '../rule/table.ts'
import { entryCountsFor } from '../scheme/entry-scope.ts'
import { SCORE_PLACES, sumCategories } from './category-sum.ts'
import type { CompiledEntry, CompiledScheme } from './compile-scheme.ts'
import { gainOf } from './gain.ts'
import type { GroupFacts } from './group.ts'
import { type LineFacts, type LineStage, lineStart, type LineWork } from './line-work.ts'
import { asReported, type AssesseeInput, dataLine, scopeOf, suppliedOf } from './score-input.ts'
import { applicability } from './stage/applicability.ts'
import { clipPoints } from './stage/clip-points.ts'
import { fullWhen, zeroWhen } from './stage/condition.ts'
import { coefficient, deductionLines } from './stage/deduction-line.ts'
import { formulaValue } from './stage/formula-value.ts'
import { missingValue } from './stage/missing-value.ts'
import { rulePoints } from './stage/rule-points.ts'
import { vetoOf, vetoZero } from './stage/veto-zero.ts'
import type { AssesseeScore, RulePicture, ScoreLine, TraceStep } from './trace.ts'

/** The order of computation for one indicator (scoring-rules: steps 1 and 2). Rounding follows, once. */
const lineOrder: readonly LineStage[] = [
  applicability,
  missingValue,
  fullWhen,
  formulaValue,
  rulePoints,
  coefficient,
  deductionLines,
  clipPoints,
  zeroWhen,
  vetoZero,
]

function runStages(facts: LineFacts): LineWork {
  return lineOrder.reduce((work, stage) => (work.ended ? work : stage(work, facts)), lineStart)
}

function roundStep(points: Rational): TraceStep {
  return { kind: 'round', exact: toExactText(points), places: SCORE_PLACES, points: round(points, SCORE_PLACES) }
}

function pictureOf(work: LineWork, { compiled, fullMarks, group }: LineFacts): RulePicture | null {
  const { entry, indicator } = compiled
  const veto = work.steps.find(step => step.kind === 'veto_zero')
  if (veto !== undefined) return { kind: 'seal', code: veto.code, documentNumber: veto.documentNumber }
  return definitionOf(entry.rule).picture(entry.rule, {
    fullMarks,
    value: work.value,
    unit: indicator.unit,
    group,
    step: work.ruleStep,
    steps: work.steps,
  })
}

/** The value by what was reported, where an office verified another. */
function reportedValue(work: LineWork, { compiled, input, scheme }: LineFacts): string | null {
  const differs = compiled.shown.some(key => {
    const { reported, verified } = suppliedOf(input, key)
    return reported !== null && verified !== null && reported !== verified
  })
  if (!differs || work.value === null || typeof work.value !== 'object') return null
  const outcome = evaluateFormula(compiled.tree, scopeOf(asReported(input), scheme.items))
  if (outcome.kind !== 'value' || typeof outcome.value !== 'object' || compare(outcome.value, work.value) === 0)
    return null
  return toFigure(outcome.value)
}

function scoreLine(
  scheme: CompiledScheme,
  compiled: CompiledEntry,
  input: AssesseeInput,
  group: GroupFacts,
): ScoreLine {
  const { entry, indicator } = compiled
  const facts: LineFacts = {
    scheme,
    compiled,
    input,
    scope: scopeOf(input, scheme.items),
    fullMarks: decimal(entry.fullMarks),
    group: group.get(compiled) ?? null,
  }
  const work = runStages(facts)
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    category: entry.category,
    unit: indicator.unit,
    basis: { measureId: indicator.measureId, start: indicator.start, end: indicator.end },
    formula: indicator.formula,
    rule: entry.rule,
    fullMarks: entry.fullMarks,
    state: work.state,
    points: work.points === null ? null : round(work.points, SCORE_PLACES),
    exact: work.points === null ? null : toExactText(work.points),
    reportedValue: reportedValue(work, facts),
    data: compiled.shown.flatMap(key => {
      const item = scheme.items.get(key)
      return item === undefined ? [] : [dataLine(input, item)]
    }),
    steps: work.points === null ? work.steps : [...work.steps, roundStep(work.points)],
    picture: pictureOf(work, facts),
    gain: gainOf(work, facts),
  }
}

function zeroedBy(scheme: CompiledScheme, input: AssesseeInput): AssesseeScore['zeroedBy'] {
  const hit = input.vetoes.find(confirmed => vetoOf(scheme, confirmed).effect.kind === 'zero_total')
  return hit === undefined ? null : { code: hit.code, documentNumber: hit.documentNumber }
}

/**
 * The score of one assessee, with its trace. Lines (order above) → category sums from the lines as rounded → total, rounded
 * once → a veto on the total. Grades and ranks are `publication/`'s. Without `group` (from `gatherGroup`) an indicator that
 * compares within it is left out, marked as to be scored after review.
 * @throws DomainError when a value is not of its item's type, a confirmed veto or the group is unknown
 */
export function scoreAssessee(
  scheme: CompiledScheme,
  input: AssesseeInput,
  group: GroupFacts = new Map(),
): AssesseeScore {
  if (!scheme.definition.groups.some(group => group.key === input.groupKey))
    refuse('group_unknown', { group: input.groupKey })
  const lines = scheme.entries
    .filter(({ entry }) => entryCountsFor(entry, input.groupKey, input.assesseeId))
    .map(compiled => scoreLine(scheme, compiled, input, group))
  const categories = sumCategories(scheme.definition, input.groupKey, lines)
  const blocked = lines.filter(line => line.state === 'blocked').map(line => line.indicatorId)
  const sum = total(categories.map(category => fromExactText(category.exactContribution)))
  const open = categories.length === 0 || (input.use === 'verified' && blocked.length > 0)
  const zero = zeroedBy(scheme, input)
  return {
    assesseeId: input.assesseeId,
    groupKey: input.groupKey,
    lines,
    categories,
    total: open ? null : zero === null ? round(sum, SCORE_PLACES) : round(decimal('0'), SCORE_PLACES),
    exactTotal: open ? null : toExactText(sum),
    blocked,
    zeroedBy: zero,
  }
}
