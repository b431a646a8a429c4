import { checkFormulaText, formulaTypeOf, namesOf } from '../indicator/check-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { compare, decimal, HUNDRED, isZero, total, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { weightOf } from '../scoring/step/weigh.ts'
import { checkBonus } from './check-bonus.ts'
import { checkGrades } from './check-grades.ts'
import { checkFalseReporting, checkOccurrenceKeys, checkPenalty } from './check-penalty.ts'
import { checkNotApplicable, checkPolicies } from './check-policy.ts'
import { checkCategoryKey, checkRepeated } from './check-table.ts'
import { checkRule } from './check-rule.ts'
import { entriesMeet } from './entry-scope.ts'
import { sameStages } from './group-of.ts'
import type { RankingGroup, SchemeDefinition, SchemeEntry, Veto } from './scheme.ts'

interface Known {
  readonly definition: SchemeDefinition
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly items: ReadonlyMap<string, DataItem>
  readonly trees: FormulaTrees
}

function isCategory(definition: SchemeDefinition, key: string): boolean {
  return definition.categories.some(category => category.key === key)
}

/** The group's weights: known categories, none negative, 100 in all. */
function checkWeights(definition: SchemeDefinition, group: RankingGroup, path: ProblemPath): Problem[] {
  const weights = Object.entries(group.weights)
  const sum = total(weights.map(([, weight]) => decimal(weight)))
  return [
    ...weights.flatMap(([category, weight]) => [
      ...(isCategory(definition, category) ? [] : [problem('category_unknown', { category }, [...path, category])]),
      ...(compare(decimal(weight), ZERO) < 0
        ? [problem('amount_negative', { amount: weight }, [...path, category])]
        : []),
    ]),
    ...(compare(sum, HUNDRED) === 0
      ? []
      : [problem('weights_not_100', { group: group.name, sum: toFigure(sum) }, path)]),
  ]
}

/** A weighted category has indicators for the group, and indicators have a weight. */
function checkCategories(definition: SchemeDefinition, group: RankingGroup, path: ProblemPath): Problem[] {
  return definition.categories.flatMap(category => {
    const weighted = !isZero(weightOf(definition, group.key, category.key))
    const filled = definition.entries.some(entry => entry.category === category.key && entry.groups.includes(group.key))
    if (weighted === filled) return []
    return [
      problem(
        weighted ? 'category_without_entries' : 'category_without_weight',
        { group: group.name, category: category.name },
        [...path, category.key],
      ),
    ]
  })
}

function checkKinds(definition: SchemeDefinition, group: RankingGroup, path: ProblemPath): Problem[] {
  return group.kinds.flatMap((kind, at) => {
    const groups = definition.groups.filter(other => other.kinds.includes(kind) && sameStages(group, other))
    return groups.length > 1 && groups[0] !== group
      ? [problem('kind_in_two_groups', { kind, groups: groups.map(each => each.name).join('、') }, [...path, at])]
      : []
  })
}

function checkGroups(definition: SchemeDefinition): Problem[] {
  const keys = definition.groups.map(group => group.key)
  return [
    ...checkRepeated(keys, at => ['groups', at, 'key']),
    ...definition.groups.flatMap((group, at) => [
      ...checkKinds(definition, group, ['groups', at, 'kinds']),
      ...checkWeights(definition, group, ['groups', at, 'weights']),
      ...checkCategories(definition, group, ['groups', at, 'weights']),
    ]),
  ]
}

function checkEntryPlace(entry: SchemeEntry, at: number, { definition }: Known): Problem[] {
  const path = ['entries', at]
  const before = definition.entries.slice(0, at).filter(other => other.indicatorId === entry.indicatorId)
  return [
    ...(isCategory(definition, entry.category)
      ? []
      : [problem('category_unknown', { category: entry.category }, [...path, 'category'])]),
    ...entry.groups.flatMap((group, index) => [
      ...(definition.groups.some(each => each.key === group)
        ? []
        : [problem('group_unknown', { group }, [...path, 'groups', index])]),
      ...(before.some(other => entriesMeet(entry, other, group)) || entry.groups.indexOf(group) < index
        ? [problem('entry_repeated', { indicator: entry.indicatorId, group }, [...path, 'groups', index])]
        : []),
    ]),
    ...(compare(decimal(entry.fullMarks), ZERO) > 0
      ? []
      : [problem('full_marks_not_positive', { marks: entry.fullMarks }, [...path, 'fullMarks'])]),
  ]
}

/** The words of the level item that the formula names, if it is one. */
function levelsOf(indicator: Indicator, known: Known): readonly string[] | null {
  const item = known.items.get(indicator.formula.trim())
  return item === undefined || formulaTypeOf(item) !== 'level' ? null : item.levels
}

function checkEntryScoring(entry: SchemeEntry, at: number, known: Known): Problem[] {
  const path = ['entries', at]
  const indicator = known.indicators.get(entry.indicatorId)
  if (indicator === undefined)
    return [problem('indicator_unknown', { indicator: entry.indicatorId }, [...path, 'indicatorId'])]
  const names = namesOf(known.items.values())
  const formula = checkFormulaText(indicator.formula, known.trees, names, null, [...path, 'indicatorId'])
  const context = {
    path: [...path, 'rule'],
    fullMarks: decimal(entry.fullMarks),
    valueType: formula.type,
    levels: levelsOf(indicator, known),
    items: known.items,
    names,
    trees: known.trees,
  }
  return [
    ...formula.problems,
    ...(entry.notApplicableWhen === undefined
      ? []
      : checkFormulaText(entry.notApplicableWhen, known.trees, names, 'boolean', [...path, 'notApplicableWhen'])
          .problems),
    ...checkRule(entry.rule, context),
  ]
}

function checkVetoEffect({ effect }: Veto, known: Known, path: ProblemPath): Problem[] {
  if (
    effect.kind === 'zero_indicator' &&
    !known.definition.entries.some(entry => entry.indicatorId === effect.indicatorId)
  ) {
    return [problem('indicator_unknown', { indicator: effect.indicatorId }, [...path, 'effect', 'indicatorId'])]
  }
  if (effect.kind === 'zero_category' || effect.kind === 'disqualify_category')
    return checkCategoryKey(effect.category, known.definition, [...path, 'effect', 'category'])
  if (effect.kind === 'cap_grade') {
    const position = known.definition.grades.findIndex(line => line.grade === effect.grade)
    const here = [...path, 'effect', 'grade']
    if (position < 0) return [problem('grade_unknown', { grade: effect.grade }, here)]
    return position === 0 ? [problem('veto_caps_at_best', { grade: effect.grade }, here)] : []
  }
  return []
}

function checkVetoes(known: Known): Problem[] {
  const { vetoes } = known.definition
  return [
    ...checkOccurrenceKeys(known.definition),
    ...vetoes.flatMap((veto, at) => [
      ...checkVetoEffect(veto, known, ['vetoes', at]),
      ...(veto.legalBasis.some(basis => basis.trim() !== '')
        ? []
        : [problem('veto_without_basis', { veto: veto.trigger }, ['vetoes', at, 'legalBasis'])]),
      ...(veto.officeId.trim() === ''
        ? [problem('veto_without_office', { veto: veto.trigger }, ['vetoes', at, 'officeId'])]
        : []),
    ]),
  ]
}

/**
 * Every fault of a scheme, each at its path; empty when a cycle may open with it.
 * `trees` come from `parseFormulas(schemeFormulas(definition, indicators))`: a formula without a tree is named as unread.
 */
export function checkScheme(
  definition: SchemeDefinition,
  indicators: readonly Indicator[],
  dataItems: readonly DataItem[],
  trees: FormulaTrees,
): Problem[] {
  const known: Known = {
    definition,
    trees,
    indicators: new Map(indicators.map(indicator => [indicator.id, indicator])),
    items: new Map(dataItems.map(item => [item.key, item])),
  }
  return [
    ...(definition.entries.length === 0 ? [problem('scheme_empty', {}, ['entries'])] : []),
    ...checkRepeated(
      definition.categories.map(category => category.key),
      at => ['categories', at, 'key'],
    ),
    ...checkGroups(definition),
    ...definition.entries.flatMap((entry, at) => [
      ...checkEntryPlace(entry, at, known),
      ...checkEntryScoring(entry, at, known),
      ...checkNotApplicable(entry, at, definition),
    ]),
    ...checkVetoes(known),
    ...checkGrades(definition.grades, ['grades']),
    ...checkBonus(definition),
    ...checkPenalty(definition),
    ...checkFalseReporting(definition),
    ...checkPolicies(definition, known.items),
  ]
}
