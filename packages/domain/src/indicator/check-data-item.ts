import { compare, decimal } from '../number/rational.ts'
import { parseNumber } from '../number/parse-number.ts'
import { problem, type Problem } from '../problem.ts'
import { checkAggregation } from '../value/aggregate.ts'
import type { DataItem, DataItemType } from './data-item.ts'

/** Types whose values are numbers and may have bounds. */
const numeric: ReadonlySet<DataItemType> = new Set(['integer', 'decimal', 'percentage', 'money'])

/** A data item as a person wrote it down, tidied, with what is wrong with it. */
export interface ReadDataItem {
  readonly item: DataItem
  readonly problems: readonly Problem[]
}

/** Reads a data item as written: bounds in people's numbers become canonical decimals; bounds and levels that do not belong to its type are dropped. */
export function readDataItem(written: DataItem): ReadDataItem {
  const isNumber = numeric.has(written.type)
  const min = readBound(isNumber ? written.min : null, written.unit, 'min')
  const max = readBound(isNumber ? written.max : null, written.unit, 'max')
  const levels = written.type === 'level' ? (written.levels ?? []) : null
  const item = { ...written, min: min.value, max: max.value, levels }
  return {
    item,
    problems: [
      ...min.problems,
      ...max.problems,
      ...checkBounds(item),
      ...checkLevels(levels),
      ...checkAggregation(item, ['aggregation']),
    ],
  }
}

function readBound(
  text: string | null,
  unit: string | null,
  field: 'min' | 'max',
): { readonly value: string | null; readonly problems: readonly Problem[] } {
  if (text === null || text.trim() === '') return { value: null, problems: [] }
  const parsed = parseNumber(text, unit, [field])
  return parsed.ok ? { value: parsed.value, problems: [] } : { value: null, problems: [parsed.problem] }
}

function checkBounds({ min, max }: DataItem): Problem[] {
  if (min === null || max === null || compare(decimal(min), decimal(max)) <= 0) return []
  return [problem('bounds_reversed', { from: min, to: max }, ['max'])]
}

function checkLevels(levels: readonly string[] | null): Problem[] {
  if (levels === null) return []
  if (levels.length === 0) return [problem('levels_empty', {}, ['levels'])]
  return levels.flatMap((level, at) =>
    levels.indexOf(level) === at ? [] : [problem('level_repeated', { level }, ['levels', at])],
  )
}
