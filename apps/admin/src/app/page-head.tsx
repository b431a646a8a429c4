import type { ReactNode } from 'react'
import styles from './page-head.module.css'
import { usePageTitle } from './use-page-title.ts'

export interface PageHeadProps {
  readonly title: string
  /** Around several pages: the page shown inside, which the tab names first; null while that page names itself. */
  readonly page?: string | null
  /** Where the page belongs: 考核周期 › 2020 › 学前教育; links or words. */
  readonly path?: readonly ReactNode[]
  /** Beside the title: the state of what is shown. */
  readonly state?: ReactNode
  /** Key facts in one row. */
  readonly facts?: readonly ReactNode[]
  /** At most one primary action, at the top right. */
  readonly act?: ReactNode
}

/** The head of every page of this portal. */
export function PageHead({ title, page, path = [], state, facts = [], act }: PageHeadProps) {
  usePageTitle(...(page === undefined ? [title] : [page, title]))
  return (
    <header className={styles.head}>
      {path.length > 0 && (
        <ol className={styles.path}>
          {path.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      <div className={styles.title}>
        <h1>{title}</h1>
        {state}
        <div className={styles.act}>{act}</div>
      </div>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      )}
    </header>
  )
}
