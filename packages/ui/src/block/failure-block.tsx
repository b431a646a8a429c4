import { useEffect, type ReactNode } from 'react'
import type { Failure } from '../api/failure.ts'
import input from '../form/input.module.css'
import { setPageTitle } from '../form/unsaved.ts'
import { sayProblem } from '../text/problem-text.ts'
import { uiTexts } from '../text/ui-text.ts'
import { failureSentences } from './failure-sentences.ts'
import styles from './page-block.module.css'

export interface FailureBlockProps {
  readonly failure: Failure
  readonly onRetry: () => void
  /** h1 in place of a whole page, which it then also names in the tab; h2 in place of a part. */
  readonly heading?: 'h1' | 'h2'
  /** Where to go when trying again cannot help, as the reader may not see this: a link to the start page. */
  readonly start?: ReactNode
}

/** In place of a page or part that could not be read: what happened, what is safe, what to do. */
export function FailureBlock({ failure, onRetry, heading: Heading = 'h2', start }: FailureBlockProps) {
  const text = uiTexts.use()
  const outdated = failure.kind === 'outdated'
  const sentences = failureSentences(failure, text, sayProblem)
  const title = Heading === 'h1' ? `${sentences[0] ?? ''} · ${text.product}` : null
  useEffect(() => {
    if (title !== null) setPageTitle(title)
  }, [title])
  const lost = failure.kind === 'network'
  // Whoever waits for the network should not have to watch for it.
  useEffect(() => {
    if (!lost) return
    addEventListener('online', onRetry)
    return () => removeEventListener('online', onRetry)
  }, [lost, onRetry])
  return (
    <div className={styles.block} role="alert">
      {sentences.map((sentence, index) =>
        index === 0 ? <Heading key={sentence}>{sentence}</Heading> : <p key={sentence}>{sentence}</p>,
      )}
      {failure.kind === 'fault' && failure.reference && (
        <p className={styles.reference}>{text.failure.reference(failure.reference)}</p>
      )}
      <div className={styles.acts}>
        {start !== undefined && isFinal(failure) ? (
          start
        ) : (
          <button type="button" className={input.button} onClick={outdated ? () => location.reload() : onRetry}>
            {outdated ? text.reload : text.retry}
          </button>
        )}
      </div>
    </div>
  )
}

/** Asked again it would be answered alike. */
function isFinal(failure: Failure): boolean {
  if (failure.kind === 'not_found') return true
  return failure.kind === 'refused' && failure.problems.some(each => each.code === 'permission_denied')
}
