import { checkOffice } from '../cycle/check-open-cycle.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { findMeasure } from '../plan/find-measure.ts'
import type { PlanOutline } from '../plan/plan.ts'
import { problem, type Problem } from '../problem.ts'
import { checkAggregation } from '../value/aggregate.ts'
import { checkRollUp } from '../value/check-roll-up.ts'
import { checkFormula, namesOf } from './check-formula.ts'
import type { DataItem } from './data-item.ts'
import type { FormulaTree } from './formula.ts'
import type { Indicator } from './indicator.ts'

/** What an indicator is checked against. */
export interface IndicatorSurroundings {
  readonly outline: PlanOutline
  /** The tree that was read of its formula; null when it could not be read. */
  readonly tree: FormulaTree | null
  /** All data items of the authority. */
  readonly dataItems: readonly DataItem[]
  /** The plan's other indicators, retired ones too: their codes are never used again. */
  readonly others: readonly Pick<Indicator, 'id' | 'code'>[]
  readonly organisations: readonly Organisation[]
  /** ISO date of the authority. */
  readonly today: string
}

/** Everything wrong with an indicator: its place in the plan, its code, its data items and formula, its office. */
export function checkIndicator(indicator: Indicator, around: IndicatorSurroundings): Problem[] {
  return [
    ...checkCode(indicator, around),
    ...checkQuote(indicator, around.outline),
    ...checkDataItems(indicator, around),
    ...checkOffice(indicator.officeId, around.organisations, around.today, ['officeId']),
  ]
}

function checkCode({ id, code }: Indicator, { others }: IndicatorSurroundings): Problem[] {
  return others.some(each => each.id !== id && each.code === code)
    ? [problem('indicator_code_taken', { code }, ['code'])]
    : []
}

/** It is tied to one measure and quotes words inside it. */
function checkQuote({ measureId, start, end }: Indicator, outline: PlanOutline): Problem[] {
  const placed = findMeasure(outline, measureId)
  if (placed === undefined) return [problem('measure_unknown', { measure: measureId }, ['measureId'])]
  const { measure } = placed
  return start < end && start >= measure.start && end <= measure.end
    ? []
    : [problem('quote_outside_measure', { measure: measureId }, ['start'])]
}

/** The formula may read the data items that the indicator names, and these must exist; what it gives has to suit the roll-up. */
function checkDataItems(
  { dataItems: keys, formula, rollUp, aggregations }: Indicator,
  { tree, dataItems }: IndicatorSurroundings,
): Problem[] {
  const known = new Map(dataItems.map(each => [each.key, each]))
  const unknown = keys.flatMap((key, at) =>
    known.has(key) ? [] : [problem('data_item_unknown', { key }, ['dataItems', at])],
  )
  if (tree === null || unknown.length > 0) return unknown
  const names = namesOf(dataItems.filter(each => keys.includes(each.key)))
  const { problems, type } = checkFormula(formula, tree, names, ['formula'])
  return [
    ...problems,
    ...(rollUp === undefined || type === null ? [] : checkRollUp(rollUp, tree, type, ['rollUp'])),
    ...Object.entries(aggregations ?? {}).flatMap(([key, aggregation]) => {
      const item = keys.includes(key) ? known.get(key) : undefined
      const path = ['aggregations', key]
      return item === undefined
        ? [problem('data_item_unknown', { key }, path)]
        : checkAggregation({ ...item, aggregation }, path)
    }),
  ]
}
