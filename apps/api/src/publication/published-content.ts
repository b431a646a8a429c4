import type { AssesseeResult } from '@yaodian/domain'
import { unpack } from './pack.ts'
import type { RenderedTexts } from './render-result.ts'

/** What a row of a revision holds. */
export interface PublishedContent {
  readonly result: AssesseeResult
  readonly texts: RenderedTexts
}

/** A row's content again. */
export function readContent(detail: Uint8Array): PublishedContent {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `computeRows` of this or an earlier engine version, and guarded by the revision's digest
  return JSON.parse(unpack(detail)) as PublishedContent
}
