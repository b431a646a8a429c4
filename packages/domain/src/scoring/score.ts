import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import { compare, decimal, type Rational, toExactText, ZERO } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { checkFalseReport } from '../occurrence/check-false-report.ts'
import { checkOccurrence } from '../occurrence/check-occurrence.ts'
import { type Problem, problem, refuse, refuseIfAny } from '../problem.ts'
import { definitionOf } from '../rule/table.ts'
import { entryCountsFor } from '../scheme/entry-scope.ts'
import type { CompiledEntry, CompiledScheme } from './compile-scheme.ts'
import { gainOf } from './gain.ts'
import type { GroupMeans } from './group-mean.ts'
import type { GroupFacts } from './group.ts'
import type { LineFacts, LineWork } from './line-work.ts'
import { runLineSteps, totalSteps } from './pipeline.ts'
import { asReported, type AssesseeInput, dataLine, scopeOf, suppliedOf } from './score-input.ts'
import { CONTRIBUTION_PLACES, indicatorPlaces, shownPoints, totalPlaces } from './score-places.ts'
import { standingVetoes } from './standing-veto.ts'
import type { CategoryWork, TotalFacts, TotalWork } from './total-work.ts'
import type { AssesseeScore, CategoryScore, RulePicture, ScoreLine, TraceStep } from './trace.ts'

/** Rounding, once (R25); none where the scheme leaves indicators unrounded. */
function roundSteps(points: Rational, { scheme }: LineFacts): readonly TraceStep[] {
  const places = indicatorPlaces(scheme.definition)
  if (places === null) return []
  return [{ kind: 'round', exact: toExactText(points), places, points: round(points, places) }]
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

/** A veto or a false report took the points: no better value would bring them back. */
function isTaken({ steps }: LineWork): boolean {
  return steps.some(step => step.kind === 'veto_zero' || step.kind === 'false_report')
}

/** Steps 1 and 2 for one indicator, with its trace. */
export function scoreLine(
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
  const work = runLineSteps(facts)
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
    points: work.points === null ? null : shownPoints(work.points, scheme.definition),
    exact: work.points === null ? null : toExactText(work.points),
    reportedValue: reportedValue(work, facts),
    data: compiled.shown.flatMap(key => {
      const item = scheme.items.get(key)
      return item === undefined ? [] : [dataLine(input, item)]
    }),
    steps: work.points === null ? work.steps : [...work.steps, ...roundSteps(work.points, facts)],
    picture: pictureOf(work, facts),
    gain: isTaken(work) ? null : gainOf(work, facts),
  }
}

/** Steps 1 and 2: every indicator that counts for the assessee. */
export function scoreLines(scheme: CompiledScheme, input: AssesseeInput, group: GroupFacts): readonly ScoreLine[] {
  return scheme.entries
    .filter(({ entry }) => entryCountsFor(entry, input.groupKey, input.assesseeId))
    .map(compiled => scoreLine(scheme, compiled, input, group))
}

/** What was confirmed about the assessee does not fit the scheme. */
function inputProblems({ definition }: CompiledScheme, input: AssesseeInput, lines: readonly ScoreLine[]): Problem[] {
  const reports = definition.falseReporting === undefined ? [] : (input.falseReports ?? [])
  return [
    ...(input.occurrences ?? []).flatMap((each, at) => checkOccurrence(definition, each, ['occurrences', at])),
    ...reports.flatMap((report, at) => [
      ...checkFalseReport(report, ['falseReports', at]),
      ...(lines.some(line => line.indicatorId === report.indicatorId)
        ? []
        : [problem('indicator_unknown', { indicator: report.indicatorId }, ['falseReports', at, 'indicatorId'])]),
    ]),
  ]
}

function categoryScore({ category, weight, points, fullMarks, contribution }: CategoryWork): CategoryScore {
  const shown = toFigure(points)
  const exact = compare(decimal(shown), points) === 0 ? {} : { exactPoints: toExactText(points) }
  return {
    category: category.key,
    name: category.name,
    weight: toExactText(weight),
    points: shown,
    fullMarks: toFigure(fullMarks),
    ...exact,
    contribution: round(contribution, CONTRIBUTION_PLACES),
    exactContribution: toExactText(contribution),
  }
}

function emptyTotal(lines: readonly ScoreLine[]): TotalWork {
  return { lines, categories: [], points: null, base: null, bonus: ZERO, penalty: ZERO, steps: [] }
}

function zeroedBy({ vetoes }: TotalFacts): AssesseeScore['zeroedBy'] {
  const hit = vetoes.find(({ veto }) => veto.effect.kind === 'zero_total')
  return hit === undefined ? null : { code: hit.confirmed.code, documentNumber: hit.confirmed.documentNumber }
}

/**
 * Steps 3 to 9: from the lines to the total. `means` are those of the ranking group (`groupMeans`), null while it is scored by itself.
 * @throws DomainError when a confirmed veto or the group is unknown, or an occurrence or false report does not fit the scheme
 */
export function scoreTotal(
  scheme: CompiledScheme,
  input: AssesseeInput,
  lines: readonly ScoreLine[],
  means: GroupMeans | null,
): AssesseeScore {
  const { definition } = scheme
  const group = definition.groups.find(each => each.key === input.groupKey)
  if (group === undefined) return refuse('group_unknown', { group: input.groupKey })
  refuseIfAny(inputProblems(scheme, input, lines))
  const facts: TotalFacts = { scheme, input, group, means, vetoes: standingVetoes(definition, input) }
  const work = totalSteps.reduce((so, stage) => stage(so, facts), emptyTotal(lines))
  const blocked = work.lines.filter(line => line.state === 'blocked').map(line => line.indicatorId)
  const open = work.points === null || (input.use === 'verified' && blocked.length > 0)
  const places = totalPlaces(definition)
  const figure = (points: Rational | null): string | null => (open || points === null ? null : round(points, places))
  return {
    assesseeId: input.assesseeId,
    groupKey: input.groupKey,
    lines: work.lines,
    categories: work.categories.map(categoryScore),
    steps: open ? [] : work.steps,
    base: figure(work.base),
    bonus: open ? null : toFigure(work.bonus),
    penalty: open ? null : toFigure(work.penalty),
    total: figure(work.points),
    exactTotal: open || work.points === null ? null : toExactText(work.points),
    blocked,
    zeroedBy: zeroedBy(facts),
  }
}

/**
 * The score of one assessee, with its trace: `scoring/pipeline.ts` has the order. Ranks and grades are `publication/`'s. Without
 * `group` (from `gatherGroup`) an indicator that compares within it is left out, marked as to be scored after review.
 * @throws DomainError when a value is not of its item's type, and as `scoreTotal` does
 */
export function scoreAssessee(
  scheme: CompiledScheme,
  input: AssesseeInput,
  group: GroupFacts = new Map(),
): AssesseeScore {
  if (!scheme.definition.groups.some(each => each.key === input.groupKey))
    refuse('group_unknown', { group: input.groupKey })
  return scoreTotal(scheme, input, scoreLines(scheme, input, group), null)
}
