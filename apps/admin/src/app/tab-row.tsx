import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import styles from './tab-row.module.css'

/** The class of a link in a row of tabs; the router marks the present one by `aria-current`. */
export const tabClass = styles.tab

/** Pages of one thing, side by side; each has its URL. On a phone the present one is scrolled into view. */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    row.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav className={styles.row} aria-label={label} ref={row}>
      {children}
    </nav>
  )
}
