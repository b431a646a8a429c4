import { compare, decimal, ZERO } from '../number/rational.ts'
import type { DateWindow } from '../occurrence/occurrence.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { isIsoDate } from '../rule/months-late.ts'
import { checkPositive } from '../rule/rule-value.ts'
import type { SchemeDefinition } from './scheme.ts'

/** Keys that stand twice, each at its second place. */
export function checkRepeated(keys: readonly string[], at: (index: number) => ProblemPath): Problem[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [problem('key_repeated', { key }, at(index))] : []))
}

/** Nothing or more. */
export function checkNotNegative(amount: string, path: ProblemPath): Problem[] {
  return compare(decimal(amount), ZERO) < 0 ? [problem('amount_negative', { amount }, path)] : []
}

/** A cap, where there is one, is more than nothing. */
export function checkCap(cap: string | null | undefined, path: ProblemPath): Problem[] {
  return cap === null || cap === undefined ? [] : checkPositive(cap, path)
}

/** Both ends are dates, the first not after the last. */
export function checkWindow(window: DateWindow | undefined, path: ProblemPath): Problem[] {
  if (window === undefined) return []
  const { from, to } = window
  const undated = (['from', 'to'] as const).filter(end => !isIsoDate(window[end]))
  if (undated.length > 0) return undated.map(end => problem('date_invalid', { date: window[end] }, [...path, end]))
  return from > to ? [problem('window_reversed', { from, to }, [...path, 'from'])] : []
}

/** Groups are the scheme's. */
export function checkGroupKeys(
  groups: readonly string[] | undefined,
  definition: Pick<SchemeDefinition, 'groups'>,
  path: ProblemPath,
): Problem[] {
  return (groups ?? []).flatMap((group, at) =>
    definition.groups.some(each => each.key === group) ? [] : [problem('group_unknown', { group }, [...path, at])],
  )
}

/** A category is the scheme's. */
export function checkCategoryKey(
  category: string,
  definition: Pick<SchemeDefinition, 'categories'>,
  path: ProblemPath,
): Problem[] {
  return definition.categories.some(each => each.key === category)
    ? []
    : [problem('category_unknown', { category }, path)]
}

/** Someone confirms it. */
export function checkOffice(officeId: string, name: string, path: ProblemPath): Problem[] {
  return officeId.trim() === '' ? [problem('type_without_office', { type: name }, path)] : []
}
