import { formulaTypeOf } from '../indicator/check-formula.ts'
import type { DataItem } from '../indicator/data-item.ts'
import { compare, decimal, isZero } from '../number/rational.ts'
import { type Problem, problem } from '../problem.ts'
import { checkPercent, checkPositive } from '../rule/rule-value.ts'
import { weightOf } from '../scoring/step/weigh.ts'
import { checkCap, checkCategoryKey, checkNotNegative, checkRepeated } from './check-table.ts'
import type { TieBreakKey } from './policy.ts'
import type { SchemeDefinition, SchemeEntry } from './scheme.ts'

/** The coefficient on the total (R24): a numeric item, bounds above nothing, a default between them. */
function checkCoefficient({ coefficient }: SchemeDefinition, items: ReadonlyMap<string, DataItem>): Problem[] {
  if (coefficient === undefined) return []
  const { item, min, max } = coefficient
  const known = items.get(item)
  const outside =
    compare(decimal(coefficient.default), decimal(min)) < 0 || compare(decimal(coefficient.default), decimal(max)) > 0
  const reversed = compare(decimal(min), decimal(max)) > 0
  return [
    ...(known === undefined ? [problem('rule_item_unknown', { item }, ['coefficient', 'item'])] : []),
    ...(known !== undefined && formulaTypeOf(known) !== 'number'
      ? [problem('rule_item_unfit', { item, expected: 'number' }, ['coefficient', 'item'])]
      : []),
    ...(known?.supplier.kind === 'assessee'
      ? [problem('coefficient_of_assessee', { item: known.name }, ['coefficient', 'item'])]
      : []),
    ...checkPositive(min, ['coefficient', 'min']),
    ...(reversed ? [problem('bounds_reversed', { from: min, to: max }, ['coefficient', 'min'])] : []),
    ...(outside && !reversed
      ? [problem('coefficient_default_outside', { given: coefficient.default, min, max }, ['coefficient', 'default'])]
      : []),
  ]
}

function checkPeriods({ periods }: SchemeDefinition): Problem[] {
  return periods?.kind === 'weighted' ? checkPercent(periods.periodPercent, ['periods', 'periodPercent']) : []
}

/** The groups that a small one joins, from it on; it comes back to itself where they run in a circle. */
function joins(definition: SchemeDefinition, key: string): readonly string[] {
  const path: string[] = []
  let next = definition.groups.find(group => group.key === key)?.mergeInto
  while (next !== undefined && !path.includes(next)) {
    path.push(next)
    const at = next
    next = definition.groups.find(group => group.key === at)?.mergeInto
  }
  return path
}

/** Groups that small ones join are known and never lead back (R23). */
function checkMerges(definition: SchemeDefinition): Problem[] {
  return definition.groups.flatMap(({ key, name, mergeInto }, at) => {
    if (mergeInto === undefined) return []
    const path = ['groups', at, 'mergeInto']
    if (!definition.groups.some(group => group.key === mergeInto))
      return [problem('group_unknown', { group: mergeInto }, path)]
    return joins(definition, key).includes(key) ? [problem('merge_circle', { group: name }, path)] : []
  })
}

/** Downgrades stay within the scheme's most, and that within its grades (R10); what is filled again has a quota. */
function checkGrading({ grades, grading, vetoes }: SchemeDefinition): Problem[] {
  const below = Math.max(1, grades.length - 1)
  const most = grading?.downgradeMax ?? below
  return [
    ...(most > below ? [problem('downgrade_beyond_max', { by: most, most: below }, ['grading', 'downgradeMax'])] : []),
    ...(grading?.refill === true && (grades[0]?.quota ?? null) === null
      ? [problem('refill_without_quota', { grade: grades[0]?.grade ?? '' }, ['grading', 'refill'])]
      : []),
    ...vetoes.flatMap(({ effect }, at) =>
      effect.kind === 'downgrade' && effect.by > most
        ? [problem('downgrade_beyond_max', { by: effect.by, most }, ['vetoes', at, 'effect', 'by'])]
        : [],
    ),
  ]
}

/** Whether a known key can ever tell two equal totals apart. */
function canDecide(key: TieBreakKey, definition: SchemeDefinition): boolean {
  const penalised =
    (definition.penalty?.types ?? []).length > 0 || (definition.falseReporting?.penaltyTimes ?? null) !== null
  if (key === 'penalty') return penalised
  if (key === 'base') return penalised || (definition.bonus?.types ?? []).length > 0
  if (!key.startsWith('category:')) return true
  const category = key.slice('category:'.length)
  return definition.groups.some(group => !isZero(weightOf(definition, group.key, category)))
}

/** Every key of the chain is known, stands once and can decide (R28). */
function checkTieBreak(definition: SchemeDefinition): Problem[] {
  return [
    ...checkRepeated(definition.tieBreak, at => ['tieBreak', at]),
    ...definition.tieBreak.flatMap((key, at) => {
      const path = ['tieBreak', at]
      const name = key.slice(key.indexOf(':') + 1)
      const unknown = key.startsWith('category:')
        ? checkCategoryKey(name, definition, path)
        : key.startsWith('indicator:') && !definition.entries.some(entry => entry.indicatorId === name)
          ? [problem('indicator_unknown', { indicator: name }, path)]
          : []
      if (unknown.length > 0) return unknown
      return canDecide(key, definition) ? [] : [problem('tie_break_cannot_decide', { key }, path)]
    }),
  ]
}

/** What an entry gives where it does not apply (R22): not more than full marks; a substitute that counts for the same groups. */
export function checkNotApplicable(entry: SchemeEntry, at: number, definition: SchemeDefinition): Problem[] {
  const policy = entry.notApplicable
  const path = ['entries', at, 'notApplicable']
  if (policy?.kind === 'fixed') {
    const above = compare(decimal(policy.points), decimal(entry.fullMarks)) > 0
    return [
      ...checkNotNegative(policy.points, [...path, 'points']),
      ...(above
        ? [
            problem('points_above_full_marks', { points: policy.points, fullMarks: entry.fullMarks }, [
              ...path,
              'points',
            ]),
          ]
        : []),
    ]
  }
  if (policy?.kind !== 'substitute') return []
  const { indicatorId } = policy
  const here = [...path, 'indicatorId']
  if (indicatorId === entry.indicatorId) return [problem('substitute_itself', {}, here)]
  const others = definition.entries.filter(each => each.indicatorId === indicatorId)
  if (others.length === 0) return [problem('indicator_unknown', { indicator: indicatorId }, here)]
  return entry.groups
    .filter(group => !others.some(each => each.groups.includes(group)))
    .map(group => problem('substitute_not_in_group', { indicator: indicatorId, group }, here))
}

/** Every fault of what a scheme says beside its indicators: caps of categories, groups that join, coefficient, periods, grading, ties. */
export function checkPolicies(definition: SchemeDefinition, items: ReadonlyMap<string, DataItem>): Problem[] {
  return [
    ...definition.categories.flatMap(({ cap }, at) => checkCap(cap, ['categories', at, 'cap'])),
    ...checkMerges(definition),
    ...checkCoefficient(definition, items),
    ...checkPeriods(definition),
    ...checkGrading(definition),
    ...checkTieBreak(definition),
  ]
}
