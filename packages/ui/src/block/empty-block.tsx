import type { ReactNode } from 'react'
import styles from './page-block.module.css'

/** An empty list says why it is empty, and the one next step. */
export function EmptyBlock({ title, why, next }: { title: string; why?: string; next?: ReactNode }) {
  return (
    <div className={styles.block}>
      <h2>{title}</h2>
      {why && <p>{why}</p>}
      {next && <div className={styles.acts}>{next}</div>}
    </div>
  )
}
