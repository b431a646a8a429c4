import { mayEver } from '@yaodian/domain'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { itemOf, type Review, type ReviewedResponse } from './review.ts'
import styles from './workbench.module.css'

export interface DecisionBarProps {
  readonly review: Review
  readonly pending: boolean
  readonly corrections: number
  readonly mayCorrect: boolean
  readonly onAccept: () => void
  readonly onCorrect: () => void
  readonly onReturn: () => void
}

/** What can be decided, and in words why not. */
export function DecisionBar({
  review,
  pending,
  corrections,
  mayCorrect,
  onAccept,
  onCorrect,
  onReturn,
}: DecisionBarProps) {
  const { review: text } = texts.use()
  const { place } = usePlace()
  problemTexts.use()
  const { response: view } = review
  if (!mayEver(place, 'review.decide'))
    return <p className={styles.note}>{text.readOnly(view.line.indicator.officeName)}</p>
  const refused = view.state === 'accepted' || !review.mine ? [] : review.problems
  return (
    <div className={styles.bar}>
      <div className={styles.acts}>
        {review.mayDecide && (
          <Button type="primary" loading={pending} onClick={onAccept} aria-keyshortcuts="Enter">
            {corrections > 0 ? text.acceptCorrected : text.accept} <kbd>⏎</kbd>
          </Button>
        )}
        {mayCorrect && (
          <Button loading={pending} disabled={corrections === 0} onClick={onCorrect}>
            {text.correct}
          </Button>
        )}
        {review.mayReturn && view.state !== 'returned' && (
          <Button onClick={onReturn} aria-keyshortcuts="R">
            {text.toReturn} <kbd>R</kbd>
          </Button>
        )}
      </div>
      {mayCorrect && <p className={styles.hint}>{corrections === 0 ? text.correctHint : text.correctConsequence}</p>}
      {!review.mine && <p className={styles.note}>{text.notYours}</p>}
      {refused.length > 0 && (
        <ul className={styles.why}>
          {refused.map(problem => (
            <li key={problem.code}>
              {problem.code === 'response_state_wrong' ? whyNotReady(view, text.waitsFor) : sayProblem(problem)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a response that is not ready waits for: nearer than the rule's own words. */
function whyNotReady(view: ReviewedResponse, text: Text['review']['waitsFor']): string {
  if (view.state === 'objected') return text.objection
  if (view.state === 'returned') return text.returned(view.dueOn ?? '')
  const missing = view.values.filter(
    value => value.asks.current && !value.declaredMissing && value.reported === null && value.verified === null,
  )
  const named = missing.map(value =>
    text.value(itemOf(view, value)?.name ?? value.key, value.mine ? view.assessee.name : value.supplierName),
  )
  return named.length > 0 ? text.values(named.join('、')) : text.confirmation(view.assessee.name)
}
