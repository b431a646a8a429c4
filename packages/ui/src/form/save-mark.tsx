import { uiTexts } from '../text/ui-text.ts'
import { momentOf } from '../text/date.ts'
import { StateIcon } from '../state/state-mark.tsx'
import styles from './save-mark.module.css'
import type { SaveStatus } from './saved-field.ts'
import type { SavedFieldControl } from './use-saved-field.ts'

/** Beside a field: 保存中 → ✓ 已保存, ◆ 未联网，已存在本机, ▲ 未保存. Its room is kept, so that nothing jumps while typing. */
export function SaveMark({ field }: { field: Pick<SavedFieldControl, 'status' | 'retry' | 'reference'> }) {
  const text = uiTexts.use()
  const { status } = field
  return (
    <output className={styles.mark} data-status={status}>
      {sign[status]}
      {status !== 'idle' && <span>{text.saving[status]}</span>}
      {status === 'failed' && (
        <button type="button" className={styles.again} onClick={field.retry}>
          {text.retry}
        </button>
      )}
      {field.reference && <small>{text.failure.reference(field.reference)}</small>}
    </output>
  )
}

/** Under a field in conflict: both values, who and when; choose. `show` writes a value as people read it. */
export function ConflictChoice({
  field,
  show = value => value,
}: {
  field: SavedFieldControl
  show?: (value: string) => string
}) {
  const text = uiTexts.use()
  if (!field.theirs) return null
  const { by, at, value } = field.theirs
  return (
    <div className={styles.conflict} role="alert">
      <p>{text.saving.conflictExplanation(by, at && momentOf(at))}</p>
      <div className={styles.choices}>
        <button type="button" onClick={field.takeTheirs}>
          <strong>{text.saving.takeTheirs}</strong> {text.saving.theirs(show(value))}
        </button>
        <button type="button" onClick={field.keepMine}>
          <strong>{text.saving.keepMine}</strong> {text.saving.mine(show(field.typed))}
        </button>
      </div>
    </div>
  )
}

const sign: Readonly<Record<SaveStatus, React.JSX.Element | null>> = {
  idle: null,
  waiting: <StateIcon shape="idle" />,
  unfit: <StateIcon shape="late" />,
  saving: <StateIcon shape="active" />,
  saved: <span aria-hidden>✓</span>,
  kept: <StateIcon shape="risk" />,
  failed: <StateIcon shape="late" />,
  conflict: <StateIcon shape="late" />,
}
