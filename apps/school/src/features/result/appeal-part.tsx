import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { longDay, momentOf } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import { AppealForm, type AppealFormProps } from './appeal-form.tsx'
import styles from './appeal-part.module.css'
import type { Appeal } from './result.ts'

export interface AppealPartProps extends AppealFormProps {
  readonly appeals: readonly Appeal[]
  /** The last day of the window; null while it is closed. */
  readonly until: string | null
  readonly mayAppeal: boolean
}

/** Own appeals with their decisions, and the form while the window is open. */
export function AppealPart({ appeals, until, mayAppeal, ...form }: AppealPartProps) {
  const { result } = texts.use()
  const locale = useLocale()
  const text = result.appeal
  return (
    <section className={`${styles.part} no-print`}>
      <h2>{text.title}</h2>
      <p className={styles.hint}>
        {until ? text.until(longDay(until, locale)) : text.closed}
        {until && !mayAppeal && text.onlyHead}
      </p>
      {mayAppeal && <AppealForm {...form} />}
      <h3>{text.own}</h3>
      {appeals.length === 0 ? (
        <p className={styles.hint}>{text.noneYet}</p>
      ) : (
        <ul className={styles.list}>
          {appeals.map(each => (
            <li key={each.id}>
              <OwnAppeal appeal={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const shapes: Readonly<Record<string, StateShape>> = { open: 'active', upheld: 'done', rejected: 'idle' }

function OwnAppeal({ appeal }: { appeal: Appeal }) {
  const { result } = texts.use()
  const text = result.appeal
  const { state, indicatorName, reason, raisedBy, raisedAt, decision, decidedBy, decidedAt } = appeal
  return (
    <>
      <p className={styles.line}>
        <strong lang={indicatorName === null ? undefined : 'zh-CN'}>{indicatorName ?? text.whole}</strong>
        <StateMark shape={shapes[state] ?? 'active'}>{text.state[state] ?? state}</StateMark>
      </p>
      <p lang="zh-CN">{reason}</p>
      <p className={styles.hint}>{text.raisedBy(raisedBy, momentOf(raisedAt))}</p>
      {decision && (
        <p className={styles.decision}>
          <span lang="zh-CN">{text.decision(decision)}</span>{' '}
          {decidedBy && decidedAt && (
            <span className={styles.hint}>{text.decidedBy(decidedBy, momentOf(decidedAt))}</span>
          )}
        </p>
      )}
    </>
  )
}
