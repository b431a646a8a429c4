import { Link } from '@tanstack/react-router'
import { changeSince, explanationText } from '@yaodian/domain'
import { announce } from '@yaodian/ui/block/announce.ts'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button, Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { texts } from '../../text/texts.ts'
import styles from './assessee-result.module.css'
import { CategoryTable } from './category-table.tsx'
import { PlacesChange, PointsChange } from './change-mark.tsx'
import { LineList } from './line-list.tsx'
import { Seal } from './ranking-table.tsx'
import type { ShownResult } from './result.ts'
import shared from './result.module.css'

export interface AssesseeResultProps {
  readonly cycleId: string
  readonly result: ShownResult
  /** The revision shown, as the address names it. */
  readonly revision: string | undefined
  readonly choice: ReactNode
  readonly note: string
  readonly download: string
}

/** One organisation's result: total, place, grade, and why each score. */
export function AssesseeResult({ cycleId, result, revision, choice, note, download }: AssesseeResultProps) {
  const { assessee: text, downloadScores } = texts.use().result
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [onlyLost, setOnlyLost] = useState(false)
  const lines = result.lines.filter(line => !onlyLost || isLost(line.points, line.fullMarks))
  const all = new Set(lines.map(line => line.indicatorId))
  const allOpen = lines.every(line => open.has(line.indicatorId))
  return (
    <>
      <p className={`${panel.back} no-print`}>
        <Link to="/cycles/$cycleId/results" params={{ cycleId }} search={revision === undefined ? {} : { revision }}>
          ‹ {text.back}
        </Link>
      </p>
      <section className={panel.panel}>
        <div className={`${panel.bar} ${shared.ended}`}>
          <h2 className={styles.name} lang="zh-CN">
            {result.name}
          </h2>
          {choice}
          <span className={panel.note}>{note}</span>
          <DownloadLink href={download}>{downloadScores}</DownloadLink>
        </div>
        <Summary result={result} />
        <h3>{text.how}</h3>
        <CategoryTable result={result} />
        {result.steps.length > 0 && (
          <details className={styles.steps}>
            <summary>{text.steps}</summary>
            <ul>
              {result.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section className={panel.panel}>
        <div className={`${panel.bar} ${shared.ended}`}>
          <h2>{text.lines}</h2>
          <span className={panel.note}>{text.lineCount(lines.length, result.lines.length)}</span>
          <div className={`${styles.acts} no-print`}>
            <Checkbox checked={onlyLost} onChange={event => setOnlyLost(event.target.checked)}>
              {text.onlyLost}
            </Checkbox>
            <ResultActs
              result={result}
              lines={lines}
              allOpen={allOpen}
              onOpen={open => setOpen(open ? all : new Set())}
            />
          </div>
        </div>
        <LineList
          categories={result.categories}
          lines={lines}
          open={open}
          onToggle={id => setOpen(toggled(open, id))}
        />
      </section>
    </>
  )
}

function isLost(points: string | null, fullMarks: string): boolean {
  return points === null || Number(points) < Number(fullMarks)
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return open.has(id) ? new Set([...open].filter(each => each !== id)) : new Set([...open, id])
}

function Summary({ result }: { result: ShownResult }) {
  const { assessee: text, noTotal } = texts.use().result
  const { total, rank, shared: isShared, grade, groupName, groupSize, previous, vetoes } = result
  const change = changeSince(result, previous)
  return (
    <div className={styles.summary}>
      <p>
        {total === null ? (
          <span className={styles.noTotal}>{noTotal}</span>
        ) : (
          <>
            <strong className={styles.total}>{total}</strong> {text.points}
          </>
        )}
      </p>
      <ul className={styles.facts}>
        <li lang="zh-CN">{groupName}</li>
        {rank !== null && <li>{isShared ? text.sharedPlace(rank, groupSize) : text.place(rank, groupSize)}</li>}
        {grade !== null && (
          <li lang="zh-CN">
            <strong>{grade}</strong>
          </li>
        )}
        {previous !== null && previous.total !== null && (
          <li>
            {text.last(previous.year, previous.total, previous.rank, previous.grade)} (
            <PointsChange points={change.points} />
            {change.places !== null && (
              <>
                {' · '}
                <PlacesChange places={change.places} />
              </>
            )}
            )
          </li>
        )}
        {vetoes.map(veto => (
          <li key={veto.code}>
            <Seal documentNumber={veto.documentNumber} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ResultActsProps {
  readonly result: ShownResult
  readonly lines: ShownResult['lines']
  readonly allOpen: boolean
  readonly onOpen: (open: boolean) => void
}

/** Opens all explanations, copies them, prints them. */
function ResultActs({ result, lines, allOpen, onOpen }: ResultActsProps) {
  const { assessee: text } = texts.use().result
  const { failure } = uiTexts.use()
  const words = scoreTexts.use()
  const print = () => {
    // On paper nothing is folded.
    flushSync(() => onOpen(true))
    window.print()
  }
  const copy = async () => {
    const explained = lines.flatMap(line => (line.explanation === null ? [] : explanationText(line.explanation, words)))
    try {
      await navigator.clipboard.writeText(
        [`${result.name}  ${result.total ?? '—'}`, ...result.steps, '', explained.join('\n\n')].join('\n'),
      )
      announce(text.copied)
      showToast(text.copied)
    } catch {
      // Some embedded browsers forbid it: the text is on the page and can be selected.
      showToast(failure.copy)
    }
  }
  return (
    <>
      <Button size="small" onClick={() => onOpen(!allOpen)}>
        {allOpen ? text.closeAll : text.openAll}
      </Button>
      <Button size="small" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <Button size="small" onClick={print}>
        {text.print}
      </Button>
    </>
  )
}
