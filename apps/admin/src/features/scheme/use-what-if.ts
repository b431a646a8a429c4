import type { NumberChange, Problem } from '@yaodian/domain'
import { useEffect, useRef, useState } from 'react'
import type { WhatIfResult, WhatIfSetting } from './what-if-score.ts'
import type { WhatIfAnswer, WhatIfQuestion } from './what-if-worker.ts'

/** What is known so far of a what-if. The last result stays while the next is worked out. */
export interface WhatIfState {
  readonly result: WhatIfResult | null
  /** Why the changed scheme cannot be scored; empty while it can. */
  readonly refused: readonly Problem[]
  /** The worker itself broke: a fault, not a refusal. */
  readonly broken: boolean
  /** The result is not yet that of the present changes. */
  readonly behind: boolean
}

/** One question: who, by which scheme, and what is changed of it. */
interface Asked {
  readonly setting: WhatIfSetting
  readonly changes: readonly NumberChange[]
}

/** What is known, and the question that it answers. */
type Known = Omit<WhatIfState, 'behind'> & { readonly asked: Asked | null }

interface Calculator {
  readonly ask: (asked: Asked) => void
  readonly stop: () => void
}

/** Scores beside the page, so that typing never waits; of what is asked meanwhile only the last is worked out. */
export function useWhatIf(setting: WhatIfSetting | null, changes: readonly NumberChange[]): WhatIfState {
  const [known, setKnown] = useState<Known>({ result: null, refused: [], broken: false, asked: null })
  const calculator = useRef<Calculator | null>(null)
  useEffect(() => {
    const own = startCalculator(setKnown)
    calculator.current = own
    return () => {
      own.stop()
      calculator.current = null
    }
  }, [])
  useEffect(() => {
    if (setting !== null) calculator.current?.ask({ setting, changes })
  }, [setting, changes])
  const { asked, ...state } = known
  return { ...state, behind: !state.broken && (asked?.setting !== setting || asked?.changes !== changes) }
}

function startCalculator(tell: (next: (before: Known) => Known) => void): Calculator {
  const worker = new Worker(new URL('what-if-worker.ts', import.meta.url), { type: 'module' })
  let sent: WhatIfSetting | null = null
  let asking: Asked | null = null
  let waiting: Asked | null = null
  const send = (question: WhatIfQuestion): void => worker.postMessage(question)
  const ask = (asked: Asked): void => {
    if (asked.setting !== sent) send({ kind: 'set', setting: asked.setting })
    sent = asked.setting
    asking = asked
    send({ kind: 'score', changes: asked.changes })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<WhatIfAnswer>) => {
    const asked = asking
    asking = null
    tell(before =>
      'result' in data
        ? { result: data.result, refused: [], broken: false, asked }
        : { ...before, refused: data.refused, broken: false, asked },
    )
    const next = waiting
    waiting = null
    if (next !== null) ask(next)
  })
  worker.addEventListener('error', () => tell(before => ({ ...before, broken: true })))
  return {
    ask(asked) {
      if (asking === null) ask(asked)
      else waiting = asked
    },
    stop: () => worker.terminate(),
  }
}
