import { useEffect, useState } from 'react'
import { uiTexts } from '../text/ui-text.ts'
import styles from './page-block.module.css'

/** First load only. Nothing under 100 ms, then a word, after 6 s what may be the cause. */
export function LoadingBlock() {
  const text = uiTexts.use()
  const waited = useWaited()
  if (waited < 1) return <div className={styles.loading} aria-busy />
  return (
    <output className={styles.loading}>
      {waited < 2 ? text.loading : text.stillLoading}
      <span className={styles.bar} />
    </output>
  )
}

function useWaited(): number {
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setWaited(1), 100), setTimeout(() => setWaited(2), 6000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return waited
}
