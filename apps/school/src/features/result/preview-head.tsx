import { longDay } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import { PrintActs } from './print-acts.tsx'
import styles from './result-head.module.css'
import type { PreviewScore } from './result.ts'

/** Before publication: when the result will come, and what the present figures would give. */
export function PreviewHead({ preview, deadline }: { preview: PreviewScore; deadline: string | null }) {
  const { result } = texts.use()
  const locale = useLocale()
  const { cycle, assessee, score } = preview
  const stage =
    cycle.state === 'open'
      ? deadline
        ? result.stage.open(longDay(deadline, locale))
        : null
      : cycle.state === 'approved'
        ? result.stage.approved
        : result.stage.reviewing
  return (
    <header className={styles.head}>
      <h1 lang="zh-CN">{result.ofCycle(cycle.name)}</h1>
      <p className={styles.who} lang="zh-CN">
        {assessee.name} · {result.group(assessee.groupName)}
      </p>
      {stage && <p>{stage}</p>}
      <p className={styles.total}>
        <span className={styles.label}>{result.preview}</span>
        <strong className="number">{score.total ?? result.noTotal}</strong>
      </p>
      {score.total === null && <p className={styles.hint}>{result.noTotalWhy}</p>}
      <p className={styles.hint}>{result.previewWhy}</p>
      <PrintActs />
    </header>
  )
}
