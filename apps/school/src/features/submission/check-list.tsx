import { Link } from '@tanstack/react-router'
import { formatFigure } from '@yaodian/domain'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import { doubtKey, missingParts, type SubmissionCheck, type Ticks, toggled } from './check.ts'
import styles from './check-list.module.css'

export interface CheckListProps {
  readonly cycleId: string
  readonly check: SubmissionCheck
  readonly ticks: Ticks
  readonly onTicks: (ticks: Ticks) => void
  /** A reporter sees the same without ticks. */
  readonly mayTick: boolean
}

/** Everything missing and doubtful, each a link to its field, each with its tick. */
export function CheckList(props: CheckListProps) {
  const { submission } = texts.use()
  const { check } = props
  const complete = check.missingValues.length + check.missingEvidence.length + check.doubtful.length === 0
  return (
    <>
      {complete && (
        <p className={styles.complete}>
          <StateIcon shape="done" /> {submission.complete}
        </p>
      )}
      <Missing {...props} />
      <Doubtful {...props} />
    </>
  )
}

function Missing({ cycleId, check, ticks, onTicks, mayTick }: CheckListProps) {
  const { submission } = texts.use()
  const { missingValues, missingEvidence } = check
  const ids = [
    ...new Set([...missingValues.map(each => each.dataItemId), ...missingEvidence.map(each => each.indicatorId)]),
  ]
  if (ids.length === 0) return null
  const set = (changed: readonly string[], into: boolean) =>
    onTicks({ ...ticks, missing: toggled(ticks.missing, changed, into) })
  return (
    <section className={styles.part}>
      <h2>
        <StateIcon shape="late" />{' '}
        {[
          missingValues.length > 0 && submission.missingValues(missingValues.length),
          missingEvidence.length > 0 && submission.missingEvidence(missingEvidence.length),
        ]
          .filter(Boolean)
          .join(' · ')}
      </h2>
      <p className={styles.hint}>{submission.missingWhy}</p>
      {mayTick && ids.length > 3 && (
        <Tick checked={ids.every(id => ticks.missing.has(id))} onChange={into => set(ids, into)}>
          {submission.acceptAll(ids.length)}
        </Tick>
      )}
      <ul>
        {missingParts(check).map(part => (
          <li key={part.indicatorId} className={styles.missing}>
            <Link to="/cycles/$cycleId/$indicatorId" params={{ cycleId, indicatorId: part.indicatorId }} lang="zh-CN">
              {part.name}
            </Link>
            {part.values.map(each => (
              <MissingLine
                key={each.dataItemId}
                what={each.itemName}
                id={each.dataItemId}
                ticks={ticks}
                onTick={set}
                mayTick={mayTick}
              />
            ))}
            {part.evidence && (
              <MissingLine
                what={submission.files(part.evidence.attached, part.evidence.required)}
                id={part.indicatorId}
                ticks={ticks}
                onTick={set}
                mayTick={mayTick}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MissingLineProps {
  readonly what: string
  /** The data item's, or for evidence the indicator's. */
  readonly id: string
  readonly ticks: Ticks
  readonly onTick: (ids: readonly string[], into: boolean) => void
  readonly mayTick: boolean
}

function MissingLine({ what, id, ticks, onTick, mayTick }: MissingLineProps) {
  const { submission } = texts.use()
  return (
    <span className={styles.missingLine}>
      <span className={styles.hint} lang="zh-CN">
        {what}
      </span>
      {mayTick && (
        <Tick checked={ticks.missing.has(id)} about={what} onChange={into => onTick([id], into)}>
          {submission.acceptMissing}
        </Tick>
      )}
    </span>
  )
}

function Doubtful({ cycleId, check, ticks, onTicks, mayTick }: CheckListProps) {
  const { submission } = texts.use()
  const { doubtful } = check
  if (doubtful.length === 0) return null
  const unitOf = (unit: string | null) => (unit === null ? '' : unit === '%' ? '%' : ` ${unit}`)
  return (
    <section className={styles.part}>
      <h2>
        <StateIcon shape="risk" /> {submission.doubtful(doubtful.length)}
      </h2>
      <p className={styles.hint}>{submission.doubtfulWhy}</p>
      <ul>
        {doubtful.map(each => (
          <Found
            key={`${each.indicatorId} ${each.dataItemId}`}
            cycleId={cycleId}
            indicatorId={each.indicatorId}
            name={each.itemName}
            what={submission.comparison(
              formatFigure(each.value) + unitOf(each.unit),
              formatFigure(each.baseline) + unitOf(each.unit),
              formatFigure(each.factor),
            )}
          >
            {mayTick && (
              <Tick
                checked={ticks.lookedAt.has(doubtKey(each))}
                about={each.itemName}
                onChange={into => onTicks({ ...ticks, lookedAt: toggled(ticks.lookedAt, [doubtKey(each)], into) })}
              >
                {submission.lookedAt}
              </Tick>
            )}
          </Found>
        ))}
      </ul>
    </section>
  )
}

function Found({
  cycleId,
  indicatorId,
  name,
  what,
  children,
}: {
  cycleId: string
  indicatorId: string
  name: string
  what: string
  children: ReactNode
}) {
  return (
    <li>
      <span>
        <Link to="/cycles/$cycleId/$indicatorId" params={{ cycleId, indicatorId }} lang="zh-CN">
          {name}
        </Link>
        <span className={`${styles.hint} number`}>{what}</span>
      </span>
      {children}
    </li>
  )
}

function Tick({
  checked,
  about,
  onChange,
  children,
}: {
  checked: boolean
  about?: string
  onChange: (into: boolean) => void
  children: string
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      {children}
      {about && <span className="unseen">{about}</span>}
    </label>
  )
}
