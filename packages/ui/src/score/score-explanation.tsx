import { explanationText, type ExplanationLines } from '@yaodian/domain'
import { announce } from '../block/announce.ts'
import { showToast } from '../block/toast.ts'
import { uiTexts } from '../text/ui-text.ts'
import { PictureSvg } from './picture-svg.tsx'
import { drawPicture } from './picture.ts'
import styles from './score-explanation.module.css'
import { scoreTexts } from './score-text.ts'

export interface ScoreExplanationProps {
  /** What domain's `explain` gave, or what a publication kept. */
  readonly lines: ExplanationLines
  /** A heading fits where the explanation is a page or a panel of its own. */
  readonly heading?: 'h1' | 'h2' | 'h3'
}

/** Why this score: result, basis, data, picture, calculation, further steps. The same in both portals, on the public page and on paper. */
export function ScoreExplanation({ lines, heading: Heading = 'h3' }: ScoreExplanationProps) {
  const { labels } = scoreTexts.use()
  const { score } = uiTexts.use()
  const { result, basis, data, picture, calculation, steps, change } = lines
  return (
    <article className={styles.explanation}>
      <Heading className={styles.result}>
        <span className={styles.points}>
          {result.points} <span className={styles.full}>/ {result.fullMarks}</span>
        </span>
        <span lang="zh-CN">{result.name}</span>
        {result.note && <span className={styles.note}>{result.note}</span>}
      </Heading>
      <dl className={styles.lines}>
        <Line label={labels.basis} lines={[basis]} />
        <Line label={labels.data} lines={data}>
          {picture && <Picture picture={picture} />}
        </Line>
        <Line label={labels.calculation} lines={[calculation]} />
        <Line label={labels.change} lines={change === null ? [] : [change]} />
      </dl>
      {steps.length > 0 && (
        <details className={styles.steps}>
          <summary>{score.furtherSteps}</summary>
          <ol>
            {steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      <CopyButton lines={lines} />
    </article>
  )
}

function Line({ label, lines, children }: { label: string; lines: readonly string[]; children?: React.ReactNode }) {
  const shown = lines.filter(line => line !== '')
  if (shown.length === 0 && !children) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {shown.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {children}
      </dd>
    </div>
  )
}

function Picture({ picture }: { picture: NonNullable<ExplanationLines['picture']> }) {
  const { score } = uiTexts.use()
  return (
    <div className={styles.picture}>
      <PictureSvg drawing={drawPicture(picture, score.picture)} />
    </div>
  )
}

function CopyButton({ lines }: { lines: ExplanationLines }) {
  const { score, failure } = uiTexts.use()
  const words = scoreTexts.use()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(explanationText(lines, words))
      announce(score.copied)
      showToast(score.copied)
    } catch {
      // Some embedded browsers forbid it: the text is on the page and can be selected.
      showToast(failure.copy)
    }
  }
  return (
    <button type="button" className={`${styles.copy} no-print`} onClick={() => void copy()}>
      {score.copy}
    </button>
  )
}
