import type { Outputs } from '../../session/api.ts'

/** Everything that the head should see before confirming. */
export type SubmissionCheck = Outputs['submission']['check']
export type ReceiptView = Outputs['submission']['list']['receipts'][number]

/** What the head has ticked. */
export interface Ticks {
  /** Left out on purpose: ids of data items, and of indicators for their evidence. */
  readonly missing: ReadonlySet<string>
  /** Checked and right: keys of doubtful values. */
  readonly lookedAt: ReadonlySet<string>
}

/** What keeps the head from submitting. */
export interface Left {
  readonly values: number
  readonly evidence: number
  readonly doubtful: number
}

/** Names a doubtful value: the same item may be doubtful in two indicators, and is one value. Changed, it is another. */
export function doubtKey(doubt: Pick<SubmissionCheck['doubtful'][number], 'dataItemId' | 'value'>): string {
  return `${doubt.dataItemId} ${doubt.value}`
}

/** Ticks as a text to be kept; empty when there are none. */
export function textOfTicks({ missing, lookedAt }: Ticks): string {
  if (missing.size + lookedAt.size === 0) return ''
  return JSON.stringify({ missing: [...missing], lookedAt: [...lookedAt] })
}

/** Ticks from a kept text; none from any other. */
export function ticksOfText(text: string): Ticks {
  const kept = parsed(text)
  return { missing: textsAt(kept, 'missing'), lookedAt: textsAt(kept, 'lookedAt') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function textsAt(kept: unknown, key: string): ReadonlySet<string> {
  const list: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, key) : null
  return new Set(Array.isArray(list) ? list.filter(each => typeof each === 'string') : [])
}

/** What is still to be filled in or ticked. A value that several indicators read counts once. */
export function leftToDo(
  check: Pick<SubmissionCheck, 'missingValues' | 'missingEvidence' | 'doubtful'>,
  ticks: Ticks,
): Left {
  const values = new Set(check.missingValues.map(each => each.dataItemId).filter(id => !ticks.missing.has(id)))
  const evidence = check.missingEvidence.filter(each => !ticks.missing.has(each.indicatorId))
  const doubtful = new Set(check.doubtful.map(doubtKey).filter(key => !ticks.lookedAt.has(key)))
  return { values: values.size, evidence: evidence.length, doubtful: doubtful.size }
}

/** What one indicator lacks. */
export interface MissingPart {
  readonly indicatorId: string
  readonly name: string
  readonly values: SubmissionCheck['missingValues']
  readonly evidence: SubmissionCheck['missingEvidence'][number] | null
}

/** What is missing, indicator by indicator, in the order in which it was found. */
export function missingParts({
  missingValues,
  missingEvidence,
}: Pick<SubmissionCheck, 'missingValues' | 'missingEvidence'>): readonly MissingPart[] {
  const names = new Map(
    [...missingValues, ...missingEvidence]
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(each => [each.indicatorId, each.indicatorName]),
  )
  return [...names].map(([indicatorId, name]) => ({
    indicatorId,
    name,
    values: missingValues.filter(each => each.indicatorId === indicatorId),
    evidence: missingEvidence.find(each => each.indicatorId === indicatorId) ?? null,
  }))
}

/** Nothing is left. */
export function isComplete({ values, evidence, doubtful }: Left): boolean {
  return values + evidence + doubtful === 0
}

/** What is sent as left out on purpose: only what is still missing, whatever was ticked before it was filled in. */
export function acceptedMissing(
  check: Pick<SubmissionCheck, 'missingValues' | 'missingEvidence'>,
  ticks: Ticks,
): string[] {
  const missing = [
    ...check.missingValues.map(each => each.dataItemId),
    ...check.missingEvidence.map(each => each.indicatorId),
  ]
  return [...new Set(missing)].filter(id => ticks.missing.has(id))
}

/** A set with an id put in or taken out. */
export function toggled(ids: ReadonlySet<string>, changed: readonly string[], into: boolean): ReadonlySet<string> {
  const next = new Set(ids)
  for (const id of changed) {
    if (into) next.add(id)
    else next.delete(id)
  }
  return next
}
