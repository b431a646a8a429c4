import input from '@yaodian/ui/form/input.module.css'
import { longDay, momentOf } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import { PrintActs } from './print-acts.tsx'
import styles from './result-head.module.css'
import type { PublishedResult } from './result.ts'

/** Total, grade and rank: the largest thing on the page. */
export function ResultHead({ published, onAppeal }: { published: PublishedResult; onAppeal: () => void }) {
  const { result } = texts.use()
  const locale = useLocale()
  const { total, grade, rank, shared, groupSize, assessee, publication, previous, vetoes, cycle } = published
  const whyGrade = published.gradeTexts[locale]
  const before =
    previous &&
    [
      previous.total && result.points(previous.total),
      previous.grade,
      previous.rank !== null && result.place(previous.rank),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <header className={styles.head}>
      <h1 lang="zh-CN">{result.ofCycle(cycle.name)}</h1>
      <p className={styles.who} lang="zh-CN">
        {assessee.name} · {result.group(assessee.groupName)}
      </p>
      <p className={styles.total}>
        <span className={styles.label}>{result.total}</span>
        <strong className="number">{total ?? result.noTotal}</strong>
        {grade && (
          <strong className={styles.grade} lang="zh-CN">
            {grade}
          </strong>
        )}
      </p>
      {rank !== null && <p>{shared ? result.sharedRank(rank, groupSize) : result.rank(rank, groupSize)}</p>}
      {previous && before && <p>{result.previous(previous.year, before)}</p>}
      {vetoes.map(veto => (
        <p key={`${veto.code} ${veto.documentNumber}`} className={styles.veto}>
          ▲ {result.veto(veto.code, veto.documentNumber)}
        </p>
      ))}
      {grade && whyGrade.length > 0 && <p className={styles.hint}>{result.gradeWhy(whyGrade)}</p>}
      <p className={styles.hint}>
        {result.revision(publication.revision, result.kind[publication.kind], momentOf(publication.publishedAt))}
        {publication.reason && (
          <>
            {' '}
            · <span lang="zh-CN">{publication.reason}</span>
          </>
        )}
      </p>
      <p className={`${styles.hint} ${styles.digest}`}>{result.digest(publication.digest)}</p>
      {published.mayAppeal && published.appealUntil && (
        <p className="no-print">
          <button type="button" className={input.button} onClick={onAppeal}>
            {result.appeal.toForm(longDay(published.appealUntil, locale))}
          </button>
        </p>
      )}
      <PrintActs />
    </header>
  )
}
