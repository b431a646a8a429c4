import type {
  DataItem,
  DataValue,
  EvidenceRequirement,
  FormulaTrees,
  FrozenIndicator,
  Problem,
  ResponseState,
  SchemeEntry,
} from '@yaodian/domain'
import type { EvidenceFile } from '../evidence/view-evidence.ts'
import type { KeptObjection } from '../objection/objection-store.ts'
import type { ResponseEventKind } from './event-store.ts'
import type { EventDetail } from './move.ts'

/** One value of a response, with everything that the form shows of it. */
export interface ResponseValue {
  readonly dataItemId: string
  readonly key: string
  readonly mine: boolean
  readonly asks: { readonly current: boolean; readonly baseline: boolean }
  readonly supplierName: string
  readonly reported: string | null
  readonly verified: string | null
  readonly verifiedReason: string | null
  readonly baseline: string | null
  readonly baselineVersion: number
  readonly declaredMissing: boolean
  /** 0: nobody wrote it yet. */
  readonly version: number
  readonly reportedBy: string | null
  readonly reportedAt: string | null
  readonly verifiedBy: string | null
  readonly verifiedAt: string | null
  readonly source: DataValue['source'] | null
  /** Codes of the other indicators that read it. */
  readonly sharedWith: readonly string[]
  /** The assessee may change it now. */
  readonly open: boolean
  readonly baselineOpen: boolean
}

/** An objection as shown. */
export interface ObjectionView {
  readonly id: string
  readonly dataItemId: string
  readonly itemName: string
  readonly reason: string
  readonly raisedBy: string | null
  readonly raisedAt: string
  readonly state: KeptObjection['state']
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly version: number
}

/** One step of a response's timeline. */
export interface TimelineEntry {
  readonly id: string
  readonly kind: ResponseEventKind
  readonly at: string
  readonly by: string | null
  readonly organisation: string | null
  readonly text: string | null
  /** Where the response went by it. */
  readonly moved: EventDetail['moved']
  /** The values that it changed. */
  readonly changes: EventDetail['changes']
}

/** One indicator of one assessee, with all that its page shows; `line` is what the browser's own engine scores. */
export interface ResponseView {
  readonly cycle: {
    readonly id: string
    readonly name: string
    readonly year: number
    readonly state: string
    readonly deadline: string
    readonly today: string
  }
  readonly assessee: {
    readonly id: string
    readonly name: string
    readonly groupKey: string
    readonly groupName: string
  }
  readonly state: ResponseState
  readonly version: number
  readonly confirmed: boolean
  readonly note: string | null
  readonly noteVersion: number
  readonly returnReason: string | null
  readonly dueOn: string | null
  readonly notApplicable: boolean
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly asks: boolean
  readonly open: boolean
  readonly closedBecause: Problem | null
  readonly line: {
    readonly indicator: FrozenIndicator
    readonly entry: SchemeEntry
    readonly categoryName: string
    readonly dataItems: readonly DataItem[]
    readonly trees: FormulaTrees
  }
  readonly values: readonly ResponseValue[]
  readonly evidence: {
    readonly required: number
    readonly anyOf: readonly string[]
    readonly privacy: EvidenceRequirement['privacy']
    readonly maxFiles: number
    readonly maxBytes: number
    readonly types: readonly string[]
    readonly files: readonly EvidenceFile[]
  }
  readonly objections: readonly ObjectionView[]
  readonly timeline: readonly TimelineEntry[]
  readonly previous: string | null
  readonly next: string | null
}
