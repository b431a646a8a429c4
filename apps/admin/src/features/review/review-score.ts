import { checkValue, scoreOne, verifiedOrReported, type ExplanationFacts, type ScoreLine } from '@yaodian/domain'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { itemOf, type ReviewedResponse, type ReviewedValue } from './review.ts'

/** Verified values as they stand in the fields, by data item. */
export type VerifiedTexts = Readonly<Record<string, string>>

/** The canonical value of a field: null for empty; undefined while it holds what its item does not take. */
export function verifiedNow(
  view: ReviewedResponse,
  value: ReviewedValue,
  texts: VerifiedTexts,
): string | null | undefined {
  const text = texts[value.dataItemId]
  const item = itemOf(view, value)
  if (text === undefined || !item) return verifiedOrReported(value)
  const read = checkValue(item, text)
  return read.ok ? read.value : undefined
}

/** The score as it will be when the office accepts what stands in the fields; null while a field is wrong. By domain's own engine. */
export function scoreAsVerified(view: ReviewedResponse, texts: VerifiedTexts): ScoreLine | null {
  const read = view.values.map(value => ({ value, verified: verifiedNow(view, value, texts) }))
  if (read.some(each => each.verified === undefined)) return null
  const values = Object.fromEntries(
    read.map(({ value, verified }) => [
      value.key,
      { reported: value.reported, verified: verified ?? null, baseline: value.baseline },
    ]),
  )
  const { id: assesseeId, groupKey } = view.assessee
  return scoreOne(view.line, { assesseeId, groupKey, values, notApplicable: view.notApplicable, use: 'verified' })
}

/** What the explanation says beside the computation. */
export function factsOf(view: ReviewedResponse): ExplanationFacts {
  const { indicator } = view.line
  const verified = view.values.flatMap(value =>
    value.verified === null || value.verifiedAt === null
      ? []
      : [[value.key, { office: indicator.officeName, on: momentOf(value.verifiedAt).slice(0, 5) }] as const],
  )
  return {
    itemLabel: indicator.item.label,
    quote: indicator.quote,
    verifications: Object.fromEntries(verified),
    open: view.cycle.state === 'open' || view.cycle.state === 'reviewing',
  }
}
