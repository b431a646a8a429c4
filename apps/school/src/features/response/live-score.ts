import {
  checkSubmission,
  checkValue,
  scoreOne,
  type ExplanationFacts,
  type ScoreLine,
  type SubmissionCheck,
  type SuppliedValue,
} from '@yaodian/domain'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { itemOf, type ResponseValue, type ResponseView } from './response.ts'

/** What stands in the fields, by data item; a field that is not on the page is left out. */
export interface TypedValue {
  readonly current?: string
  readonly baseline?: string
}
export type TypedValues = Readonly<Record<string, TypedValue>>

/** The score as it would be with what is typed: `wrong` while a field holds what its item does not take. */
export type LiveScore = { readonly kind: 'line'; readonly line: ScoreLine } | { readonly kind: 'wrong' }

type Scored = Pick<ResponseView, 'line' | 'values' | 'assessee' | 'notApplicable'>

/** Scores this one indicator in the browser, by domain's own engine and the trees that came with the data. */
export function liveScore(view: Scored, typed: TypedValues): LiveScore {
  const supplied = view.values.map(
    value => [value.key, suppliedNow(view, value, typed[value.dataItemId] ?? {})] as const,
  )
  if (supplied.some(([, value]) => value === null)) return { kind: 'wrong' }
  const values = Object.fromEntries(supplied.flatMap(([key, value]) => (value ? [[key, value] as const] : [])))
  const { id: assesseeId, groupKey } = view.assessee
  const { notApplicable } = view
  const line = scoreOne(view.line, { assesseeId, groupKey, values, notApplicable, use: 'preview' })
  return line ? { kind: 'line', line } : { kind: 'wrong' }
}

/** Null when the field holds what its item does not take. What was verified was another value, so it falls away. */
function suppliedNow(view: Scored, value: ResponseValue, typed: TypedValue): SuppliedValue | null {
  const current = read(view, value, typed.current, value.reported)
  const baseline = read(view, value, typed.baseline, value.baseline)
  if (current === undefined || baseline === undefined) return null
  return { reported: current, verified: current === value.reported ? value.verified : null, baseline }
}

function read(
  view: Scored,
  value: ResponseValue,
  typed: string | undefined,
  stored: string | null,
): string | null | undefined {
  const item = itemOf(view, value)
  if (typed === undefined || !item) return stored
  const checked = checkValue(item, typed)
  return checked.ok ? checked.value : undefined
}

/** What the explanation says beside the computation. */
export function explanationFacts(view: Pick<ResponseView, 'line' | 'values' | 'open'>): ExplanationFacts {
  const { indicator } = view.line
  const verified = view.values.filter(value => value.verified !== null && value.verifiedAt !== null)
  const by = (value: ResponseValue) => ({
    office: value.mine ? indicator.officeName : value.supplierName,
    on: momentOf(value.verifiedAt ?? '').slice(0, 5),
  })
  return {
    itemLabel: indicator.item.label,
    quote: indicator.quote,
    verifications: Object.fromEntries(verified.map(value => [value.key, by(value)])),
    open: view.open,
  }
}

/** Whether what is typed lies far from last year's value, by the same rule as the check before submitting. */
export function doubtOf(view: Scored, value: ResponseValue, typed: string): SubmissionCheck['doubtful'][number] | null {
  const item = itemOf(view, value)
  const checked = item && checkValue(item, typed)
  if (!item || !checked?.ok) return null
  const { id: indicatorId, code, name } = view.line.indicator
  const part = {
    dataItemId: item.id,
    name: item.name,
    unit: item.unit,
    value: checked.value,
    baseline: value.baseline,
    declaredMissing: false,
  }
  const [doubt] = checkSubmission(
    [{ indicatorId, code, name, items: [part], files: 0, evidence: [], note: null, pending: true }],
    null,
  ).doubtful
  return doubt ?? null
}
