import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import styles from './table-box.module.css'

export interface TableBoxProps {
  /** Below this width, in px, the table scrolls sideways within its box and its first column stays. */
  readonly least: number
  readonly children: ReactNode
}

/**
 * Around a wide table: the head stays while the page scrolls, the first column while the table does. By CSS alone: Ant Design's own way
 * (`scroll`, `sticky`) measures with a style that the content security policy refuses.
 */
export function TableBox({ least, children }: TableBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's type knows no custom properties
  const style = { '--least': `${least}px` } as CSSProperties
  return (
    // What scrolls sideways is reached by keyboard, too.
    <div ref={box} className={styles.box} style={style} {...(scrolls && { tabIndex: 0 })}>
      {children}
    </div>
  )
}
