import { Link } from '@tanstack/react-router'
import { mayEver, type Role } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { useKeptText } from '@yaodian/ui/form/use-kept-text.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useMemo, useState } from 'react'
import { texts } from '../../text/texts.ts'
import { ChangeList } from './change-list.tsx'
import { CheckList } from './check-list.tsx'
import { isComplete, leftToDo, textOfTicks, ticksOfText, type ReceiptView, type SubmissionCheck } from './check.ts'
import { Consequence } from './consequence.tsx'
import styles from './submit-page.module.css'

export interface SubmitPageProps {
  readonly cycleId: string
  readonly assesseeId: string
  readonly roles: readonly Role[]
  readonly check: SubmissionCheck
  readonly receipts: readonly ReceiptView[]
  /** On the page that shows the consequence. */
  readonly confirming: boolean
  readonly onConfirming: (confirming: boolean) => void
  readonly onDone: (receipt: ReceiptView) => void
  /** Reads the check again. */
  readonly onRead: () => void
}

/** 检查并提交: what changed, what is missing, what is doubtful; then what submitting means. Give it a `key` of cycle and assessee. */
export function SubmitPage({
  cycleId,
  assesseeId,
  roles,
  check,
  receipts,
  confirming,
  onConfirming,
  onDone,
  onRead,
}: SubmitPageProps) {
  const { submission } = texts.use()
  // Ninety ticks are half an hour's work: they outlive a reload like everything else.
  const kept = useKeptText(`ticks ${cycleId} ${assesseeId}`)
  const ticks = useMemo(() => ticksOfText(kept.text), [kept.text])
  const [stale, setStale] = useState(false)
  const head = mayEver({ roles }, 'submission.confirm')
  const left = leftToDo(check, ticks)
  if (check.closedBecause || check.pending === 0) return <NothingToSubmit closedBecause={check.closedBecause} />
  if (head && confirming && isComplete(left))
    return (
      <Consequence
        cycleId={cycleId}
        assesseeId={assesseeId}
        check={check}
        ticks={ticks}
        onBack={() => onConfirming(false)}
        onDone={receipt => {
          kept.forget()
          onDone(receipt)
        }}
        onStale={() => {
          setStale(true)
          onConfirming(false)
          onRead()
        }}
      />
    )
  return (
    <>
      {stale && (
        <p className={styles.stale} role="alert">
          {submission.stale}
        </p>
      )}
      {!head && <p className={styles.notice}>{submission.reporter}</p>}
      <p className={styles.pending}>{submission.pending(check.pending)}</p>
      <CheckList
        cycleId={cycleId}
        check={check}
        ticks={ticks}
        onTicks={changed => kept.change(textOfTicks(changed))}
        mayTick={head}
      />
      <ChangeList cycleId={cycleId} changed={check.changed} first={receipts.length === 0} />
      {head && (
        <div className={styles.go}>
          {isComplete(left) ? (
            <button type="button" className={input.primary} onClick={() => onConfirming(true)}>
              {submission.toConsequence}
            </button>
          ) : (
            <output>{submission.leftWhy(submission.left(left.values, left.evidence, left.doubtful))}</output>
          )}
        </div>
      )}
    </>
  )
}

function NothingToSubmit({ closedBecause }: Pick<SubmissionCheck, 'closedBecause'>) {
  const { submission } = texts.use()
  problemTexts.use()
  if (closedBecause)
    return (
      <div className={styles.notice}>
        <h2>{submission.locked}</h2>
        <p>{closedBecause.code === 'cycle_state_wrong' ? submission.over : sayProblem(closedBecause)}</p>
      </div>
    )
  return (
    <EmptyBlock
      title={submission.nothing}
      why={submission.nothingWhy}
      next={
        <Link className={input.button} to="/">
          {submission.backToTasks}
        </Link>
      }
    />
  )
}
