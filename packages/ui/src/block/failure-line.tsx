import type { Failure } from '../api/failure.ts'
import { problemTexts, sayProblem } from '../text/problem-text.ts'
import { uiTexts } from '../text/ui-text.ts'
import { failureSentences } from './failure-sentences.ts'
import styles from './failure-line.module.css'

/** Beside an act that did not succeed: what happened, what is safe, what to do. Signed-in pages only. */
export function FailureLine({ failure }: { failure: Failure | null }) {
  const text = uiTexts.use()
  problemTexts.use()
  if (!failure) return null
  return (
    <p className={styles.line} role="alert">
      {failureSentences(failure, text, sayProblem).join(' ')}
      {failure.kind === 'fault' && failure.reference && <small> {text.failure.reference(failure.reference)}</small>}
    </p>
  )
}
