import { useEffect, useState } from 'react'
import { uiTexts } from '../text/ui-text.ts'
import styles from './loading-line.module.css'

/** While the next page is fetched the present one stays: above it a line says that the tap was heard, and after 3 s a word why it takes so long. */
export function LoadingLine({ loading }: { readonly loading: boolean }) {
  const text = uiTexts.use()
  const slow = useSlow(loading)
  return (
    <output className={`${styles.line} no-print`}>
      {loading && <span className={styles.bar} />}
      {loading && slow && <span className={styles.word}>{text.stillLoading}</span>}
    </output>
  )
}

function useSlow(loading: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!loading) return
    const timer = setTimeout(() => setSlow(true), 3000)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [loading])
  return slow
}
