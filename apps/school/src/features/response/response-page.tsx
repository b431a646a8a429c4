import { Link } from '@tanstack/react-router'
import type { Role } from '@yaodian/domain'
import input from '@yaodian/ui/form/input.module.css'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { useCallback, useState } from 'react'
import { texts } from '../../text/texts.ts'
import { Basis } from './basis.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { liveScore, type TypedValues } from './live-score.ts'
import { NoteField } from './note-field.tsx'
import { OtherValues } from './other-value.tsx'
import styles from './response-page.module.css'
import { ResponseNotice } from './response-notice.tsx'
import { itemOf, type ResponseView } from './response.ts'
import { ScorePreview } from './score-preview.tsx'
import { Timeline } from './timeline.tsx'
import { ValueField } from './value-field.tsx'

/** One indicator a page: what is asked, what it gives, what proves it. Give it a `key` of the indicator. */
export function ResponsePage({ view, roles }: { view: ResponseView; roles: readonly Role[] }) {
  const { response } = texts.use()
  const [typed, setTyped] = useState<TypedValues>({})
  const noteTyped = useCallback((dataItemId: string, period: 'current' | 'baseline', text: string) => {
    setTyped(before => ({ ...before, [dataItemId]: { ...before[dataItemId], [period]: text } }))
  }, [])
  const { indicator, entry, categoryName } = view.line
  const own = view.values.filter(value => value.mine)
  const standing =
    view.state === 'accepted' && view.decidedAt
      ? response.acceptedBy(view.decidedBy ?? indicator.officeName, momentOf(view.decidedAt))
      : view.confirmed
        ? response.confirmed
        : view.open
          ? response.notConfirmed
          : response.unsubmitted
  return (
    <article className={styles.page}>
      <Link
        className={styles.back}
        to="/cycles/$cycleId"
        params={{ cycleId: view.cycle.id }}
        search={{ group: entry.category }}
      >
        ‹ <span lang="zh-CN">{response.back(categoryName)}</span>
      </Link>
      <header>
        <h1 lang="zh-CN">{indicator.name}</h1>
        <p className={styles.facts}>
          <ResponseMark state={view.state} />
          <span>{response.fullMarks(entry.fullMarks)}</span>
          <span className="number">{indicator.code}</span>
          <span>{response.office(indicator.officeName)}</span>
          {view.asks && <span>{standing}</span>}
        </p>
      </header>
      <ResponseNotice view={view} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Basis indicator={indicator} />
          {own.length > 0 && (
            <section className={styles.fields}>
              <h2>{response.yourData}</h2>
              {own.map(value => {
                const item = itemOf(view, value)
                if (!item) return null
                return (
                  <div key={value.dataItemId} className={styles.fields}>
                    {value.asks.current && (
                      <ValueField view={view} value={value} item={item} period="current" onTyped={noteTyped} />
                    )}
                    {value.baselineOpen && (
                      <ValueField view={view} value={value} item={item} period="baseline" onTyped={noteTyped} />
                    )}
                  </div>
                )
              })}
            </section>
          )}
          <OtherValues view={view} roles={roles} />
        </div>
        <aside className={styles.side}>
          <ScorePreview view={view} score={liveScore(view, typed)} />
        </aside>
        <div className={styles.main}>
          <EvidencePart view={view} />
          {view.asks && <NoteField view={view} />}
          <Timeline view={view} />
        </div>
      </div>
      <Neighbours view={view} />
    </article>
  )
}

function Neighbours({ view }: { view: ResponseView }) {
  const { response } = texts.use()
  const { previous, next } = view
  const cycleId = view.cycle.id
  return (
    <nav className={styles.neighbours} aria-label={`${response.previous} / ${response.next}`}>
      {previous ? (
        <Link className={input.button} to="/cycles/$cycleId/$indicatorId" params={{ cycleId, indicatorId: previous }}>
          ‹ {response.previous}
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link className={input.primary} to="/cycles/$cycleId/$indicatorId" params={{ cycleId, indicatorId: next }}>
          {response.next} ›
        </Link>
      ) : (
        <Link className={input.primary} to="/cycles/$cycleId/submit" params={{ cycleId }}>
          {response.toCheck} ›
        </Link>
      )}
    </nav>
  )
}
