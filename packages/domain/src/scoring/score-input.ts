import type { DataItem } from '../indicator/data-item.ts'
import type { FormulaScope, FormulaValue } from '../indicator/evaluate-formula.ts'
import { findDecimal, type Rational } from '../number/rational.ts'
import type { Occurrence } from '../occurrence/occurrence.ts'
import { refuse } from '../problem.ts'
import type { DataLine } from './trace.ts'

/** One data item's values, as kept: canonical decimal, `true`/`false`, ISO date, or the word of a level. */
export interface SuppliedValue {
  readonly reported: string | null
  readonly verified: string | null
  /** The same item a period (a year) earlier. */
  readonly baseline: string | null
}

/** A veto that its office confirmed, with the document that establishes it. */
export interface ConfirmedVeto {
  readonly code: string
  readonly documentNumber: string
  /** ISO date of the document. */
  readonly on: string
}

/** A false report that was established after the school was heard (R21). */
export interface FalseReport {
  readonly indicatorId: string
  readonly documentNumber: string
  readonly on: string
  /** When the school was heard, ISO date. */
  readonly heardOn: string
}

/** One judge's or voter's ballot for one assessee (R18, R19). */
export interface Ballot {
  /** Voter class: 家长, 教师, 评委. */
  readonly voter: string
  /** A score as a canonical decimal, or the word of a level; null in both: abstained. */
  readonly score: string | null
  readonly level: string | null
  /** Of the same unit as the assessee: it does not count. */
  readonly recused: boolean
}

/** The total of one earlier period of the year (R30), before bonus and penalty, of 100. Oldest first. */
export interface PeriodTotal {
  readonly period: string
  readonly total: string
}

/** Everything that one assessee's score depends on beside the scheme. */
export interface AssesseeInput {
  readonly assesseeId: string
  readonly groupKey: string
  /** The cycle's year, from which a veto looks back; left out: documents of every year count. */
  readonly year?: number
  /** By key of data item. */
  readonly values: Readonly<Record<string, SuppliedValue>>
  /** Ids of indicators that an office declared not applicable. */
  readonly notApplicable: readonly string[]
  readonly vetoes: readonly ConfirmedVeto[]
  /** Confirmed occurrences; left out: none. */
  readonly occurrences?: readonly Occurrence[]
  readonly falseReports?: readonly FalseReport[]
  /** By the key that the rule names. */
  readonly ballots?: Readonly<Record<string, readonly Ballot[]>>
  /** Only what was assessed; left out: none. */
  readonly periodTotals?: readonly PeriodTotal[]
  /** `verified`: only verified values count. `preview`: reported ones too, and what is still owed is left out of the total. */
  readonly use: 'verified' | 'preview'
}

const nothing: SuppliedValue = { reported: null, verified: null, baseline: null }

/** The values of an item, all null where nobody supplied any. */
export function suppliedOf(input: Pick<AssesseeInput, 'values'>, key: string): SuppliedValue {
  return Object.hasOwn(input.values, key) ? (input.values[key] ?? nothing) : nothing
}

function usedOf(supplied: SuppliedValue, use: AssesseeInput['use']): DataLine['used'] {
  if (supplied.verified !== null) return 'verified'
  return use === 'preview' && supplied.reported !== null ? 'reported' : null
}

/** A data item as the trace shows it. */
export function dataLine(input: AssesseeInput, item: DataItem): DataLine {
  const supplied = suppliedOf(input, item.key)
  return { key: item.key, name: item.name, unit: item.unit, ...supplied, used: usedOf(supplied, input.use) }
}

/** The value that counts, null for none. */
export function countedValue(input: AssesseeInput, key: string): string | null {
  const supplied = suppliedOf(input, key)
  const used = usedOf(supplied, input.use)
  return used === null ? null : supplied[used]
}

function numberFrom(item: DataItem, text: string): Rational {
  const found = findDecimal(text)
  if (found === undefined) return refuse('number_invalid', { text: text.slice(0, 40) }, [item.key])
  if (item.type === 'integer' && found.d !== 1n) return refuse('value_not_whole', { item: item.name }, [item.key])
  return found
}

/** A kept value as formulas read it. @throws DomainError when it is not of the item's type */
export function typedValue(item: DataItem, text: string): FormulaValue {
  switch (item.type) {
    case 'boolean':
      return text === 'true' || text === 'false'
        ? text === 'true'
        : refuse('value_not_boolean', { item: item.name }, [item.key])
    case 'level':
    case 'date':
    case 'text':
      return text
    default:
      return numberFrom(item, text)
  }
}

/** The names that formulas of this assessee read. */
export function scopeOf(input: AssesseeInput, items: ReadonlyMap<string, DataItem>): FormulaScope {
  const typed = (key: string, text: string | null): FormulaValue | undefined => {
    const item = items.get(key)
    return item === undefined || text === null ? undefined : typedValue(item, text)
  }
  return {
    value: key => typed(key, countedValue(input, key)),
    base: key => typed(key, suppliedOf(input, key).baseline),
    done: key => countedValue(input, key) !== null,
  }
}

/** The same inputs as reported, before any office verified them. */
export function asReported(input: AssesseeInput): AssesseeInput {
  const values = Object.entries(input.values).map(
    ([key, value]) => [key, { ...value, verified: value.reported ?? value.verified }] as const,
  )
  return { ...input, values: Object.fromEntries(values) }
}

/** A scope that also knows `value` and `target`, for the formulas of a rule. */
export function ruleScope(scope: FormulaScope, value: FormulaValue | null, target: Rational | undefined): FormulaScope {
  return {
    ...scope,
    value: name => {
      if (name === 'value') return value ?? undefined
      return name === 'target' ? target : scope.value(name)
    },
  }
}
