import type { DataItem, DataItemType } from '../indicator/data-item.ts'
import { isDecimal } from '../number/rational.ts'
import { isIsoDate } from '../rule/months-late.ts'
import type { ValueRule } from '../rule/index.ts'
import { scoreAssessee } from '../scoring/score.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from './scheme.ts'

/** One case of a rule by itself: the indicator's value is the data item `v`. */
export interface RuleCase {
  readonly rule: ValueRule
  readonly fullMarks: string
  readonly value: string | null
  readonly data?: Readonly<Record<string, string | null>>
  readonly baselines?: Readonly<Record<string, string | null>>
}

function typeOf(text: string | null): DataItemType {
  if (text === null || isIsoDate(text)) return 'date'
  if (text === 'true' || text === 'false') return 'boolean'
  return isDecimal(text) ? 'decimal' : 'level'
}

/** Scores one rule by the whole engine: a scheme of one entry, one assessee. */
export function scoreRule({ rule, fullMarks, value, data = {}, baselines = {} }: RuleCase): ScoreLine {
  const values = value === null ? data : { ...data, v: value }
  const shown = Object.entries({ ...baselines, ...values })
  const items: DataItem[] = [
    ...shown.map(([key, text]) => aDataItem(key, typeOf(text))),
    ...('v' in values ? [] : [aDataItem('v')]),
  ]
  const indicator = anIndicator('i', { dataItems: shown.map(([key]) => key) })
  const scheme = compiled(aSchemeDefinition([anEntry('i', { rule, fullMarks, missing: 'na' })]), [indicator], items)
  const [line] = scoreAssessee(scheme, anInput(verified(values, baselines))).lines
  if (line === undefined) throw new Error('the scheme has one entry')
  return line
}
