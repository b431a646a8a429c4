import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { longDay } from '@yaodian/ui/text/date.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { texts } from '../../text/texts.ts'
import styles from './response-notice.module.css'
import type { ResponseView } from './response.ts'

/** What must be known before anything else: why it was returned, or why it cannot be changed. */
export function ResponseNotice({ view }: { view: ResponseView }) {
  const { response } = texts.use()
  problemTexts.use()
  const locale = useLocale()
  const { state, returnReason, dueOn, asks, open, closedBecause, notApplicable } = view
  return (
    <>
      {notApplicable && <p className={styles.calm}>{response.notApplicable}</p>}
      {state === 'returned' && asks && (
        <div className={styles.returned} role="note">
          <h2>
            <StateIcon shape="late" /> {open ? response.returned.title : response.returned.lapsed}
          </h2>
          {returnReason && <p lang="zh-CN">{returnReason}</p>}
          {dueOn && open && <p>{response.returned.due(longDay(dueOn, locale))}</p>}
        </div>
      )}
      {!asks && (
        <div className={styles.calm}>
          <h2>{response.nothingAsked}</h2>
          <p>{response.nothingAskedWhy}</p>
        </div>
      )}
      {asks && !open && closedBecause && (
        <div className={styles.calm}>
          <h2>{response.locked}</h2>
          <p>{closedBecause.code === 'cycle_state_wrong' ? response.over : sayProblem(closedBecause)}</p>
        </div>
      )}
    </>
  )
}
