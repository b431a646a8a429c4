import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import panel from '@yaodian/ui/block/panel.module.css'
import { texts } from '../../text/texts.ts'
import type { WhatIfState } from './use-what-if.ts'

/** What one has to know to read the result: what does not count, what has no values, what cannot be scored. */
export function WhatIfNotes({ state, settled }: { readonly state: WhatIfState; readonly settled: boolean }) {
  const { whatIf: text } = texts.use()
  const { result, refused, broken } = state
  const valueless = result?.valueless ?? []
  return (
    <>
      {broken && (
        <p className={panel.warning} role="alert">
          {text.broken}
        </p>
      )}
      {refused.length > 0 && (
        <div className={panel.warning} role="alert">
          {text.refused}
          <ul>
            {refused.map((problem, at) => (
              <li key={at}>{sayProblem(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {!settled && <p className={panel.note}>{text.unsettled}</p>}
      {valueless.length > 0 && (
        <details className={panel.warning}>
          <summary>{text.valueless(valueless.length)}</summary>
          <ul lang="zh-CN">
            {valueless.map(({ code, name }) => (
              <li key={code}>
                {code} {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
