import { uiTexts } from '../text/ui-text.ts'
import styles from './demo-banner.module.css'

/** Every page of a demo says that it is one. */
export function DemoBanner() {
  const text = uiTexts.use()
  return (
    <aside className={styles.banner} aria-label={text.demo.mark}>
      <strong>{text.demo.mark}</strong>
      <span>{text.demo.explanation}</span>
    </aside>
  )
}
