import { Divider, useShare } from '@yaodian/ui/block/divider.tsx'
import type { ReactNode } from 'react'
import styles from './split-pane.module.css'

/** Two panes with a divider between them. */
export function SplitPane({ label, left, right }: { label: string; left: ReactNode; right: ReactNode }) {
  const share = useShare('plan', 50)
  return (
    <div className={styles.split} style={share.style}>
      <div className={styles.pane}>{left}</div>
      <Divider label={label} share={share} />
      <div className={styles.pane}>{right}</div>
    </div>
  )
}
