import type { Digest } from '../audit/chain.ts'
import { absolute, compare, divide, findDecimal, isZero, rational, subtract } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import { type Difference, differenceSince, isDifferent } from '../response/difference.ts'
import type { PartContent } from '../response/part-content.ts'
import type { SubmissionContent } from './submission-content.ts'

/** A value of the assessee's own part. */
export interface PartItem {
  readonly dataItemId: string
  readonly name: string
  readonly unit: string | null
  readonly value: string | null
  readonly baseline: string | null
  readonly declaredMissing: boolean
}

/** The assessee's part of one response, as the head looks at it. */
export interface SubmissionPart {
  readonly indicatorId: string
  readonly code: string
  readonly name: string
  readonly items: readonly PartItem[]
  /** Least number of files, and those attached. */
  readonly files: number
  readonly evidence: PartContent['evidence']
  readonly note: string | null
  /** It is open and unconfirmed, so that confirming is about it. */
  readonly pending: boolean
}

/** Where in the form something was found. */
export interface Finding {
  readonly indicatorId: string
  readonly code: string
  readonly indicatorName: string
}

/** Everything a head should see before confirming. Only what is pending is looked at. */
export interface SubmissionCheck {
  readonly pending: number
  readonly missingValues: readonly (Finding & { readonly dataItemId: string; readonly itemName: string })[]
  readonly missingEvidence: readonly (Finding & { readonly required: number; readonly attached: number })[]
  /** Far from last year's: a warning that never blocks. `factor` is value ÷ baseline, two places. */
  readonly doubtful: readonly (Finding & {
    readonly dataItemId: string
    readonly itemName: string
    readonly unit: string | null
    readonly value: string
    readonly baseline: string
    readonly factor: string
  })[]
  /** Against the last confirmation. */
  readonly changed: readonly (Finding & Difference)[]
}

/** What a head gets on confirming. The audit chain's head at that moment anchors the chain outside the system. */
export interface Receipt {
  readonly number: number
  /** ISO instant. */
  readonly confirmedAt: string
  readonly digest: string
  readonly auditNumber: number
  readonly auditDigest: string
}

/** The content of a confirmation, in an order of its own so that the same content always has the same digest. */
export function submissionContent(
  cycleId: string,
  assesseeId: string,
  parts: readonly SubmissionPart[],
): SubmissionContent {
  return {
    cycleId,
    assesseeId,
    responses: parts
      .map(part => ({ indicatorId: part.indicatorId, ...partContent(part) }))
      .toSorted(by(each => each.indicatorId)),
  }
}

/** One part as it is confirmed or reviewed, in canonical order. */
export function partContent(part: Pick<SubmissionPart, 'items' | 'evidence' | 'note'>): PartContent {
  return {
    values: part.items.map(({ dataItemId, value }) => ({ dataItemId, value })).toSorted(by(each => each.dataItemId)),
    evidence: part.evidence
      .map(({ name, digest }) => ({ name, digest }))
      .toSorted(by(each => `${each.digest}/${each.name}`)),
    note: part.note,
  }
}

/** The canonical text over which a submission's digest is taken: keys in the order of the schema, no spaces. */
export function canonicalSubmission(content: SubmissionContent): string {
  const { cycleId, assesseeId, responses } = content
  return JSON.stringify([
    cycleId,
    assesseeId,
    responses.map(each => [
      each.indicatorId,
      each.values.map(({ dataItemId, value }) => [dataItemId, value]),
      each.evidence.map(({ name, digest }) => [name, digest]),
      each.note,
    ]),
  ])
}

/** The digest of a submission; `digest` is passed in. */
export function submissionDigest(digest: Digest, content: SubmissionContent): string {
  return digest(canonicalSubmission(content))
}

/** Looks a submission over: everything missing, doubtful or changed since the last confirmation. */
export function checkSubmission(parts: readonly SubmissionPart[], last: SubmissionContent | null): SubmissionCheck {
  const pending = parts.filter(part => part.pending)
  const earlier = new Map((last?.responses ?? []).map(each => [each.indicatorId, each]))
  return {
    pending: pending.length,
    missingValues: pending.flatMap(part =>
      part.items
        .filter(item => item.value === null)
        .map(item => ({ ...finding(part), dataItemId: item.dataItemId, itemName: item.name })),
    ),
    missingEvidence: pending
      .filter(part => part.evidence.length < part.files)
      .map(part => ({ ...finding(part), required: part.files, attached: part.evidence.length })),
    doubtful: pending.flatMap(part => part.items.flatMap(item => doubt(part, item))),
    changed: pending
      .filter(part => earlier.has(part.indicatorId))
      .map(part => ({ ...finding(part), ...differenceSince(earlier.get(part.indicatorId) ?? null, partContent(part)) }))
      .filter(isDifferent),
  }
}

/**
 * Whether the head may confirm. What is missing stops it, unless the head names it as left out on purpose (按缺报提交): `acceptMissing` holds ids
 * of data items, and of indicators for their evidence.
 */
export function checkConfirm(check: SubmissionCheck, acceptMissing: readonly string[]): Problem[] {
  if (check.pending === 0) return [problem('nothing_to_confirm', {})]
  const left = new Set(acceptMissing)
  return [
    ...check.missingValues
      .filter(each => !left.has(each.dataItemId))
      .map(each => problem('value_missing', { item: each.itemName }, [each.indicatorId, each.dataItemId])),
    ...check.missingEvidence
      .filter(each => !left.has(each.indicatorId))
      .map(each =>
        problem('evidence_missing', { indicator: each.indicatorName, files: each.required }, [each.indicatorId]),
      ),
  ]
}

function finding(part: SubmissionPart): Finding {
  return { indicatorId: part.indicatorId, code: part.code, indicatorName: part.name }
}

/** More than half away from last year's value. */
function doubt(part: SubmissionPart, item: PartItem): SubmissionCheck['doubtful'] {
  const { value, baseline } = item
  if (value === null || baseline === null) return []
  const [now, before] = [findDecimal(value), findDecimal(baseline)]
  if (now === undefined || before === undefined || isZero(before)) return []
  const away = absolute(divide(subtract(now, before), before))
  if (compare(away, rational(1n, 2n)) <= 0) return []
  return [
    {
      ...finding(part),
      dataItemId: item.dataItemId,
      itemName: item.name,
      unit: item.unit,
      value,
      baseline,
      factor: round(divide(now, before), 2),
    },
  ]
}

function by<T>(key: (each: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
