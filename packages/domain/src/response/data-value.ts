import type { DataItem } from '../indicator/data-item.ts'
import { compare, decimal } from '../number/rational.ts'
import { parseNumber } from '../number/parse-number.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import { isIsoDate } from '../rule/months-late.ts'

/** The door a value came through; `carried_over` was known already (last year, another form), `settled` an administrator decided. */
export type ValueSource = 'assessee' | 'office' | 'register' | 'carried_over' | 'settled'

/** One value of a data item: what was reported and what was verified are both kept. Accounts and ISO instants beside them. */
export interface DataValue {
  /** The cycle's year, or the year before for a baseline. */
  readonly period: string
  readonly assesseeId: string
  readonly dataItemId: string
  readonly reported: string | null
  readonly reportedBy: string | null
  readonly reportedAt: string | null
  readonly verified: string | null
  readonly verifiedBy: string | null
  readonly verifiedAt: string | null
  readonly verifiedReason: string | null
  readonly source: ValueSource
  /** Left out on purpose: the head declared it 未报 on confirming. */
  readonly declaredMissing: boolean
  /** 1 at its first writing; 0 stands for a value that was never written. */
  readonly version: number
}

/** A text as a value of its item: canonical, or null for an empty field; or every fault. */
export type CheckedValue =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The longest free text of a value, in UTF-16 units. */
export const longestText = 2000

/** What scoring reads: the verified value, else (preview) the reported one. */
export function verifiedOrReported(value: Pick<DataValue, 'verified' | 'reported'>): string | null {
  return value.verified ?? value.reported
}

/** Who stands behind the value that counts: who verified it as another than was reported, else who reported it. */
export function authorOf(value: Pick<DataValue, 'verified' | 'reported' | 'verifiedBy' | 'reportedBy'>): string | null {
  return value.verified !== null && value.verified !== value.reported ? value.verifiedBy : value.reportedBy
}

/** Whether the value is there or was declared missing, so that the response need not wait for it. */
export function isSettled(value: Pick<DataValue, 'verified' | 'reported' | 'declaredMissing'> | undefined): boolean {
  return value !== undefined && (value.declaredMissing || verifiedOrReported(value) !== null)
}

/** Reads what a person typed for a data item: full width, thousands separators, 年月日 dates, 是 and 否 are understood; an empty text clears the value. */
export function checkValue(
  item: Pick<DataItem, 'name' | 'type' | 'unit' | 'min' | 'max' | 'levels'>,
  text: string,
  path: ProblemPath = [],
): CheckedValue {
  const written = text.normalize('NFKC').trim()
  if (written === '') return { ok: true, value: null }
  switch (item.type) {
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'money':
      return checkNumber(item, text, path)
    case 'boolean':
      return known(truths[written.toLowerCase()], problem('value_not_boolean', { item: item.name }, path))
    case 'date':
      return known(readDate(written), problem('value_not_date', { item: item.name }, path))
    case 'level':
      return known(
        (item.levels ?? []).find(level => level.normalize('NFKC').trim() === written),
        problem('value_not_level', { item: item.name, levels: (item.levels ?? []).join('、') }, path),
      )
    case 'text':
      return known(
        written.length <= longestText ? text.trim() : undefined,
        problem('value_text_too_long', { item: item.name, limit: longestText }, path),
      )
  }
}

const truths: Readonly<Record<string, 'true' | 'false'>> = {
  是: 'true',
  有: 'true',
  对: 'true',
  true: 'true',
  yes: 'true',
  y: 'true',
  '1': 'true',
  '√': 'true',
  '✓': 'true',
  否: 'false',
  无: 'false',
  没有: 'false',
  不是: 'false',
  false: 'false',
  no: 'false',
  n: 'false',
  '0': 'false',
  '×': 'false',
  '✗': 'false',
}

function known(value: string | undefined, otherwise: Problem): CheckedValue {
  return value === undefined ? { ok: false, problems: [otherwise] } : { ok: true, value }
}

/** 2020-9-1, 2020/09/01, 2020.9.1, 2020年9月1日 → 2020-09-01. */
function readDate(text: string): string | undefined {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text)
  if (match === null) return undefined
  const date = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), (match[3] ?? '').padStart(2, '0')].join('-')
  return isIsoDate(date) ? date : undefined
}

function checkNumber(
  item: Pick<DataItem, 'name' | 'type' | 'unit' | 'min' | 'max'>,
  text: string,
  path: ProblemPath,
): CheckedValue {
  const parsed = parseNumber(text, item.type === 'percentage' ? '%' : item.unit, path)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const value = item.type === 'integer' ? parsed.value.replace(/\.0*$/, '') : parsed.value
  const problems = [
    ...(item.type === 'integer' && value.includes('.') ? [problem('value_not_whole', { item: item.name }, path)] : []),
    ...checkBounds(item, value, path),
  ]
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

function checkBounds(
  { name, min, max, unit }: Pick<DataItem, 'name' | 'min' | 'max' | 'unit'>,
  value: string,
  path: ProblemPath,
): Problem[] {
  if (min !== null && compare(decimal(value), decimal(min)) < 0)
    return [problem('value_below_minimum', { item: name, minimum: min, unit: unit ?? '' }, path)]
  if (max !== null && compare(decimal(value), decimal(max)) > 0)
    return [problem('value_above_maximum', { item: name, maximum: max, unit: unit ?? '' }, path)]
  return []
}

/** Whether the client saw the value as it is: otherwise `stale_version` with what the other wrote beside it, so that both can be shown. `by` is the writer by name. */
export function checkSeen(
  item: string,
  current: Pick<DataValue, 'reported' | 'reportedAt' | 'version'> | undefined,
  seen: number,
  by: string,
  path: ProblemPath = [],
): Problem[] {
  if ((current?.version ?? 0) === seen) return []
  return [
    problem('stale_version', { noun: 'data_value' }, path),
    problem('value_changed', { item, value: current?.reported ?? null, by, at: current?.reportedAt ?? '' }, path),
  ]
}

/** A value that nobody wrote yet, for a decision about it. */
export function neverWritten(address: Pick<DataValue, 'period' | 'assesseeId' | 'dataItemId'>): DataValue {
  return {
    ...address,
    reported: null,
    reportedBy: null,
    reportedAt: null,
    verified: null,
    verifiedBy: null,
    verifiedAt: null,
    verifiedReason: null,
    source: 'settled',
    declaredMissing: false,
    version: 0,
  }
}

/** A value after somebody reported it: what was verified was another value, so it falls away. Writing the same again changes nothing. */
export function reportValue(
  current: DataValue | undefined,
  blank: Pick<DataValue, 'period' | 'assesseeId' | 'dataItemId'>,
  written: { readonly value: string | null; readonly by: string; readonly at: string; readonly source: ValueSource },
): DataValue {
  const { value, by, at, source } = written
  if (current !== undefined && current.reported === value && !current.declaredMissing) return current
  return {
    ...blank,
    reported: value,
    reportedBy: by,
    reportedAt: at,
    verified: null,
    verifiedBy: null,
    verifiedAt: null,
    verifiedReason: null,
    source,
    declaredMissing: false,
    version: (current?.version ?? 0) + 1,
  }
}

/** A value after the office accepted (`reason` null) or corrected it; the reported one stays beside it. */
export function verifyValue(
  current: DataValue,
  verified: string,
  by: string,
  at: string,
  reason: string | null,
): DataValue {
  if (current.verified === verified && (reason === null || reason === current.verifiedReason)) return current
  return {
    ...current,
    verified,
    verifiedBy: by,
    verifiedAt: at,
    verifiedReason: reason,
    declaredMissing: false,
    version: current.version + 1,
  }
}
