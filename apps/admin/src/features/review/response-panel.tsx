import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { explain } from '@yaodian/domain'
import { Divider, useShare, type Share } from '@yaodian/ui/block/divider.tsx'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { DecisionBar } from './decision-bar.tsx'
import { DifferenceBox } from './difference-box.tsx'
import { useDecisionDraft } from './decision-draft.ts'
import { EvidencePane } from './evidence-pane.tsx'
import { medianOf } from './median.ts'
import { ObjectionCard } from './objection-card.tsx'
import { ReturnForm } from './return-form.tsx'
import { factsOf, scoreAsVerified, type VerifiedTexts } from './review-score.ts'
import { reviewKeys } from './review-keys.ts'
import { renewReview } from './renew-review.ts'
import type { At, Review, ReviewedResponse } from './review.ts'
import { Timeline } from './timeline.tsx'
import { needsReason, useDecision } from './use-decision.ts'
import { ValueTable, type ValueTableProps } from './value-table.tsx'
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
  const { response: view } = review
  const { draft, change, clear } = useDecisionDraft(at, view.version)
  const [returning, setReturning] = useState(false)
  const mayCorrect = view.state === 'accepted' && review.mayReturn
  const editable = review.mayDecide || mayCorrect
  const done = (message: string, next: boolean) => {
    showToast(message)
    if (next) onDecided()
    void renewReview()
  }
  const decision = useDecision(view, draft, kind => {
    clear()
    done(kind === 'accepted' ? text.accepted(view.assessee.name) : text.corrected, kind === 'accepted')
  })
  const box = useFocusOnOpening()
  const share = useShare('review', 58)
  const reasonMissing = needsReason(view, decision.corrections) && draft.reason.trim() === ''
  const corrects = mayCorrect && decision.corrections.length > 0
  const decide = () => {
    if ((review.mayDecide || corrects) && !decision.pending && !returning) carryOut(decision, corrects, reasonMissing)
  }
  const giveBack = () => review.mayReturn && view.state !== 'returned' && setReturning(true)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts for what the buttons inside do too
    <div
      ref={box}
      id="review-panel"
      tabIndex={-1}
      className={showsEvidence(view) ? styles.panel : styles.alone}
      style={share.style}
      onKeyDown={reviewKeys({ next: onNext, previous: onPrevious, accept: decide, giveBack })}
    >
      <div className={styles.work}>
        <PanelHead view={view} />
        {view.objections.map(objection => (
          <ObjectionCard key={objection.id} view={view} objection={objection} mayAnswer={review.mine} />
        ))}
        {review.difference && <DifferenceBox difference={review.difference} />}
        <ReviewedValues
          view={view}
          verified={draft.texts}
          onVerified={editable ? next => change({ ...draft, texts: next }) : null}
        />
        {view.note !== null && <Note note={view.note} />}
        {decision.corrections.length > 0 && (
          <ReasonField missing={reasonMissing} value={draft.reason} onChange={reason => change({ ...draft, reason })} />
        )}
        {returning ? (
          <ReturnForm
            at={at}
            version={view.version}
            dueOn={review.defaultDueOn}
            today={view.cycle.today}
            onClose={() => setReturning(false)}
            onDone={dueOn => done(text.returned(view.assessee.name, dueOn), true)}
          />
        ) : (
          <DecisionBar
            review={review}
            pending={decision.pending}
            corrections={decision.corrections.length}
            mayCorrect={mayCorrect}
            onAccept={decide}
            onCorrect={decide}
            onReturn={giveBack}
          />
        )}
        <FailureLine failure={decision.failure} />
        <LiveScore view={view} verified={draft.texts} />
        <Timeline view={view} />
      </div>
      {showsEvidence(view) && <EvidenceSide view={view} share={share} />}
    </div>
  )
}

/** Accepts, or corrects what was accepted before, unless a field stands wrong or the reason is missing: then it leads there. */
function carryOut(decision: ReturnType<typeof useDecision>, corrects: boolean, reasonMissing: boolean): void {
  const wrong = document.querySelector<HTMLElement>('#review-panel input[aria-invalid=true]')
  if (wrong) wrong.focus()
  else if (reasonMissing) document.getElementById('review-reason')?.focus()
  else if (corrects) decision.correct()
  else decision.accept()
}

function EvidenceSide({ view, share }: { view: ReviewedResponse; share: Share }) {
  const { review: text } = texts.use()
  return (
    <>
      <Divider label={text.divider} share={share} />
      <EvidencePane evidence={view.evidence} />
    </>
  )
}

/** The keys work from here; who is typing a filter is not disturbed. */
function useFocusOnOpening() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement?.matches('input, textarea, select') !== true) box.current?.focus({ preventScroll: true })
  }, [])
  return box
}

/** The score as accepting what stands in the fields would make it. */
function LiveScore({ view, verified }: { view: ReviewedResponse; verified: VerifiedTexts }) {
  const { review: text } = texts.use()
  const words = scoreTexts.use()
  const line = scoreAsVerified(view, verified)
  return (
    <div className={styles.score}>
      {line === null ? <p>{text.scorePending}</p> : <ScoreExplanation lines={explain(line, factsOf(view), words)} />}
    </div>
  )
}

function ReviewedValues(props: Omit<ValueTableProps, 'medians'>) {
  return <ValueTable {...props} medians={useMedians(props.view)} />
}

function Note({ note }: { note: string }) {
  const { review: text } = texts.use()
  return (
    <p className={styles.note}>
      {text.note} <span lang="zh-CN">{note}</span>
    </p>
  )
}

function ReasonField({
  missing,
  value,
  onChange,
}: {
  missing: boolean
  value: string
  onChange: (reason: string) => void
}) {
  const { review: text } = texts.use()
  return (
    <Field id="review-reason" label={text.reason} hint={text.reasonHint} error={missing ? text.reasonMissing : null}>
      {input => (
        <Input.TextArea
          {...input}
          rows={2}
          maxLength={2000}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
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
