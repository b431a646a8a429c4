import { useEffect, type ReactNode } from 'react'
import { setPageTitle } from '../form/unsaved.ts'
import { LanguageSwitch } from '../text/language-switch.tsx'
import { uiTexts } from '../text/ui-text.ts'
import { DemoBanner } from './demo-banner.tsx'
import styles from './entry-frame.module.css'
import { Mark } from './mark.tsx'

export interface EntryFrameProps {
  /** The portal's own name, under the product's. */
  readonly portal: string
  readonly title: string
  readonly children: ReactNode
}

/** The API writes it into the page: before the log-in nobody can be asked. */
const isDemo = document.documentElement.dataset['demo'] === 'yes'

/** Around log-in, new password and the choice of place: nothing that could distract. */
export function EntryFrame({ portal, title, children }: EntryFrameProps) {
  const text = uiTexts.use()
  const named = `${title} · ${text.product} ${portal}`
  useEffect(() => setPageTitle(named), [named])
  return (
    <div className={styles.frame}>
      {isDemo && <DemoBanner />}
      <header className={styles.head}>
        <span className={styles.brand}>
          <Mark />
          <span className={styles.product}>{text.product}</span>
          <span className={styles.portal}>{portal}</span>
        </span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
