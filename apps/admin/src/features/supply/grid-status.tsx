import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './supply-page.module.css'
import type { SupplyGrid } from './supply-grid.ts'

export interface GridStatusProps {
  readonly grid: SupplyGrid
  /** The cell under the cursor. */
  readonly at: string | null
  readonly onGo: (key: string) => void
}

/** How it stands with saving, for the whole grid; leads to the cells that need a hand. */
export function GridStatus({ grid, at, onGo }: GridStatusProps) {
  const { status: text } = texts.use().supply.grid
  const ui = uiTexts.use()
  const { unsent, saving, kept, failed, conflicts, savedOnce, reference } = useSyncExternalStore(
    grid.watch,
    grid.summary,
  )
  const wrong = [...conflicts, ...failed]
  const busy = unsent + saving > 0
  return (
    <output className={styles.status}>
      {busy && (
        <span>
          <StateIcon shape="active" /> {text.saving(unsent + saving)}
        </span>
      )}
      {kept > 0 && (
        <span className={styles.kept}>
          <StateIcon shape="risk" /> {text.kept(kept)}
        </span>
      )}
      {failed.length > 0 && (
        <span className={styles.failed}>
          <StateIcon shape="late" /> {text.failed(failed.length)}
        </span>
      )}
      {conflicts.length > 0 && (
        <span className={styles.failed}>
          <StateIcon shape="late" /> {text.conflicts(conflicts.length)}
        </span>
      )}
      {!busy &&
        kept === 0 &&
        wrong.length === 0 &&
        (savedOnce ? <span className={styles.saved}>✓ {text.saved}</span> : <span>{text.as}</span>)}
      {wrong.length > 0 && (
        <Button size="small" onClick={() => onGo(after(wrong, at))}>
          {text.next}
        </Button>
      )}
      {(kept > 0 || reference !== null) && (
        <Button size="small" onClick={() => grid.retry()}>
          {ui.retry}
        </Button>
      )}
      {reference !== null && (
        <small>
          {ui.failure.fault} {ui.failure.reference(reference)}
        </small>
      )}
    </output>
  )
}

/** The next one that needs a hand; after the last it begins again. */
function after(wrong: readonly string[], at: string | null): string {
  return wrong[wrong.indexOf(at ?? '') + 1] ?? wrong[0] ?? ''
}
