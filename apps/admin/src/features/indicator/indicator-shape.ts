import type { DataItem, Indicator } from '@yaodian/domain'

/** A data item of the library. */
export type LibraryItem = DataItem & {
  readonly version: number
  readonly officeName: string | null
  readonly usedBy: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** An indicator of the library. */
export type LibraryIndicator = Indicator & {
  readonly retiredOn: string | null
  readonly officeName: string
  readonly item: { readonly label: string; readonly title: string } | null
  readonly measure: { readonly text: string } | null
  readonly schemes: readonly { readonly id: string; readonly name: string; readonly year: number }[]
}

/** What is edited: an indicator that may not be there yet. */
export type IndicatorDraft = Omit<Indicator, 'id' | 'version'>
