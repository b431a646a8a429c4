import type { Failure } from '../api/failure.ts'
import input from '../form/input.module.css'
import { sayProblem } from '../text/problem-text.ts'
import { uiTexts } from '../text/ui-text.ts'
import { failureSentences } from './failure-sentences.ts'
import styles from './page-block.module.css'

export interface FailureBlockProps {
  readonly failure: Failure
  readonly onRetry: () => void
  /** h1 in place of a whole page, h2 in place of a part. */
  readonly heading?: 'h1' | 'h2'
}

/** In place of a page or part that could not be read: what happened, what is safe, what to do. */
export function FailureBlock({ failure, onRetry, heading: Heading = 'h2' }: FailureBlockProps) {
  const text = uiTexts.use()
  const outdated = failure.kind === 'outdated'
  return (
    <div className={styles.block} role="alert">
      {failureSentences(failure, text, sayProblem).map((sentence, index) =>
        index === 0 ? <Heading key={sentence}>{sentence}</Heading> : <p key={sentence}>{sentence}</p>,
      )}
      {failure.kind === 'fault' && failure.reference && (
        <p className={styles.reference}>{text.failure.reference(failure.reference)}</p>
      )}
      <div className={styles.acts}>
        <button type="button" className={input.button} onClick={outdated ? () => location.reload() : onRetry}>
          {outdated ? text.reload : text.retry}
        </button>
      </div>
    </div>
  )
}
