import type { ReactNode } from 'react'
import styles from './tab-row.module.css'

/** The class of a link in a row of tabs; the router marks the present one by `aria-current`. */
export const tabClass = styles.tab

/** Pages of one thing, side by side; each has its URL. */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.row} aria-label={label}>
      {children}
    </nav>
  )
}
