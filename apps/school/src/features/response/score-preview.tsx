import { explain, type ScoreLine } from '@yaodian/domain'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { texts } from '../../text/texts.ts'
import { explanationFacts, type LiveScore } from './live-score.ts'
import type { ResponseView } from './response.ts'
import styles from './score-preview.module.css'

/** What the figures would give, computed while one types, and why. */
export function ScorePreview({ view, score }: { view: ResponseView; score: LiveScore }) {
  const { response } = texts.use()
  const words = scoreTexts.use()
  const text = response.score
  if (score.kind === 'wrong')
    return (
      <section className={styles.preview}>
        <h2>{text.title}</h2>
        <p>{text.wrong}</p>
      </section>
    )
  const { line } = score
  const lines = explain(line, explanationFacts(view), words)
  const scored = line.state === 'scored' && line.points !== null
  const derived = scored && line.data.length > 1 ? lines.data[0] : undefined
  return (
    <section className={styles.preview}>
      <h2>{text.title}</h2>
      {derived && (
        <p className="number">
          {derived} <small className={styles.auto}>{response.derived}</small>
        </p>
      )}
      <output className={styles.result}>
        {scored ? text.now(lines.result.points, lines.result.fullMarks) : unscored(line, text)}
      </output>
      {lines.change && <p className={styles.change}>{lines.change}</p>}
      {scored && (
        <details className={styles.why}>
          <summary>{text.why}</summary>
          <ScoreExplanation lines={lines} />
          <p className={styles.hint}>{text.provisional}</p>
        </details>
      )}
    </section>
  )
}

function unscored(
  { state, data }: ScoreLine,
  text: {
    readonly none: string
    readonly missing: string
    readonly notApplicable: string
    readonly afterReview: string
  },
): string {
  if (data.length > 0 && data.every(item => item.used === null)) return text.none
  if (state === 'not_applicable') return text.notApplicable
  return state === 'after_review' ? text.afterReview : text.missing
}
