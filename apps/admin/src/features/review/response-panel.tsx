import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { explain, mayEver } from '@yaodian/domain'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { DifferenceBox } from './difference-box.tsx'
import { useDecisionDraft } from './decision-draft.ts'
import { EvidencePane } from './evidence-pane.tsx'
import { medianOf } from './median.ts'
import { ObjectionCard } from './objection-card.tsx'
import { ReturnForm } from './return-form.tsx'
import { factsOf, scoreAsVerified } from './review-score.ts'
import { reviewKeys } from './review-keys.ts'
import { renewReview } from './renew-review.ts'
import { itemOf, type At, type Review, type ReviewedResponse } from './review.ts'
import { Timeline } from './timeline.tsx'
import { needsReason, useDecision } from './use-decision.ts'
import { ValueTable } from './value-table.tsx'
import styles from './workbench.module.css'

export interface ResponsePanelProps {
  readonly at: At
  readonly onNext: () => void
  readonly onPrevious: () => void
  /** After a decision: on to the next that waits. */
  readonly onDecided: () => void
}

/** One response before its office: values, score, evidence, and the decision. */
export function ResponsePanel({ at, onNext, onPrevious, onDecided }: ResponsePanelProps) {
  const { data } = useSuspenseQuery(trpc.review.get.queryOptions(at))
  return (
    <Panel
      key={data.response.version}
      review={data}
      at={at}
      onNext={onNext}
      onPrevious={onPrevious}
      onDecided={onDecided}
    />
  )
}

function Panel({ review, at, onNext, onPrevious, onDecided }: ResponsePanelProps & { review: Review }) {
  const { review: text } = texts.use()
  const words = scoreTexts.use()
  const { response: view } = review
  const { draft, change, clear } = useDecisionDraft(at, view.version)
  const [returning, setReturning] = useState(false)
  const medians = useMedians(view)
  const mayCorrect = view.state === 'accepted' && review.mayReturn
  const editable = review.mayDecide || mayCorrect
  const decision = useDecision(view, draft, kind => {
    clear()
    showToast(kind === 'accepted' ? text.accepted(view.assessee.name) : text.corrected)
    if (kind === 'accepted') onDecided()
    void renewReview()
  })
  const line = scoreAsVerified(view, draft.texts)
  const reasonMissing = needsReason(view, decision.corrections) && draft.reason.trim() === ''
  const accept = () => {
    if (!review.mayDecide || decision.pending || returning) return
    if (line === null || reasonMissing) return document.getElementById('review-reason')?.focus()
    decision.accept()
  }
  const giveBack = () => review.mayReturn && setReturning(true)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts for what the buttons inside do too
    <div
      className={showsEvidence(view) ? styles.panel : styles.alone}
      onKeyDown={reviewKeys({ next: onNext, previous: onPrevious, accept, giveBack })}
    >
      <div className={styles.work}>
        <PanelHead view={view} />
        {view.objections.map(objection => (
          <ObjectionCard key={objection.id} view={view} objection={objection} mayAnswer={review.mine} />
        ))}
        {review.difference && <DifferenceBox difference={review.difference} />}
        <ValueTable
          view={view}
          verified={draft.texts}
          onVerified={editable ? next => change({ ...draft, texts: next }) : null}
          medians={medians}
        />
        {view.note !== null && (
          <p className={styles.note}>
            {text.note} <span lang="zh-CN">{view.note}</span>
          </p>
        )}
        {decision.corrections.length > 0 && (
          <Field
            id="review-reason"
            label={text.reason}
            hint={text.reasonHint}
            error={reasonMissing ? text.reasonMissing : null}
          >
            {input => (
              <Input.TextArea
                {...input}
                rows={2}
                maxLength={2000}
                value={draft.reason}
                onChange={event => change({ ...draft, reason: event.target.value })}
              />
            )}
          </Field>
        )}
        {returning ? (
          <ReturnForm
            at={at}
            version={view.version}
            dueOn={review.defaultDueOn}
            today={view.cycle.today}
            onClose={() => setReturning(false)}
            onDone={dueOn => {
              showToast(text.returned(view.assessee.name, dueOn))
              onDecided()
              void renewReview()
            }}
          />
        ) : (
          <DecisionBar
            review={review}
            pending={decision.pending}
            corrections={decision.corrections.length}
            mayCorrect={mayCorrect}
            onAccept={accept}
            onCorrect={() => (reasonMissing ? document.getElementById('review-reason')?.focus() : decision.correct())}
            onReturn={giveBack}
          />
        )}
        <FailureLine failure={decision.failure} />
        <div className={styles.score}>
          {line === null ? (
            <p>{text.scorePending}</p>
          ) : (
            <ScoreExplanation lines={explain(line, factsOf(view), words)} />
          )}
        </div>
        <Timeline entries={view.timeline} />
      </div>
      {showsEvidence(view) && <EvidencePane evidence={view.evidence} />}
    </div>
  )
}

/** Where nothing is asked and nothing was attached, the room goes to the values. */
function showsEvidence({ evidence }: ReviewedResponse): boolean {
  return evidence.required > 0 || evidence.files.length > 0 || evidence.privacy === 'pupils'
}

function PanelHead({ view }: { view: ReviewedResponse }) {
  const { review: text } = texts.use()
  const { indicator, categoryName } = view.line
  return (
    <header className={styles.head}>
      <h2>
        <span lang="zh-CN">{view.assessee.name}</span>
        <ResponseMark state={view.state} />
      </h2>
      <p className={styles.hint}>
        {indicator.code} <span lang="zh-CN">{indicator.name}</span> · <span lang="zh-CN">{categoryName}</span> ·{' '}
        <span lang="zh-CN">{view.assessee.groupName}</span>
      </p>
      {view.notApplicable && <p>{text.notApplicable}</p>}
      {view.returnReason !== null && (
        <p className={styles.returned}>
          {text.returnedBecause(view.dueOn ?? '')} <span lang="zh-CN">{view.returnReason}</span>
        </p>
      )}
    </header>
  )
}

interface DecisionBarProps {
  readonly review: Review
  readonly pending: boolean
  readonly corrections: number
  readonly mayCorrect: boolean
  readonly onAccept: () => void
  readonly onCorrect: () => void
  readonly onReturn: () => void
}

/** What can be decided, and in words why not. */
function DecisionBar({ review, pending, corrections, mayCorrect, onAccept, onCorrect, onReturn }: DecisionBarProps) {
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
        {review.mayReturn && (
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

/** The middle value of the same group, where the office may read it; it comes later than the page and moves nothing. */
function useMedians(view: ReviewedResponse): Readonly<Record<string, string | null>> {
  const dataItemIds = view.values.filter(value => value.asks.current).map(value => value.dataItemId)
  const { data } = useQuery({
    ...trpc.value.grid.queryOptions({ cycleId: view.cycle.id, indicatorId: null, dataItemIds }),
    enabled: dataItemIds.length > 0,
    staleTime: 60_000,
  })
  const group = data?.rows.filter(row => row.groupKey === view.assessee.groupKey) ?? []
  return Object.fromEntries(
    data?.items.map((item, index) => [
      item.id,
      medianOf(group.map(row => row.cells[index]?.verified ?? row.cells[index]?.reported ?? null)),
    ]) ?? [],
  )
}
