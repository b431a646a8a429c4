import { DomainError, type NumberChange, type Problem } from '@yaodian/domain'
import { whatIf, type WhatIf, type WhatIfResult, type WhatIfSetting } from './what-if-score.ts'

/** What the page asks: another setting, or one set of changes to score. */
export type WhatIfQuestion =
  | { readonly kind: 'set'; readonly setting: WhatIfSetting }
  | { readonly kind: 'score'; readonly changes: readonly NumberChange[] }

/** The answer to a set of changes; questions are answered in their order. */
export type WhatIfAnswer = { readonly result: WhatIfResult } | { readonly refused: readonly Problem[] }

let setting: WhatIfSetting | null = null
let ready: WhatIf | null = null

function answer(changes: readonly NumberChange[]): WhatIfAnswer {
  try {
    if (setting !== null) ready ??= whatIf(setting)
    return ready === null ? { refused: [] } : { result: ready(changes) }
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.problems }
    throw error
  }
}

addEventListener('message', ({ data }: MessageEvent<WhatIfQuestion>) => {
  if (data.kind === 'score') return postMessage(answer(data.changes))
  setting = data.setting
  ready = null
})
