import type { Failure } from '../api/failure.ts'
import input from '../form/input.module.css'
import type { UiText } from '../text/ui-text-type.ts'
import { uiTexts } from '../text/ui-text.ts'
import styles from './page-block.module.css'

export interface FailureBlockProps {
  readonly failure: Failure
  /** Domain's sentence of a problem. */
  readonly say: (problem: Extract<Failure, { kind: 'refused' }>['problems'][number]) => string
  readonly onRetry: () => void
}

/** In place of a page or part that could not be read: what happened, what is safe, what to do. */
export function FailureBlock({ failure, say, onRetry }: FailureBlockProps) {
  const text = uiTexts.use()
  const outdated = failure.kind === 'outdated'
  return (
    <div className={styles.block} role="alert">
      {sentences(failure, text, say).map((sentence, index) =>
        index === 0 ? <h2 key={sentence}>{sentence}</h2> : <p key={sentence}>{sentence}</p>,
      )}
      {failure.kind === 'fault' && failure.reference && <p className={styles.reference}>{text.failure.reference(failure.reference)}</p>}
      <div className={styles.acts}>
        <button type="button" className={input.button} onClick={outdated ? () => location.reload() : onRetry}>
          {outdated ? text.reload : text.retry}
        </button>
      </div>
    </div>
  )
}

function sentences(failure: Failure, text: UiText, say: FailureBlockProps['say']): readonly string[] {
  switch (failure.kind) {
    case 'network':
      return [text.failure.networkRead]
    case 'signed_out':
    case 'password_change':
      return [text.failure.signedOut]
    case 'not_found':
      return [text.failure.notFound, text.failure.notFoundExplanation]
    case 'stale':
    case 'refused':
      return failure.problems.map(say)
    case 'fault':
      return [text.failure.fault]
    case 'outdated':
      return [text.failure.outdated]
  }
}
