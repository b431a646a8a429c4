import type { Problem, SchemeDefinition } from '@yaodian/domain'
import { showToast } from '@yaodian/ui/block/toast.ts'
import panel from '@yaodian/ui/block/panel.module.css'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import type { KeptScheme } from './scheme-shape.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'
import type { WhatIfChanges } from './use-what-if-changes.ts'
import styles from './what-if.module.css'

export interface WhatIfActsProps {
  readonly scheme: KeptScheme
  readonly draft: SchemeDraft
  readonly fixed: string | null
  readonly definition: SchemeDefinition
  readonly changed: SchemeDefinition
  readonly changes: WhatIfChanges
  /** Of the changed scheme. */
  readonly problems: readonly Problem[]
  /** What the changes come to. */
  readonly sentence: string
}

/** What becomes of the changes: into the draft, which is kept as if they were typed there, or away. Both can be undone. */
export function WhatIfActs({ draft, fixed, definition, changed, changes, problems, sentence }: WhatIfActsProps) {
  const { whatIf: text } = texts.use()
  const { all } = changes
  if (all.length === 0) return <p className={panel.note}>{text.noChanges}</p>
  const takeOver = () => {
    draft.edit({ ...changed })
    draft.field.leave()
    changes.replace([])
    showToast(text.takenOver, () => {
      draft.edit({ ...definition })
      changes.replace(all)
    })
  }
  const discard = () => {
    changes.replace([])
    showToast(text.discarded, () => changes.replace(all))
  }
  const why = draft.field.theirs !== null ? text.conflict : draft.read === null ? text.unfinished : null
  return (
    <div className={styles.acts}>
      <div className={panel.bar}>
        <strong>{text.changes(all.length)}</strong>
        {fixed === null && (
          <Button type="primary" disabled={why !== null} onClick={takeOver}>
            {text.takeOver}
          </Button>
        )}
        <Button onClick={discard}>{text.discard}</Button>
        <span className={panel.note}>{fixed ?? why}</span>
      </div>
      <p className={styles.brief} aria-hidden>
        {sentence}
      </p>
      {problems.length > 0 && (
        <details className={panel.warning}>
          <summary>{text.problems(problems.length)}</summary>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>{sayProblem(problem)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
