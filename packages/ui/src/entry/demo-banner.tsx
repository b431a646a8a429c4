import { uiTexts } from '../text/ui-text.ts'
import styles from './demo-banner.module.css'

/** Every page of a demo says that it is one. */
export function DemoBanner() {
  const text = uiTexts.use()
  return (
    <p className={styles.banner}>
      <strong>{text.demo.mark}</strong>
      <span>{text.demo.explanation}</span>
    </p>
  )
}
