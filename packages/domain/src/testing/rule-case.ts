import type { DataItem, DataItemType } from '../indicator/data-item.ts'
import type { CalendarDay } from '../calendar/working-day.ts'
import type { Occurrence } from '../occurrence/occurrence.ts'
import type { AssesseeInput, Ballot } from '../scoring/score-input.ts'
import { isDecimal } from '../number/rational.ts'
import { isIsoDate } from '../rule/months-late.ts'
import type { ValueRule } from '../rule/index.ts'
import type { CompiledScheme } from '../scoring/compile-scheme.ts'
import { gatherGroup } from '../scoring/group.ts'
import { scoreAssessee } from '../scoring/score.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import { type OtherCase, otherInputs } from './group-case.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from './scheme.ts'

/** One case of a rule by itself: the indicator's value is the data item `v`, or what `formula` makes of `data`. */
export interface RuleCase {
  readonly rule: ValueRule
  readonly fullMarks: string
  readonly value: string | null
  readonly data?: Readonly<Record<string, string | null>>
  readonly baselines?: Readonly<Record<string, string | null>>
  readonly formula?: string
  readonly occurrences?: readonly Occurrence[]
  readonly ballots?: Readonly<Record<string, readonly Ballot[]>>
  readonly calendar?: readonly CalendarDay[]
  /** Items that are numbers also where nobody supplied one. */
  readonly types?: { readonly numbers: readonly string[] }
  /** The others of the ranking group; left out: the group is not gathered. */
  readonly others?: readonly OtherCase[]
}

function typeOf(text: string | null): DataItemType {
  if (text === null || isIsoDate(text)) return 'date'
  if (text === 'true' || text === 'false') return 'boolean'
  return isDecimal(text) ? 'decimal' : 'level'
}

/** A rule ready to score: a scheme of one entry, one assessee first among the others. */
export function ruleScene({
  rule,
  fullMarks,
  value,
  data = {},
  baselines = {},
  formula = 'v',
  others,
  occurrences = [],
  ballots = {},
  calendar = [],
  types = { numbers: [] },
}: RuleCase): { readonly scheme: CompiledScheme; readonly inputs: readonly [AssesseeInput, ...AssesseeInput[]] } {
  const values = value === null ? data : { ...data, v: value }
  const shown = Object.entries({ ...baselines, ...values })
  const items: DataItem[] = [
    ...shown.map(([key, text]) => aDataItem(key, types.numbers.includes(key) ? 'decimal' : typeOf(text))),
    ...('v' in values ? [] : [aDataItem('v')]),
  ]
  const indicator = anIndicator('i', { formula, dataItems: shown.map(([key]) => key) })
  const definition = aSchemeDefinition([anEntry('i', { rule, fullMarks, missing: 'na' })])
  const scheme = compiled(definition, [indicator], items, calendar)
  const own = anInput(verified(values, baselines), { occurrences, ballots })
  return { scheme, inputs: [own, ...otherInputs(others ?? [])] }
}

/** Scores one rule by the whole engine: a scheme of one entry, one assessee. */
export function scoreRule(given: RuleCase): ScoreLine {
  const { scheme, inputs } = ruleScene(given)
  const group = given.others === undefined ? undefined : gatherGroup(scheme, inputs)
  const [line] = scoreAssessee(scheme, inputs[0], group).lines
  if (line === undefined) throw new Error('the scheme has one entry')
  return line
}
